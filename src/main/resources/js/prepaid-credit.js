/*
 * What a credit note takes back: of lines that bill worklogs the ones that are ticked, or a quantity or an amount; sums
 * follow. The server reckons them anew, from exact numbers.
 */
(function (P) {
    'use strict';

    function number(text) {
        var value = Number(P.typedNumber(text.trim()) || 0);
        return isNaN(value) ? 0 : value;
    }

    function part(line, name) {
        return line.querySelector('[data-line-field="' + name + '"]');
    }

    function boxes(line) {
        return Array.prototype.slice.call(line.querySelectorAll('[data-seconds]'));
    }

    function seconds(chosen) {
        return chosen.reduce(function (sum, box) {
            return sum + Number(box.dataset.seconds);
        }, 0);
    }

    function isByWorklog(line) {
        var way = line.querySelector('.prepaid-credit-how input:checked');
        return Boolean(way) && way.value === 'worklogs';
    }

    function money(form, amount) {
        return P.numbers({ style: 'currency', currency: form.dataset.currency }).format(amount);
    }

    /* Six places, as the server keeps quantities. */
    function written(quantity) {
        return P.writtenNumber(String(Number(quantity.toFixed(6))));
    }

    /* What is not chosen by is not sent, and only shows what follows from the other. */
    function switchTo(line, byWorklog) {
        ['quantity', 'amount'].forEach(function (name) {
            var field = part(line, name);
            field.readOnly = byWorklog;
            field.toggleAttribute('data-unsent', byWorklog);
        });
        part(line, 'worklogs').toggleAttribute('data-unsent', !byWorklog);
        part(line, 'worklogs').hidden = !byWorklog;
        line.querySelector('.prepaid-credit-choice').hidden = !byWorklog;
    }

    function ofWorklogs(form, line) {
        var all = boxes(line);
        var chosen = all.filter(function (box) {
            return box.checked;
        });
        var whole = chosen.length === all.length;
        var left = Number(line.dataset.left);
        var quantity = whole ? left : (left * seconds(chosen)) / (seconds(all) || 1);
        var amount = whole ? Number(line.dataset.amount) : quantity * Number(line.dataset.netPrice);
        part(line, 'quantity').value = written(quantity);
        var everyone = line.querySelector('.prepaid-credit-all input');
        everyone.checked = whole;
        everyone.indeterminate = !whole && chosen.length > 0;
        var sum = line.querySelector('.prepaid-credit-sum');
        sum.textContent = P.format(
            sum.dataset.pattern,
            P.numbers().format(chosen.length),
            P.numbers().format(all.length),
            P.duration(seconds(chosen)) + ', ' + money(form, amount)
        );
        return amount;
    }

    function ofPart(line) {
        var amount = part(line, 'amount').value.trim();
        if (amount) {
            return number(amount);
        }
        var quantity = number(part(line, 'quantity').value);
        return quantity === Number(line.dataset.left)
            ? Number(line.dataset.amount)
            : quantity * Number(line.dataset.netPrice);
    }

    function refresh(form) {
        var total = 0;
        form.querySelectorAll('.prepaid-line').forEach(function (line) {
            total += isByWorklog(line) ? ofWorklogs(form, line) : ofPart(line);
        });
        document.getElementById('prepaid-untaxed').textContent = money(form, total);
    }

    function changed(form, field) {
        var line = field.closest('.prepaid-line');
        if (line && field.type === 'radio') {
            switchTo(line, isByWorklog(line));
            part(line, 'amount').value = '';
            part(line, 'quantity').value = written(Number(line.dataset.left));
        }
        if (line && field.closest('.prepaid-credit-all')) {
            boxes(line).forEach(function (box) {
                box.checked = field.checked;
            });
        }
        refresh(form);
    }

    // Runs before the script of all forms takes down what stands in them: nobody is asked about changes nobody made.
    P.ready(function () {
        var form = document.querySelector('.prepaid-credit-form');
        if (!form) {
            return;
        }
        form.querySelectorAll('input[data-type="number"]').forEach(function (field) {
            field.value = P.writtenNumber(field.value);
        });
        form.querySelectorAll('.prepaid-credit-how').forEach(function (way) {
            var line = way.closest('.prepaid-line');
            // Browsers fill in again what was chosen before a reload.
            switchTo(line, isByWorklog(line));
        });
        form.addEventListener('change', function (event) {
            changed(form, event.target);
        });
        form.addEventListener('input', function (event) {
            // Boxes tell of themselves twice; here the one for all has not told the others yet.
            if (event.target.type !== 'checkbox') {
                refresh(form);
            }
        });
        refresh(form);
    });
})(window.PrepaidSupport);
