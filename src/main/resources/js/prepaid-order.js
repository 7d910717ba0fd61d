/* The lines of the order form: a product brings its unit, price and taxes along; amounts follow while typing. */
(function (P) {
    'use strict';

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

    function amount(row) {
        var quantity = number(part(row, 'quantity'));
        var price = number(part(row, 'unitPrice'));
        var discount = number(part(row, 'discount'));
        if (quantity === null || price === null || discount === null) {
            return null;
        }
        return (quantity * price * (100 - discount)) / 100;
    }

    function refresh(form) {
        var format = P.numbers({
            minimumFractionDigits: 2,
            maximumFractionDigits: 2
        });
        var total = 0;
        form.querySelectorAll('#prepaid-lines .prepaid-line').forEach(function (row) {
            var value = amount(row);
            row.querySelector('.prepaid-line-amount').textContent = value === null ? '' : format.format(value);
            total += value || 0;
        });
        document.getElementById('prepaid-untaxed').textContent = format.format(total);
    }

    function addLine(form) {
        var pattern = form.querySelector('#prepaid-line-pattern .prepaid-line');
        var row = pattern.cloneNode(true);
        delete row.dataset.pattern;
        form.querySelector('#prepaid-lines').appendChild(row);
        part(row, 'product').focus();
        refresh(form);
    }

    P.ready(function () {
        var form = document.querySelector('.prepaid-order-form');
        if (!form) {
            return;
        }
        form.querySelectorAll('.prepaid-line').forEach(function (row) {
            offerUnits(row);
            nameTaxes(row);
        });
        form.addEventListener('change', function (event) {
            var row = event.target.closest('.prepaid-line');
            if (row && event.target.matches('[data-line-field="product"]')) {
                takeProduct(row);
            } else if (row && event.target.matches('[data-line-field="unit"]')) {
                carryPrice(row);
            } else if (row) {
                nameTaxes(row);
            }
            refresh(form);
        });
        form.addEventListener('input', function () {
            refresh(form);
        });
        form.addEventListener('click', function (event) {
            var remove = event.target.closest('.prepaid-remove-line');
            if (remove) {
                remove.closest('.prepaid-line').remove();
                refresh(form);
            }
        });
        // A list of taxes closes when one goes on elsewhere.
        document.addEventListener('click', function (event) {
            form.querySelectorAll('.prepaid-taxes[open]').forEach(function (open) {
                if (!open.contains(event.target)) {
                    open.open = false;
                }
            });
        });
        document.getElementById('prepaid-add-line').addEventListener('click', function () {
            addLine(form);
        });
        refresh(form);
    });
})(window.PrepaidSupport);
