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

    function said(problem) {
        var details = Object.keys(problem.errors || {}).map(function (field) {
            return problem.errors[field];
        });
        return details.length ? details.join(' ') : problem.message;
    }

    function refuse(problem) {
        P.flag('error', said(problem));
    }

    /* Changes, then draws the issue afresh. */
    function put(body, done) {
        return P.rest('PUT', path(), body).then(function (answer) {
            P.followRecount(answer);
            P.flagNext(done);
            window.location.reload();
        });
    }

    /* The same, asking first where time would move. */
    function change(body, done) {
        return P.rest('POST', path('/preview'), body)
            .then(P.askWhatMoves)
            .then(function () {
                return put(body, done);
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

    /* ---- the task, the order line, the customer ---- */

    /*
     * A dialog with one field that finds. offer: title, label, find, nothing, verb, done, body of what is taken, and
     * dated where the change may hold for work from a day on. What would move is shown while one chooses.
     */
    function choose(offer) {
        var box = content('prepaid-choose-dialog');
        var search = box.querySelector('#prepaid-task-search');
        var from = box.querySelector('#prepaid-apply-from');
        var moves = box.querySelector('#prepaid-moves');
        var taken = null;
        var asked = 0;
        var shown;
        box.querySelector('label').textContent = offer.label;
        box.querySelector('.prepaid-apply').hidden = !offer.dated;

        function body() {
            var wanted = offer.body(taken);
            if (offer.dated && from.value) {
                wanted.applyFrom = from.value;
            }
            return wanted;
        }

        function tell() {
            var turn = ++asked;
            moves.textContent = '';
            take.disabled = taken === null;
            if (taken === null) {
                return;
            }
            P.rest('POST', path('/preview'), body()).then(
                function (preview) {
                    if (turn === asked) {
                        moves.textContent = P.describeMoves(preview) || words().nothingMoves;
                    }
                },
                function (problem) {
                    if (turn === asked) {
                        take.disabled = true;
                        moves.textContent = said(problem);
                    }
                }
            );
        }

        var take = P.button(offer.verb, 'aui-button-primary', function () {
            take.disabled = true;
            put(body(), offer.done).catch(function (problem) {
                take.disabled = false;
                refuse(problem);
            });
        });
        take.id = 'prepaid-link-task';
        take.disabled = true;
        var cancel = P.button(P.texts().cancel, 'aui-button-link', function () {
            shown.hide();
        });
        from.addEventListener('input', tell);
        shown = P.dialog(offer.title, box, [take, cancel]);
        P.combobox({
            input: search,
            list: box.querySelector('#prepaid-found'),
            label: offer.label,
            find: offer.find,
            nothing: offer.nothing,
            choose: function (item) {
                taken = item;
                tell();
            }
        });
        search.focus();
    }

    function found(place, item) {
        return function (text) {
            return P.rest('GET', place + encodeURIComponent(text)).then(function (answer) {
                return answer.items.map(item);
            });
        };
    }

    function chooseTask() {
        choose({
            title: words().findTitle,
            label: words().taskLabel,
            nothing: words().nothing,
            verb: words().link,
            done: words().linked,
            dated: true,
            find: found(path('/tasks?q='), function (task) {
                return { value: task.task, label: task.task + ' ' + task.summary };
            }),
            body: function (task) {
                return { task: task.value };
            }
        });
    }

    function chooseLine() {
        choose({
            title: words().lineTitle,
            label: words().lineLabel,
            nothing: words().lineNothing,
            verb: words().save,
            done: words().saved,
            dated: true,
            find: found(path('/lines?q='), function (line) {
                var left = line.remainingSeconds;
                var hint = left === null ? '' : P.format(left < 0 ? words().lineOver : words().lineLeft, P.duration(Math.abs(left)));
                return { value: line.orderLine, label: line.name, hint: hint };
            }),
            body: function (line) {
                return { orderLine: line.value };
            }
        });
    }

    function chooseCustomer() {
        choose({
            title: words().customerTitle,
            label: words().customerLabel,
            nothing: words().customerNothing,
            verb: words().save,
            done: words().saved,
            dated: false,
            find: found('/customers?limit=20&q=', function (customer) {
                return { value: customer.id, label: customer.name };
            }),
            body: function (customer) {
                return { customer: customer.value };
            }
        });
    }

    function byRules() {
        P.ask(words().rulesQuestion, '', words().rules).then(function () {
            change({ orderLine: null }, words().saved);
        });
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
        on('prepaid-change-line', 'click', chooseLine);
        on('prepaid-unset-line', 'click', byRules);
        on('prepaid-change-customer', 'click', chooseCustomer);
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
