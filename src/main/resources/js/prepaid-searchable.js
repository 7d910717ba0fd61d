/*
 * A list to choose from by typing, in place of a select that stays what the form is read from. Follows the pattern of an
 * editable combobox with a list (WAI-ARIA 1.2).
 */
(function (P) {
    'use strict';

    var PAUSE = 200;
    var MOST = 50;
    var ENTER = 13;
    var made = 0;

    function fold(text) {
        return text
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
            .toLowerCase();
    }

    /* Options of which every typed word is somewhere in the text. */
    function among(options, typed) {
        var words = fold(typed).split(/\s+/).filter(Boolean);
        return Array.prototype.filter
            .call(options, function (option) {
                var text = fold(option.textContent + ' ' + (option.dataset.description || ''));
                return words.every(function (word) {
                    return text.indexOf(word) >= 0;
                });
            })
            .slice(0, MOST);
    }

    function label(select) {
        var option = select.selectedIndex >= 0 ? select.options[select.selectedIndex] : null;
        return option && option.value ? option.textContent.trim() : '';
    }

    function none(select) {
        var option = select.querySelector('option[value=""]');
        return option ? option.textContent.trim() : '';
    }

    /*
     * find(typed): a promise of options, which may be of another select; the chosen one is copied into this one.
     */
    function enhance(select, find) {
        var id = 'prepaid-searchable-' + ++made;
        var input = P.element('input', 'text prepaid-combobox');
        var list = P.element('ul', 'prepaid-options');
        var open = false;
        var found = [];
        var active = -1;
        var turn = 0;
        var pause;

        function show() {
            input.value = label(select);
            input.placeholder = none(select);
            input.disabled = select.disabled;
        }

        function place() {
            var box = input.getBoundingClientRect();
            list.style.left = box.left + 'px';
            list.style.minWidth = box.width + 'px';
            var below = window.innerHeight - box.bottom;
            var above = below < 160 && box.top > below;
            list.style.maxHeight = Math.min(280, (above ? box.top : below) - 8) + 'px';
            list.style.top = above ? '' : box.bottom + 'px';
            list.style.bottom = above ? window.innerHeight - box.top + 'px' : '';
        }

        function close() {
            open = false;
            turn++;
            list.hidden = true;
            active = -1;
            input.setAttribute('aria-expanded', 'false');
            input.removeAttribute('aria-activedescendant');
        }

        function mark(index) {
            active = index;
            Array.prototype.forEach.call(list.children, function (item, at) {
                item.setAttribute('aria-selected', String(at === index));
            });
            if (index >= 0) {
                input.setAttribute('aria-activedescendant', list.children[index].id);
                list.children[index].scrollIntoView({ block: 'nearest' });
            } else {
                input.removeAttribute('aria-activedescendant');
            }
        }

        function draw(options) {
            found = options;
            list.textContent = '';
            options.forEach(function (option, index) {
                var item = P.element('li', '', option.textContent.trim());
                item.id = id + '-' + index;
                item.setAttribute('role', 'option');
                list.appendChild(item);
            });
            if (!options.length) {
                var nothing = P.element('li', 'prepaid-no-option', P.texts().nothing);
                nothing.setAttribute('role', 'option');
                nothing.setAttribute('aria-disabled', 'true');
                list.appendChild(nothing);
            }
            open = true;
            list.hidden = false;
            input.setAttribute('aria-expanded', 'true');
            place();
            mark(options.length && input.value.trim() ? 0 : -1);
        }

        function look(typed) {
            var asked = ++turn;
            return find(typed).then(function (options) {
                if (asked === turn && document.activeElement === input) {
                    draw(options);
                }
            });
        }

        function choose(option) {
            var own = select.querySelector('option[value="' + CSS.escape(option.value) + '"]');
            if (!own) {
                own = option.cloneNode(true);
                select.appendChild(own);
            }
            own.selected = true;
            show();
            close();
            select.dispatchEvent(new Event('change', { bubbles: true }));
        }

        function clear() {
            var empty = select.querySelector('option[value=""]');
            if (empty && select.value) {
                choose(empty);
            }
            show();
        }

        function leave() {
            clearTimeout(pause);
            var typed = input.value.trim();
            if (!typed) {
                clear();
            } else if (typed !== label(select)) {
                var exact = found.filter(function (option) {
                    return open && fold(option.textContent.trim()) === fold(typed);
                });
                if (exact.length === 1) {
                    choose(exact[0]);
                } else {
                    show();
                }
            }
            close();
        }

        function key(event) {
            if (event.altKey || event.ctrlKey || event.metaKey) {
                return;
            }
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                if (!open) {
                    look('');
                } else if (found.length) {
                    var step = event.key === 'ArrowDown' ? 1 : -1;
                    mark((active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length);
                }
            } else if (event.keyCode === ENTER && open) {
                event.preventDefault();
                if (active >= 0) {
                    choose(found[active]);
                }
            } else if (event.key === 'Escape' && open) {
                event.preventDefault();
                event.stopPropagation();
                close();
                show();
            }
        }

        input.type = 'text';
        input.autocomplete = 'off';
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('aria-expanded', 'false');
        input.setAttribute('aria-controls', id);
        input.dataset.combobox = select.dataset.lineField || select.dataset.field;
        ['aria-label', 'aria-describedby', 'aria-required'].forEach(function (name) {
            if (select.getAttribute(name)) {
                input.setAttribute(name, select.getAttribute(name));
            }
        });
        if (select.id) {
            input.id = select.id;
            select.removeAttribute('id');
        }
        list.id = id;
        list.setAttribute('role', 'listbox');
        list.setAttribute('aria-label', input.getAttribute('aria-label') || (input.labels && input.labels[0] ? input.labels[0].textContent.trim() : ''));
        list.hidden = true;
        select.hidden = true;
        select.prepaidControl = input;
        select.parentNode.insertBefore(input, select);
        select.parentNode.insertBefore(list, select);
        if (input.id && !input.getAttribute('aria-label')) {
            var named = document.querySelector('label[for="' + input.id + '"]');
            list.setAttribute('aria-label', named ? named.textContent.trim() : '');
        }
        show();

        input.addEventListener('input', function () {
            clearTimeout(pause);
            pause = setTimeout(function () {
                look(input.value);
            }, PAUSE);
        });
        input.addEventListener('click', function () {
            input.select();
            look('');
        });
        input.addEventListener('keydown', key);
        input.addEventListener('blur', leave);
        // What is typed in search of something is no value of the form.
        input.addEventListener('change', function (event) {
            event.stopPropagation();
        });
        list.addEventListener('mousedown', function (event) {
            event.preventDefault();
            var item = event.target.closest('[role=option]');
            var option = item && found[Array.prototype.indexOf.call(list.children, item)];
            if (option) {
                choose(option);
            }
        });
        select.addEventListener('prepaid:shown', show);
        function follow(event) {
            if (open && event.target !== list) {
                place();
            }
        }
        window.addEventListener('scroll', follow, true);
        window.addEventListener('resize', follow);
    }

    function option(value, text) {
        var made = P.element('option', '', text);
        made.value = value;
        return made;
    }

    /* Jira's users by what is typed; those that the select has already while nothing is. */
    function users(select) {
        return function (typed) {
            var own = Promise.resolve(among(select.options, typed));
            if (!typed.trim()) {
                return own;
            }
            var address = P.base() + '/rest/api/2/user/search?maxResults=20&username=' + encodeURIComponent(typed.trim());
            return P.request('GET', address).then(
                function (people) {
                    return people.map(function (each) {
                        return option(each.key, each.displayName);
                    });
                },
                function () {
                    return own;
                }
            );
        };
    }

    P.searchable = enhance;
    P.among = among;
    P.usersFor = users;
})(window.PrepaidSupport);
