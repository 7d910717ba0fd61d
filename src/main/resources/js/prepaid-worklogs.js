/* Single worklogs, wherever they are listed: why they count where they count, and choices by hand. */
(function (P) {
    'use strict';

    function refuse(problem) {
        var details = Object.keys(problem.errors || {}).map(function (field) {
            return problem.errors[field];
        });
        P.flag('error', details.length ? details.join(' ') : problem.message);
    }

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
})(window.PrepaidSupport);
