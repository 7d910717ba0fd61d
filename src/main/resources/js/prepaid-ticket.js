/* The panel of a ticket: link a task, record time elsewhere, log time. What moves is said before it moves. */
(function (P) {
    'use strict';

    function panel() {
        return document.getElementById('prepaid-ticket');
    }

    function words() {
        return document.getElementById('prepaid-ticket-texts').dataset;
    }

    function path(rest) {
        return '/tickets/' + encodeURIComponent(panel().dataset.key) + (rest || '');
    }

    function refuse(problem) {
        var details = Object.keys(problem.errors || {}).map(function (field) {
            return problem.errors[field];
        });
        P.flag('error', details.length ? details.join(' ') : problem.message);
    }

    /* Asks first where time would move, then changes, then draws the issue afresh. */
    function change(body, done) {
        return P.rest('POST', path('/preview'), body)
            .then(P.askWhatMoves)
            .then(function () {
                return P.rest('PUT', path(), body);
            })
            .then(function (answer) {
                P.followRecount(answer);
                P.flagNext(done);
                window.location.reload();
            })
            .catch(refuse);
    }

    function content(id) {
        var box = P.element('div');
        box.appendChild(document.getElementById(id).content.cloneNode(true));
        box.querySelector('form').addEventListener('submit', function (event) {
            event.preventDefault();
        });
        return box;
    }

    /* ---- the task ---- */

    function chooseTask() {
        var box = content('prepaid-task-dialog');
        var chosen = null;
        var shown;
        var link = P.button(words().link, 'aui-button-primary', function () {
            var body = { task: chosen };
            var from = box.querySelector('#prepaid-apply-from').value;
            if (from) {
                body.applyFrom = from;
            }
            shown.hide();
            change(body, words().linked);
        });
        link.id = 'prepaid-link-task';
        link.disabled = true;
        var cancel = P.button(P.texts().cancel, 'aui-button-link', function () {
            shown.hide();
        });
        var found = box.querySelector('#prepaid-found');
        var search = box.querySelector('#prepaid-task-search');
        function select(button, key) {
            found.querySelectorAll('button').forEach(function (other) {
                other.setAttribute('aria-pressed', String(other === button));
            });
            chosen = key;
            link.disabled = false;
        }
        function list(tasks) {
            found.textContent = '';
            chosen = null;
            link.disabled = true;
            tasks.forEach(function (task) {
                var item = P.element('li');
                var button = P.button(task.task + ' ' + task.summary, '', function () {
                    select(button, task.task);
                });
                button.className = '';
                button.dataset.task = task.task;
                button.setAttribute('aria-pressed', 'false');
                item.appendChild(button);
                found.appendChild(item);
            });
            if (!tasks.length) {
                found.appendChild(P.element('li', 'prepaid-muted', words().nothing));
            }
        }
        var asked = 0;
        function look() {
            var turn = ++asked;
            P.rest('GET', path('/tasks?q=' + encodeURIComponent(search.value.trim()))).then(function (answer) {
                // An answer that comes late must not replace that of a later question.
                if (turn === asked) {
                    list(answer.items);
                }
            }, refuse);
        }
        search.addEventListener('input', look);
        shown = P.dialog(words().findTitle, box, [link, cancel]);
        search.focus();
        look();
    }

    function unlink() {
        P.ask(words().unlinkQuestion, '', words().unlink).then(function () {
            change({ task: null }, words().unlinked);
        });
    }

    /* ---- where time is recorded ---- */

    function chooseProject() {
        var box = content('prepaid-project-dialog');
        var shown;
        var save = P.button(words().save, 'aui-button-primary', function () {
            shown.hide();
            change({ timesheetProject: box.querySelector('#prepaid-project').value || null }, words().saved);
        });
        save.id = 'prepaid-save-project';
        var cancel = P.button(P.texts().cancel, 'aui-button-link', function () {
            shown.hide();
        });
        shown = P.dialog(words().projectTitle, box, [save, cancel]);
        box.querySelector('#prepaid-project').focus();
    }

    /* ---- single worklogs, in the tab ---- */

    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-prepaid-worklog]');
        if (!button) {
            return;
        }
        button.disabled = true;
        P.rest('PUT', '/worklogs/' + button.dataset.prepaidWorklog, {
            billable: button.dataset.billable === 'true'
        }).then(
            function () {
                P.flagNext(button.dataset.done);
                window.location.reload();
            },
            function (problem) {
                button.disabled = false;
                refuse(problem);
            }
        );
    });

    /* Every rule that was tried, and another line for who may choose one. */
    function explain(worklog) {
        var said = document.getElementById('prepaid-tab-texts').dataset;
        var path = '/worklogs/' + worklog;
        Promise.all([P.rest('GET', path), P.rest('GET', path + '/choices')]).then(function (answers) {
            var view = answers[0];
            var box = P.element('div');
            box.appendChild(rules(view, said));
            var buttons = [];
            if (answers[1].mayChoose) {
                var choice = chooser(view, answers[1], said);
                box.appendChild(choice.form);
                var save = P.button(said.save, 'aui-button-primary', function () {
                    save.disabled = true;
                    P.rest('PUT', path, choice.body()).then(
                        function () {
                            P.flagNext(said.saved);
                            window.location.reload();
                        },
                        function (problem) {
                            save.disabled = false;
                            refuse(problem);
                        }
                    );
                });
                save.id = 'prepaid-save-choice';
                buttons.push(save);
            }
            buttons.push(
                P.button(P.texts().close, 'aui-button-link', function () {
                    shown.hide();
                })
            );
            var shown = P.dialog(P.format(said.title, P.duration(view.seconds)), box, buttons);
        }, refuse);
    }

    function rules(view, said) {
        var list = P.element('ol', 'prepaid-rules');
        list.id = 'prepaid-rules';
        view.rules.forEach(function (rule) {
            var item = P.element('li', '', rule.answer + ' ');
            if (rule.decided) {
                item.appendChild(P.element('span', 'aui-lozenge aui-lozenge-success', said.decides));
            }
            list.appendChild(item);
        });
        return list;
    }

    function chooser(view, offer, said) {
        var form = P.element('form', 'aui top-label');
        form.addEventListener('submit', function (event) {
            event.preventDefault();
        });
        var group = P.element('div', 'field-group');
        var label = P.element('label', '', said.choose);
        label.htmlFor = 'prepaid-choice';
        var select = P.element('select', 'select full-width-field');
        select.id = 'prepaid-choice';
        function offerOne(value, text) {
            var option = P.element('option', '', text);
            option.value = value;
            select.appendChild(option);
        }
        offerOne('', said.rules);
        offer.lines.forEach(function (line) {
            offerOne(String(line.orderLine), line.name);
        });
        if (offer.mayWaive || !view.billable) {
            offerOne('none', said.waived);
        }
        select.value = view.billable ? String(view.orderLine || '') : 'none';
        group.appendChild(label);
        group.appendChild(select);
        form.appendChild(group);
        return {
            form: form,
            body: function () {
                var line = select.value === '' || select.value === 'none' ? null : Number(select.value);
                return { orderLine: line, billable: select.value !== 'none' };
            }
        };
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-prepaid-explain]');
        if (button) {
            explain(button.dataset.prepaidExplain);
        }
    });

    /* ---- logging time ---- */

    /* Hours and minutes only: how long a day is, Jira knows. */
    function seconds(text) {
        var match = text.trim().match(/^(?:(\d+(?:\.\d+)?)h)?\s*(?:(\d+)m)?$/);
        return match && (match[1] || match[2]) ? Number(match[1] || 0) * 3600 + Number(match[2] || 0) * 60 : null;
    }

    function tellAfter(form) {
        var place = document.getElementById('prepaid-after-this');
        var time = seconds(form.elements.timeSpent.value);
        if (panel().dataset.counted !== 'true' || time === null) {
            place.textContent = '';
            return;
        }
        var left = Number(panel().dataset.remaining) - time;
        place.textContent = P.format(left < 0 ? words().over : words().left, P.duration(Math.abs(left)));
    }

    function log(form) {
        var button = form.querySelector('button');
        button.disabled = true;
        var body = { timeSpent: form.elements.timeSpent.value.trim(), comment: form.elements.comment.value.trim() };
        var address = P.base() + '/rest/api/2/issue/' + encodeURIComponent(panel().dataset.key) + '/worklog';
        P.request('POST', address, body).then(
            function () {
                P.flagNext(P.format(words().logged, body.timeSpent));
                window.location.reload();
            },
            function (problem) {
                button.disabled = false;
                refuse(problem);
                form.elements.timeSpent.setAttribute('aria-invalid', 'true');
                form.elements.timeSpent.focus();
            }
        );
    }

    function on(id, event, work) {
        var element = document.getElementById(id);
        if (element) {
            element.addEventListener(event, work);
        }
    }

    function start() {
        if (!panel() || panel().dataset.started) {
            return;
        }
        panel().dataset.started = 'true';
        on('prepaid-change-task', 'click', chooseTask);
        on('prepaid-unlink-task', 'click', unlink);
        on('prepaid-change-project', 'click', chooseProject);
        on('prepaid-take-suggestion', 'click', function (event) {
            change(JSON.parse(event.currentTarget.dataset.body), words().linked);
        });
        on('prepaid-log-time', 'submit', function (event) {
            event.preventDefault();
            log(event.currentTarget);
        });
        on('prepaid-log-time', 'input', function (event) {
            tellAfter(event.currentTarget);
        });
    }

    P.ready(start);
    // Jira draws the issue afresh after an inline edit, and in its lists.
    P.ready(function () {
        if (window.JIRA && JIRA.bind && JIRA.Events) {
            JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, start);
        }
    });
})(window.PrepaidSupport);
