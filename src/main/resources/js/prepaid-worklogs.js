/* Single worklogs, wherever they are listed: why they count where they count, and choices by hand. */
(function (P) {
    'use strict';

    function refuse(problem) {
        var details = Object.keys(problem.errors || {}).map(function (field) {
            return problem.errors[field];
        });
        P.flag('error', details.length ? details.join(' ') : problem.message);
    }

    /* Every rule that was tried, and another line for who may choose one. */
    function explain(worklog) {
        var said = document.getElementById('prepaid-tab-texts').dataset;
        var path = '/worklogs/' + worklog;
        Promise.all([P.rest('GET', path), P.rest('GET', path + '/choices')]).then(function (answers) {
            var view = answers[0];
            var box = P.element('div');
            box.appendChild(rules(view, said));
            if (view.overdraftReason) {
                box.appendChild(P.element('p', '', P.format(said.because, view.overdraftReason)));
            }
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

    /* ---- several at once ---- */

    function tab() {
        return document.getElementById('prepaid-tab-texts').dataset;
    }

    function boxes(part) {
        return Array.prototype.slice.call(part.querySelectorAll('[data-prepaid-one]'));
    }

    function selected(part) {
        return boxes(part)
            .filter(function (box) {
                return box.checked;
            })
            .map(function (box) {
                return Number(box.value);
            });
    }

    function showSelected(part) {
        var count = selected(part).length;
        var bar = part.querySelector('.prepaid-bulk');
        bar.hidden = count === 0;
        bar.querySelector('.prepaid-selected').textContent = P.format(tab().selected, P.numbers().format(count));
        var all = part.querySelector('[data-prepaid-all]');
        all.checked = count > 0 && count === boxes(part).length;
        all.indeterminate = count > 0 && !all.checked;
    }

    /* A summary says what stayed as it was, and why. */
    function change(part, body) {
        body.worklogs = selected(part);
        return P.rest('PUT', '/worklogs', body).then(function (answer) {
            if (!answer.refused.length) {
                P.flagNext(P.format(tab().changed, P.numbers().format(answer.changed.length)));
                window.location.reload();
                return;
            }
            var box = P.element('div');
            box.id = 'prepaid-bulk-summary';
            box.appendChild(P.element('p', '', P.format(tab().changed, P.numbers().format(answer.changed.length))));
            var list = P.element('ul');
            answer.refused.forEach(function (each) {
                var name = part.querySelector('[data-prepaid-one][value="' + each.worklog + '"]');
                list.appendChild(
                    P.element('li', '', P.format(tab().refused, name ? name.dataset.name : each.worklog, each.message))
                );
            });
            box.appendChild(list);
            P.dialog(tab().line, box, [
                P.button(P.texts().close, 'aui-button-primary prepaid-dialog-close', function () {
                    window.location.reload();
                })
            ]);
        }, refuse);
    }

    function chooseLine(part) {
        var first = selected(part)[0];
        P.rest('GET', '/worklogs/' + first + '/choices').then(function (offer) {
            var choice = chooser({ billable: true, orderLine: null }, { lines: offer.lines, mayWaive: false }, tab());
            var save = P.button(tab().save, 'aui-button-primary', function () {
                save.disabled = true;
                shown.hide();
                change(part, choice.body());
            });
            save.id = 'prepaid-save-choice';
            var cancel = P.button(P.texts().cancel, 'aui-button-link', function () {
                shown.hide();
            });
            var shown = P.dialog(tab().line, choice.form, [save, cancel]);
            choice.form.querySelector('select').focus();
        }, refuse);
    }

    document.addEventListener('change', function (event) {
        var part = event.target.closest('[data-prepaid-worklogs]');
        if (!part || !event.target.matches('[data-prepaid-all], [data-prepaid-one]')) {
            return;
        }
        if (event.target.matches('[data-prepaid-all]')) {
            boxes(part).forEach(function (box) {
                // What another page of the list hides is not meant.
                box.checked = event.target.checked && !box.closest('tr').hidden;
            });
        }
        showSelected(part);
    });

    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-prepaid-bulk]');
        if (!button) {
            return;
        }
        var part = button.closest('[data-prepaid-worklogs]');
        if (button.dataset.prepaidBulk === 'line') {
            chooseLine(part);
        } else {
            change(part, { billable: button.dataset.prepaidBulk === 'bill' });
        }
    });

    /* ---- a long list, page by page ---- */

    function turn(part, by) {
        var table = part.querySelector('[data-prepaid-rows]');
        var pager = part.querySelector('.prepaid-pager');
        var size = Number(table.dataset.prepaidRows);
        var rows = table.tBodies[0].rows;
        var start = Math.max(0, Number(table.dataset.start || 0) + by * size);
        if (rows.length <= size || start >= rows.length) {
            return;
        }
        table.dataset.start = start;
        Array.prototype.forEach.call(rows, function (row, index) {
            row.hidden = index < start || index >= start + size;
        });
        var end = Math.min(rows.length, start + size);
        var place = pager.querySelector('[data-text]');
        place.textContent = P.format(
            place.dataset.text,
            P.numbers().format(start + 1),
            P.numbers().format(end),
            P.numbers().format(rows.length)
        );
        pager.querySelector('[data-prepaid-turn="-1"]').disabled = start === 0;
        pager.querySelector('[data-prepaid-turn="1"]').disabled = end === rows.length;
        pager.hidden = false;
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest('[data-prepaid-turn]');
        if (button) {
            turn(button.closest('[data-prepaid-worklogs]'), Number(button.dataset.prepaidTurn));
        }
    });

    function start() {
        var table = document.querySelector('[data-prepaid-rows]:not([data-start])');
        if (table) {
            turn(table.closest('[data-prepaid-worklogs]'), 0);
        }
    }

    P.ready(start);
    P.ready(function () {
        if (window.JIRA && JIRA.bind && JIRA.Events) {
            JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, start);
        }
    });
})(window.PrepaidSupport);
