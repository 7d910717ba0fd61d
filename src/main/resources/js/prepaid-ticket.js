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
                        moves.textContent = preview.moves.length
                            ? words().wouldMove + '\n' + P.describeMoves(preview)
                            : words().nothingMoves;
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

    var WAIT = 250;
    var timer = null;
    var asked = 0;

    function entered(form) {
        var waived = form.elements.waived;
        return { timeSpent: form.elements.timeSpent.value.trim(), billable: !(waived && waived.checked) };
    }

    /* What would be left; how long a day is, and what the team wants at zero, the server knows. */
    function preview(form) {
        return P.rest('POST', path('/log-work/preview'), entered(form));
    }

    function outcome(answer) {
        if (answer.after === null) {
            return '';
        }
        if (answer.answer === 'refused') {
            return answer.before > 0 ? P.format(words().refused, P.duration(answer.before)) : words().refusedNone;
        }
        return left(answer);
    }

    function left(answer) {
        return P.format(answer.after < 0 ? words().over : words().left, P.duration(Math.abs(answer.after)));
    }

    function tell(form, answer) {
        var place = document.getElementById('prepaid-after-this');
        form.querySelector('.prepaid-reason').hidden = answer.answer !== 'reason';
        place.className = answer.answer === 'fits' ? 'prepaid-muted' : 'prepaid-overdrawn';
        place.textContent = outcome(answer);
    }

    /*
     * Jira's own dialog, known by the id of its field alone: what would be left is said below it. It is never kept from
     * saving. Where Jira calls the field otherwise, nothing is said.
     */
    function tellInDialog(field) {
        var id = 'prepaid-dialog-after';
        var place = document.getElementById(id);
        if (!place || place.parentNode !== field.parentNode) {
            place = P.element('div', 'description');
            place.id = id;
            place.setAttribute('role', 'status');
            field.parentNode.appendChild(place);
        }
        window.clearTimeout(timer);
        timer = window.setTimeout(function () {
            var turn = ++asked;
            P.rest('POST', path('/log-work/preview'), { timeSpent: field.value.trim() }).then(
                function (answer) {
                    if (turn === asked) {
                        place.textContent = answer.after === null ? '' : left(answer);
                    }
                },
                function () {
                    place.textContent = '';
                }
            );
        }, WAIT);
    }

    document.addEventListener('input', function (event) {
        if (event.target.id === 'log-work-time-logged' && panel() && document.getElementById('prepaid-ticket-texts')) {
            tellInDialog(event.target);
        }
    });

    function tellAfter(form) {
        window.clearTimeout(timer);
        timer = window.setTimeout(function () {
            var turn = ++asked;
            preview(form).then(function (answer) {
                if (turn === asked) {
                    tell(form, answer);
                }
            }, refuse);
        }, WAIT);
    }

    /* Jira's own API logs the work, as its dialog does; we keep what is ours about it afterwards. */
    function log(form) {
        var button = form.querySelector('button');
        var wanted = entered(form);
        var reason = form.elements.reason.value.trim();
        button.disabled = true;
        asked++;
        window.clearTimeout(timer);
        preview(form)
            .then(function (answer) {
                tell(form, answer);
                if (answer.answer === 'refused') {
                    throw { quiet: true, field: 'timeSpent' };
                }
                if (answer.answer === 'reason' && !reason) {
                    throw { message: words().reasonMissing, field: 'reason' };
                }
                var body = { timeSpent: wanted.timeSpent, comment: form.elements.comment.value.trim() };
                var address = P.base() + '/rest/api/2/issue/' + encodeURIComponent(panel().dataset.key) + '/worklog';
                return P.request('POST', address, body).then(function (made) {
                    return keep(made.id, wanted, answer.answer === 'reason' ? reason : '');
                });
            })
            .then(
                function (failure) {
                    P.flagNext(
                        failure
                            ? P.format(words().notWaived, failure)
                            : P.format(words().logged, wanted.timeSpent)
                    );
                    window.location.reload();
                },
                function (problem) {
                    button.disabled = false;
                    if (!problem.quiet) {
                        refuse(problem);
                    }
                    var field = form.elements[problem.field || 'timeSpent'];
                    field.setAttribute('aria-invalid', 'true');
                    field.focus();
                }
            );
    }

    /* Resolves with what went wrong, as the time is logged by then. */
    function keep(worklog, wanted, reason) {
        var work = [];
        if (!wanted.billable) {
            work.push(P.rest('PUT', '/worklogs/' + worklog, { billable: false }));
        }
        if (reason) {
            work.push(P.rest('PUT', '/worklogs/' + worklog + '/reason', { reason: reason }));
        }
        return Promise.all(work).then(
            function () {
                return '';
            },
            function (problem) {
                return said(problem);
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
