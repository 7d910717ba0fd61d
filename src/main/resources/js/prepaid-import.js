/*
 * Brings in a sheet: what is chosen is tried at once, what would become of each row is shown, and only a sheet without
 * bad rows can be brought in.
 */
(function (P) {
    'use strict';

    var STYLES = { new: 'success', changed: 'current', bad: 'removed' };

    function send(form, file, trial) {
        return P.upload(form.dataset.url + (trial ? '?trial=true' : ''), file);
    }

    function show(form, outcome) {
        var data = form.dataset;
        var box = document.getElementById('prepaid-import-outcome');
        var changes = outcome.created + outcome.changed;
        box.textContent = '';
        var kind = outcome.bad ? 'error' : changes ? 'info' : 'warning';
        var message = P.element('div', 'aui-message aui-message-' + kind);
        var counts = [outcome.created, outcome.changed, outcome.unchanged].map(function (count) {
            return P.numbers().format(count);
        });
        var said = changes || outcome.bad ? P.format(data.summary, counts[0], counts[1], counts[2]) : data.nothing;
        message.appendChild(P.element('p', '', said));
        if (outcome.bad) {
            message.appendChild(P.element('p', '', P.format(data.bad, P.numbers().format(outcome.bad))));
        }
        box.appendChild(message);
        showRows(form, outcome.rows);
        var submit = document.getElementById('prepaid-import-submit');
        submit.disabled = !!outcome.bad || !changes;
        submit.textContent = P.format(data.submit, P.numbers().format(changes));
    }

    /* Bad rows first: they have to be seen to. */
    function showRows(form, rows) {
        var part = document.getElementById('prepaid-import-rows');
        var body = part.querySelector('tbody');
        body.textContent = '';
        part.hidden = rows.length === 0;
        rows.filter(isBad)
            .concat(
                rows.filter(function (row) {
                    return !isBad(row);
                })
            )
            .forEach(function (row) {
                body.appendChild(rowOf(form, body.dataset, row));
            });
    }

    function isBad(row) {
        return row.outcome === 'bad';
    }

    function rowOf(form, words, row) {
        var shown = P.element('tr');
        shown.appendChild(P.element('td', 'prepaid-number', P.numbers().format(row.line)));
        var outcome = P.element('td');
        outcome.appendChild(
            P.element('span', 'aui-lozenge aui-lozenge-' + STYLES[row.outcome], words[row.outcome])
        );
        shown.appendChild(outcome);
        shown.appendChild(P.element('td', '', row.name));
        var details = P.element('td');
        Object.keys(row.errors).forEach(function (field) {
            var name = field === 'row' ? form.dataset.row : field;
            details.appendChild(P.element('div', 'error', name + ': ' + row.errors[field]));
        });
        row.changes.forEach(function (change) {
            var text =
                row.outcome === 'new' ? change.after : P.format(form.dataset.from, change.before, change.after);
            var line = P.element('div');
            line.appendChild(P.element('strong', '', change.column + ': '));
            line.appendChild(document.createTextNode(text));
            details.appendChild(line);
        });
        shown.appendChild(details);
        return shown;
    }

    function refuse(problem) {
        var error = document.getElementById('prepaid-file-error');
        var reasons = Object.keys(problem.errors).map(function (field) {
            return problem.errors[field];
        });
        error.textContent = reasons.length ? reasons.join(' ') : problem.message;
        error.hidden = false;
        document.getElementById('prepaid-import-outcome').textContent = '';
    }

    function busy(form, text) {
        document.getElementById('prepaid-file-error').hidden = true;
        document.getElementById('prepaid-import-submit').disabled = true;
        var box = document.getElementById('prepaid-import-outcome');
        box.textContent = '';
        var waiting = P.element('p', 'prepaid-waiting');
        waiting.appendChild(P.element('span', 'aui-icon aui-icon-wait'));
        waiting.appendChild(document.createTextNode(' ' + text));
        box.appendChild(waiting);
    }

    P.ready(function () {
        var form = document.getElementById('prepaid-import-form');
        if (!form) {
            return;
        }
        var file = document.getElementById('prepaid-file');
        var latest = 0;
        file.addEventListener('change', function () {
            var mine = ++latest;
            showRows(form, []);
            if (!file.files.length) {
                document.getElementById('prepaid-import-outcome').textContent = '';
                document.getElementById('prepaid-import-submit').disabled = true;
                return;
            }
            busy(form, form.dataset.checking);
            send(form, file.files[0], true).then(
                function (outcome) {
                    if (mine === latest) {
                        show(form, outcome);
                    }
                },
                function (problem) {
                    if (mine === latest) {
                        refuse(problem);
                    }
                }
            );
        });
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            file.disabled = true;
            busy(form, form.dataset.storing);
            send(form, file.files[0], false).then(
                function (outcome) {
                    var count = P.numbers().format(outcome.created + outcome.changed);
                    P.flagNext(P.format(form.dataset.done, count));
                    window.location.assign(form.dataset.next);
                },
                function (problem) {
                    file.disabled = false;
                    refuse(problem);
                }
            );
        });
    });
})(window.PrepaidSupport);
