/* The lines of a draft: amounts follow while typing, taxes are named, lines are taken off. */
(function (P) {
    'use strict';

    function part(row, name) {
        return row.querySelector('[data-line-field="' + name + '"]');
    }

    function number(field) {
        var value = Number(P.typedNumber(field.value.trim()) || 0);
        return isNaN(value) ? null : value;
    }

    function amount(row) {
        var quantity = number(part(row, 'quantity'));
        var price = number(part(row, 'unitPrice'));
        var discount = number(part(row, 'discount'));
        return quantity === null || price === null || discount === null
            ? null
            : (quantity * price * (100 - discount)) / 100;
    }

    function nameTaxes(row) {
        var taxes = part(row, 'taxes');
        var names = Array.prototype.map.call(taxes.querySelectorAll('input:checked'), function (box) {
            return box.parentNode.textContent.trim();
        });
        var none = taxes.querySelector('.prepaid-taxes-choices').dataset.none;
        taxes.querySelector('.prepaid-taxes-chosen').textContent = names.join(', ') || none;
    }

    function refresh(form) {
        var format = P.numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
        var total = 0;
        form.querySelectorAll('#prepaid-lines .prepaid-line').forEach(function (row) {
            var value = amount(row);
            row.querySelector('.prepaid-line-amount').textContent = value === null ? '' : format.format(value);
            total += value || 0;
            nameTaxes(row);
        });
        document.getElementById('prepaid-untaxed').textContent = format.format(total);
    }

    P.ready(function () {
        var form = document.querySelector('.prepaid-invoice-form');
        if (!form) {
            return;
        }
        ['change', 'input'].forEach(function (event) {
            form.addEventListener(event, function () {
                refresh(form);
            });
        });
        form.addEventListener('click', function (event) {
            var remove = event.target.closest('.prepaid-remove-line');
            if (remove) {
                remove.closest('.prepaid-line').remove();
                document.getElementById('prepaid-save').focus();
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
        refresh(form);
    });
})(window.PrepaidSupport);
