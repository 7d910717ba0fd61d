/*
 * A field that finds while one types, after the combobox pattern of WAI-ARIA: the arrows go through what was found,
 * Enter takes it, and what is marked is said by screen readers without leaving the field.
 */
(function (P) {
    'use strict';

    var WAIT = 200;
    var ENTER = 13;
    var made = 0;

    /*
     * options: input; list, an empty ul; label of the list; find, which resolves with [{value, label, hint}] for a text;
     * choose, called with what is taken and with null when that no longer holds; nothing, said where nothing is found.
     */
    function combobox(options) {
        var input = options.input;
        var list = options.list;
        var prefix = 'prepaid-option-' + ++made + '-';
        var found = [];
        var marked = -1;
        var asked = 0;
        var timer = null;

        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('aria-expanded', 'false');
        input.setAttribute('aria-controls', list.id);
        input.autocomplete = 'off';
        list.setAttribute('role', 'listbox');
        list.setAttribute('aria-label', options.label);

        function mark(index) {
            marked = index;
            Array.prototype.forEach.call(list.querySelectorAll('[role=option]'), function (option, at) {
                option.classList.toggle('prepaid-marked', at === index);
            });
            var option = document.getElementById(prefix + index);
            if (option) {
                input.setAttribute('aria-activedescendant', option.id);
                option.scrollIntoView({ block: 'nearest' });
            } else {
                input.removeAttribute('aria-activedescendant');
            }
        }

        function select(index) {
            if (index >= 0) {
                // A search that is still under way must not take away what was taken.
                window.clearTimeout(timer);
                asked++;
            }
            Array.prototype.forEach.call(list.querySelectorAll('[role=option]'), function (option, at) {
                option.setAttribute('aria-selected', String(at === index));
            });
            options.choose(index < 0 ? null : found[index]);
        }

        function show(items) {
            found = items;
            list.textContent = '';
            items.forEach(function (item, index) {
                var option = P.element('li', '', item.label);
                option.id = prefix + index;
                option.setAttribute('role', 'option');
                option.setAttribute('aria-selected', 'false');
                option.dataset.value = item.value;
                if (item.hint) {
                    option.appendChild(P.element('span', 'prepaid-muted', ' ' + item.hint));
                }
                option.addEventListener('mousedown', function (event) {
                    // The field keeps the focus.
                    event.preventDefault();
                });
                option.addEventListener('click', function () {
                    mark(index);
                    select(index);
                });
                list.appendChild(option);
            });
            if (!items.length) {
                var none = P.element('li', 'prepaid-muted', options.nothing);
                none.setAttribute('role', 'presentation');
                list.appendChild(none);
            }
            input.setAttribute('aria-expanded', String(items.length > 0));
            mark(-1);
            select(-1);
        }

        function look() {
            var turn = ++asked;
            options.find(input.value.trim()).then(
                function (items) {
                    // An answer that comes late must not replace that of a later question.
                    if (turn === asked) {
                        show(items);
                    }
                },
                function (problem) {
                    P.flag('error', problem.message);
                }
            );
        }

        input.addEventListener('input', function () {
            window.clearTimeout(timer);
            timer = window.setTimeout(look, WAIT);
        });
        input.addEventListener('keydown', function (event) {
            var last = found.length - 1;
            if (event.key === 'ArrowDown' && last >= 0) {
                mark(marked < last ? marked + 1 : 0);
            } else if (event.key === 'ArrowUp' && last >= 0) {
                mark(marked > 0 ? marked - 1 : last);
            } else if (event.keyCode === ENTER) {
                if (marked >= 0) {
                    select(marked);
                }
            } else {
                return;
            }
            event.preventDefault();
        });
        look();
    }

    P.combobox = combobox;
})(window.PrepaidSupport);
