/*
 * The lines of the order form: a product is found by typing and brings its unit, price and taxes along, lines are moved
 * by dragging or by keys, and the server tells what they come to.
 */
(function (P) {
    'use strict';

    var PAUSE = 250;
    var KEPT_KEY = 'prepaid-support.input';

    function part(row, name) {
        return row.querySelector('[data-line-field="' + name + '"]');
    }

    function chosen(select) {
        return select && select.selectedIndex >= 0 ? select.options[select.selectedIndex] : null;
    }

    function number(field) {
        var value = field ? Number(P.typedNumber(field.value.trim()) || 0) : 0;
        return isNaN(value) ? null : value;
    }

    /* At most six places, as prices have them, without trailing zeros. */
    function plain(value) {
        return P.writtenNumber(String(Number(value.toFixed(6))));
    }

    function rows(form) {
        return Array.prototype.slice.call(form.querySelectorAll('#prepaid-lines > .prepaid-line'));
    }

    function isProduct(row) {
        return row.dataset.kind === 'product';
    }

    /* ---- a product and what it brings along ---- */

    function takeProduct(row) {
        var product = chosen(part(row, 'product'));
        if (!product || !product.value) {
            return;
        }
        var unit = part(row, 'unit');
        if (unit) {
            unit.value = product.dataset.unit;
            offerUnits(row);
        }
        part(row, 'unitPrice').value = P.writtenNumber(product.dataset.price);
        part(row, 'description').value = product.dataset.description;
        var taxes = product.dataset.taxes.split(' ');
        part(row, 'taxes')
            .querySelectorAll('input')
            .forEach(function (box) {
                box.checked = taxes.indexOf(box.value) >= 0;
            });
        nameTaxes(row);
    }

    /* Only units of the same kind as the product's. */
    function offerUnits(row) {
        var product = chosen(part(row, 'product'));
        var unit = part(row, 'unit');
        if (!unit || !product || !product.value) {
            return;
        }
        Array.prototype.forEach.call(unit.options, function (option) {
            option.hidden = option.dataset.category !== product.dataset.category;
            option.disabled = option.hidden;
        });
        unit.dataset.before = unit.value;
    }

    /* The price per day is the price per hour times the hours of a day. */
    function carryPrice(row) {
        var unit = part(row, 'unit');
        var price = part(row, 'unitPrice');
        var before = unit.querySelector('option[value="' + unit.dataset.before + '"]');
        var now = chosen(unit);
        if (before && now && price.value.trim() && number(price) !== null) {
            price.value = plain((number(price) * Number(now.dataset.ratio)) / Number(before.dataset.ratio));
        }
        unit.dataset.before = unit.value;
    }

    function nameTaxes(row) {
        var taxes = part(row, 'taxes');
        var names = Array.prototype.map.call(taxes.querySelectorAll('input:checked'), function (box) {
            return box.parentNode.textContent.trim();
        });
        var none = taxes.querySelector('.prepaid-taxes-choices').dataset.none;
        taxes.querySelector('.prepaid-taxes-chosen').textContent = names.join(', ') || none;
    }

    /* ---- what it comes to ---- */

    function money(amount) {
        return P.numbers({ style: 'currency', currency: amount.currency }).format(Number(amount.amount));
    }

    function sum(label, amount) {
        var row = P.element('tr');
        var head = P.element('th', '', label);
        head.scope = 'row';
        row.appendChild(head);
        row.appendChild(P.element('td', 'prepaid-number', money(amount)));
        return row;
    }

    function taxName(form, id) {
        var box = form.querySelector('.prepaid-taxes-choices input[value="' + id + '"]');
        return box ? box.parentNode.textContent.trim() : '';
    }

    function showTotals(form, asked, preview) {
        rows(form).forEach(function (row) {
            var cell = row.querySelector('.prepaid-line-amount');
            var line = preview ? preview.lines[asked.indexOf(row)] : null;
            if (cell) {
                cell.textContent = line && line.subtotal ? money(line.subtotal) : '';
            }
        });
        var body = form.querySelector('#prepaid-form-sums tbody');
        body.textContent = '';
        if (!preview) {
            return;
        }
        var sums = form.querySelector('#prepaid-form-sums').dataset;
        body.appendChild(sum(sums.untaxed, preview.totals.untaxed));
        preview.totals.taxes.forEach(function (each) {
            body.appendChild(sum(taxName(form, each.tax), each.amount));
        });
        body.appendChild(sum(sums.total, preview.totals.total));
    }

    /* Asks the server what the lines come to; answers that come late are not shown. */
    function totals(form) {
        var turn = 0;
        var pause;
        function ask() {
            var now = ++turn;
            var asked = P.sentRows(form);
            P.rest('POST', form.dataset.totals, P.readForm(form)).then(
                function (preview) {
                    if (now === turn) {
                        showTotals(form, asked, preview);
                    }
                },
                function () {
                    // What is wrong is told when it is saved: it may only be half typed.
                    if (now === turn) {
                        showTotals(form, asked, null);
                    }
                }
            );
        }
        return function () {
            clearTimeout(pause);
            pause = setTimeout(ask, PAUSE);
        };
    }

    /* ---- adding ---- */

    /* Finds what can be chosen in the select. */
    function among(select) {
        return function (typed) {
            return Promise.resolve(
                P.among(select.options, typed).filter(function (option) {
                    return option.value;
                })
            );
        };
    }

    function prepare(form, row) {
        if (!isProduct(row)) {
            return;
        }
        P.searchable(part(row, 'product'), among(form.querySelector('#prepaid-line-patterns [data-line-field=product]')));
        offerUnits(row);
        nameTaxes(row);
    }

    function addLine(form, kind) {
        var pattern = form.querySelector('#prepaid-line-patterns [data-kind="' + kind + '"]');
        var row = pattern.cloneNode(true);
        delete row.dataset.pattern;
        form.querySelector('#prepaid-lines').appendChild(row);
        prepare(form, row);
        return row;
    }

    function focusOn(row) {
        (isProduct(row) ? part(row, 'product').prepaidControl : part(row, 'description')).focus();
    }

    /* ---- moving ---- */

    function tellPlace(form, row) {
        var all = rows(form);
        var told = document.getElementById('prepaid-moved');
        told.textContent = P.format(told.dataset.moved, all.indexOf(row) + 1, all.length);
    }

    function move(form, row, step) {
        var other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
        if (!other) {
            return;
        }
        var focused = document.activeElement;
        row.parentNode.insertBefore(row, step < 0 ? other : other.nextElementSibling);
        // A row that is put elsewhere loses the focus.
        if (row.contains(focused)) {
            focused.focus();
        }
        tellPlace(form, row);
    }

    function moveByKeys(form, event) {
        var row = event.target.closest('#prepaid-lines > .prepaid-line');
        var step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        var wanted = event.altKey || event.target.matches('.prepaid-move');
        if (row && step && wanted) {
            event.preventDefault();
            move(form, row, step);
            form.dispatchEvent(new Event('change', { bubbles: true }));
        }
    }

    /* By pointer rather than by the browser's own dragging, so that fingers can do it too. */
    function moveByPointer(form, event) {
        var handle = event.target.closest('.prepaid-move');
        if (!handle || event.button !== 0) {
            return;
        }
        var row = handle.closest('.prepaid-line');
        var before = row.nextElementSibling;
        handle.setPointerCapture(event.pointerId);
        row.classList.add('prepaid-moving');
        function follow(to) {
            var others = rows(form).filter(function (each) {
                return each !== row;
            });
            var next = others.find(function (each) {
                var box = each.getBoundingClientRect();
                return to.clientY < box.top + box.height / 2;
            });
            if (row.nextElementSibling !== (next || null)) {
                row.parentNode.insertBefore(row, next || null);
            }
        }
        function end(ended) {
            handle.removeEventListener('pointermove', follow);
            handle.removeEventListener('pointerup', end);
            handle.removeEventListener('pointercancel', end);
            row.classList.remove('prepaid-moving');
            if (ended.type === 'pointercancel') {
                row.parentNode.insertBefore(row, before);
            } else if (row.nextElementSibling !== before) {
                tellPlace(form, row);
                form.dispatchEvent(new Event('change', { bubbles: true }));
            }
        }
        handle.addEventListener('pointermove', follow);
        handle.addEventListener('pointerup', end);
        handle.addEventListener('pointercancel', end);
    }

    /* ---- input that outlives a reload, where somebody else has saved ---- */

    function raw(field) {
        if (field.dataset.type === 'wholes') {
            return Array.prototype.map.call(field.querySelectorAll('input:checked'), function (box) {
                return box.value;
            });
        }
        if (field.matches('select')) {
            var option = chosen(field);
            return option ? [option.value, option.textContent.trim()] : ['', ''];
        }
        return field.value;
    }

    function putRaw(field, value) {
        if (field.dataset.type === 'wholes') {
            field.querySelectorAll('input').forEach(function (box) {
                box.checked = value.indexOf(box.value) >= 0;
            });
            return;
        }
        if (!field.matches('select')) {
            field.value = value;
            return;
        }
        if (!field.querySelector('option[value="' + CSS.escape(value[0]) + '"]')) {
            var known = document.querySelector(
                '#prepaid-line-patterns [data-line-field="' + field.dataset.lineField + '"] option[value="' + CSS.escape(value[0]) + '"]'
            );
            var option = known ? known.cloneNode(true) : P.element('option', '', value[1]);
            option.value = value[0];
            field.appendChild(option);
        }
        field.value = value[0];
        field.dispatchEvent(new Event('prepaid:shown'));
    }

    function values(fields, name) {
        var read = {};
        fields.forEach(function (field) {
            read[field.dataset[name]] = raw(field);
        });
        return read;
    }

    function snapshot(form) {
        return {
            fields: values(form.querySelectorAll('[data-field]:not([data-field=lines])'), 'field'),
            lines: rows(form).map(function (row) {
                return {
                    id: row.dataset.line,
                    kind: row.dataset.kind,
                    values: values(row.querySelectorAll('[data-line-field]'), 'lineField')
                };
            })
        };
    }

    function changedOnly(now, before) {
        var changed = {};
        Object.keys(now).forEach(function (name) {
            if (JSON.stringify(now[name]) !== JSON.stringify(before[name])) {
                changed[name] = now[name];
            }
        });
        return changed;
    }

    function stored(line) {
        return line.kind === 'product' && line.id !== '0';
    }

    function byId(lines) {
        var found = {};
        lines.filter(stored).forEach(function (line) {
            found[line.id] = line;
        });
        return found;
    }

    /* What was changed since: fields, lines by their ids, lines that were added, and lines that were taken away. */
    function difference(before, now) {
        var old = byId(before.lines);
        var kept = byId(now.lines);
        var texts = JSON.stringify(before.lines.filter(isNot(stored)));
        return {
            fields: changedOnly(now.fields, before.fields),
            changed: Object.keys(kept).map(function (id) {
                return { id: id, values: changedOnly(kept[id].values, old[id].values) };
            }),
            removed: Object.keys(old).filter(function (id) {
                return !kept[id];
            }),
            // Texts have no ids: they stand as this page has them, or, where it changed none, as they are stored.
            texts: JSON.stringify(now.lines.filter(isNot(stored))) !== texts,
            order: now.lines
        };
    }

    function isNot(test) {
        return function (each) {
            return !test(each);
        };
    }

    function keep(form, before) {
        window.sessionStorage.setItem(
            KEPT_KEY,
            JSON.stringify({ path: window.location.pathname, input: difference(before, snapshot(form)) })
        );
    }

    function kept() {
        try {
            var found = JSON.parse(window.sessionStorage.getItem(KEPT_KEY) || 'null');
            window.sessionStorage.removeItem(KEPT_KEY);
            return found && found.path === window.location.pathname ? found.input : null;
        } catch (noStorage) {
            return null;
        }
    }

    function putAll(scope, attribute, changed) {
        Object.keys(changed).forEach(function (name) {
            var field = scope.querySelector('[' + attribute + '="' + name + '"]');
            if (field && !field.disabled) {
                putRaw(field, changed[name]);
            }
        });
    }

    function row(form, id) {
        return form.querySelector('#prepaid-lines > [data-line="' + id + '"][data-kind=product]');
    }

    function restore(form, input) {
        putAll(form, 'data-field', input.fields);
        input.changed.forEach(function (line) {
            var found = row(form, line.id);
            if (found) {
                putAll(found, 'data-line-field', line.values);
                nameTaxes(found);
            }
        });
        input.removed.forEach(function (id) {
            var found = row(form, id);
            if (found && found.querySelector('.prepaid-remove-line')) {
                found.remove();
            }
        });
        if (input.texts) {
            rows(form).filter(isNot(isProduct)).forEach(function (text) {
                text.remove();
            });
            restoreOrder(form, input.order);
        }
    }

    /* New lines and texts where they stood; what somebody else added comes last. */
    function restoreOrder(form, lines) {
        var body = form.querySelector('#prepaid-lines');
        var others = rows(form);
        lines.forEach(function (line) {
            var found = stored(line) ? row(form, line.id) : null;
            if (!found && !stored(line)) {
                found = addLine(form, line.kind);
                putAll(found, 'data-line-field', line.values);
                if (isProduct(found)) {
                    offerUnits(found);
                    nameTaxes(found);
                }
            }
            if (found) {
                body.appendChild(found);
            }
        });
        var known = lines.map(function (line) {
            return line.id;
        });
        others
            .filter(function (each) {
                return known.indexOf(each.dataset.line) < 0;
            })
            .forEach(function (each) {
                body.appendChild(each);
            });
    }

    P.ready(function () {
        var form = document.querySelector('.prepaid-order-form');
        if (!form) {
            return;
        }
        rows(form).forEach(function (each) {
            prepare(form, each);
        });
        var customer = form.querySelector('[data-field=customer]');
        P.searchable(customer, among(customer));
        var owner = form.querySelector('[data-field=owner]');
        P.searchable(owner, P.usersFor(owner));
        var before = snapshot(form);
        var refresh = totals(form);
        form.addEventListener('change', function (event) {
            var line = event.target.closest('.prepaid-line');
            if (line && event.target.matches('[data-line-field="product"]')) {
                takeProduct(line);
            } else if (line && event.target.matches('[data-line-field="unit"]')) {
                carryPrice(line);
            } else if (line && isProduct(line)) {
                nameTaxes(line);
            }
            refresh();
        });
        form.addEventListener('input', refresh);
        form.addEventListener('click', function (event) {
            var remove = event.target.closest('.prepaid-remove-line');
            var add = event.target.closest('[data-add]');
            if (remove) {
                var gone = remove.closest('.prepaid-line');
                var next = gone.nextElementSibling || gone.previousElementSibling;
                gone.remove();
                (next ? next.querySelector('.prepaid-move') : document.getElementById('prepaid-add-line')).focus();
                refresh();
            } else if (add) {
                focusOn(addLine(form, add.dataset.add));
                refresh();
            }
        });
        form.addEventListener('keydown', function (event) {
            moveByKeys(form, event);
        });
        form.addEventListener('pointerdown', function (event) {
            moveByPointer(form, event);
        });
        // A list of taxes closes when one goes on elsewhere.
        document.addEventListener('click', function (event) {
            form.querySelectorAll('.prepaid-taxes[open]').forEach(function (open) {
                if (!open.contains(event.target)) {
                    open.open = false;
                }
            });
        });
        form.addEventListener('prepaid:keep', function () {
            keep(form, before);
        });
        var input = kept();
        if (input) {
            restore(form, input);
            P.flag('info', P.texts().merged);
        }
        refresh();
    });
})(window.PrepaidSupport);
