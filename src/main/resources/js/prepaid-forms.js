/*
 * Forms and buttons of our pages. A form is sent as JSON; what the API finds wrong is put at the fields and summed up at
 * the top, and everything entered stays.
 */
(function (P) {
    'use strict';

    var leaving = false;

    /* ---- reading ---- */

    function valueOf(field) {
        var type = field.dataset.type;
        if (type === 'flag') {
            return field.checked;
        }
        if (field.matches('[data-type="wholes"], .prepaid-choices')) {
            return checkedValues(field, type);
        }
        var text = field.value.trim();
        if (type === 'texts') {
            return text.split(/[\n,]/).map(trim).filter(Boolean);
        }
        if (type === 'whole') {
            return text === '' ? null : Number(text);
        }
        if (type === 'number') {
            text = P.typedNumber(text);
        }
        // A plus stands for something that other fields make.
        return text === '' || text === '+' ? null : text;
    }

    function checkedValues(field, type) {
        return Array.prototype.map.call(field.querySelectorAll('input:checked'), function (box) {
            return type === 'wholes' ? Number(box.value) : box.value;
        });
    }

    function trim(text) {
        return text.trim();
    }

    function isShown(field) {
        var group = field.closest('.prepaid-group');
        return !group || !group.hidden;
    }

    function put(record, name, value) {
        var steps = name.split('.');
        while (steps.length > 1) {
            var step = steps.shift();
            record[step] = record[step] || {};
            record = record[step];
        }
        record[steps[0]] = value;
    }

    function lineRows(form) {
        return Array.prototype.filter.call(form.querySelectorAll('.prepaid-line'), function (row) {
            return !row.dataset.pattern;
        });
    }

    function readLine(row) {
        var line = {};
        if (row.dataset.kind !== 'product') {
            line.kind = row.dataset.kind;
        }
        if (row.dataset.line !== '0') {
            line[row.dataset.lineKey || 'id'] = Number(row.dataset.line);
        }
        row.querySelectorAll('[data-line-field]:not([data-unsent])').forEach(function (field) {
            line[field.dataset.lineField] = valueOf(field);
        });
        return line;
    }

    /* A new line in which nothing was chosen is no line. */
    function isUntouched(row) {
        var line = readLine(row);
        return row.dataset.line === '0' && !line.product && !line.description && !line.unitPrice;
    }

    function sentRows(form) {
        return lineRows(form).filter(function (row) {
            return !isUntouched(row);
        });
    }

    function read(form) {
        var record = {};
        form.querySelectorAll('[data-field]').forEach(function (field) {
            if (field.dataset.field === 'lines') {
                record.lines = sentRows(form).map(readLine);
            } else if (isShown(field)) {
                put(record, field.dataset.field, valueOf(field));
            }
        });
        if (form.dataset.version) {
            record.version = Number(form.dataset.version);
        }
        return record;
    }

    /* ---- errors ---- */

    function clearErrors(form) {
        form.querySelectorAll('.error').forEach(function (error) {
            error.remove();
        });
        form.querySelectorAll('[aria-invalid]').forEach(function (field) {
            field.removeAttribute('aria-invalid');
        });
        document.getElementById('prepaid-problems').textContent = '';
    }

    function fieldAt(form, path) {
        var line = path.match(/^lines\[(\d+)](?:\.(\w+))?/);
        if (line) {
            var row = sentRows(form)[Number(line[1])];
            return row && (row.querySelector('[data-line-field="' + (line[2] || 'product') + '"]') || row.querySelector('td'));
        }
        var name = path.replace(/\[\d+].*$/, '');
        return (
            find(form, name) ||
            find(form, name + '.name') ||
            find(form, name.replace(/\.\w+$/, ''))
        );
    }

    function find(form, name) {
        return form.querySelector('[data-field="' + name.replace(/["\\]/g, '') + '"]');
    }

    /* What people call the field, with the number of its line. */
    function nameOf(form, field) {
        var label = field.id && form.querySelector('label[for="' + field.id + '"]');
        var labelled = field.getAttribute('aria-labelledby') && document.getElementById(field.getAttribute('aria-labelledby'));
        var summary = field.querySelector('summary');
        var named = label || labelled;
        var text = named
            ? named.firstChild.textContent.trim()
            : field.getAttribute('aria-label') || (summary && summary.getAttribute('aria-label')) || '';
        var row = field.closest('.prepaid-line');
        return row ? lineRows(form).indexOf(row) + 1 + '. ' + text : text;
    }

    function showErrors(form, problem) {
        var placed = [];
        var unplaced = [];
        var first = null;
        Object.keys(problem.errors).forEach(function (path) {
            var field = fieldAt(form, path);
            if (!field) {
                unplaced.push(P.format(P.texts().fieldProblem, path, problem.errors[path]));
                return;
            }
            var text = P.element('div', 'error', problem.errors[path]);
            text.setAttribute('role', 'alert');
            field.setAttribute('aria-invalid', 'true');
            // What stands in place of a field that is found by typing.
            (field.prepaidControl || field).setAttribute('aria-invalid', 'true');
            var details = field.closest('table.prepaid-edit-lines') && field.matches('table') ? field : null;
            (details || field).insertAdjacentElement('afterend', text);
            placed.push(P.format(P.texts().fieldProblem, nameOf(form, field.prepaidControl || field), problem.errors[path]));
            first = first || field.prepaidControl || field;
        });
        summary(problem, placed.concat(unplaced));
        if (first && first.focus) {
            first.focus();
        } else {
            document.getElementById('prepaid-problems').focus();
        }
    }

    function summary(problem, details) {
        var box = P.element('div', 'aui-message aui-message-error');
        box.setAttribute('role', 'alert');
        box.appendChild(P.element('p', 'title', problem.message));
        var more = details.filter(function (detail) {
            return detail !== problem.message;
        });
        if (more.length) {
            var list = P.element('ul');
            more.forEach(function (detail) {
                list.appendChild(P.element('li', '', detail));
            });
            box.appendChild(list);
        }
        if (problem.status === 409) {
            box.appendChild(
                P.button(P.texts().reload, '', function () {
                    leaving = true;
                    window.location.reload();
                })
            );
            showChanges(box);
        }
        var place = document.getElementById('prepaid-problems');
        place.textContent = '';
        place.appendChild(box);
        place.scrollIntoView({ block: 'nearest' });
    }

    /* Where somebody else has saved meanwhile: who changed what, as the history of the record tells it. */
    function showChanges(box) {
        var form = document.querySelector('form[data-changes]');
        if (!form) {
            return;
        }
        fetch(form.dataset.changes, { credentials: 'same-origin' })
            .then(function (response) {
                return response.text();
            })
            .then(function (html) {
                var entries = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-history-entry]');
                var news = Array.prototype.filter.call(entries, function (entry) {
                    return Number(entry.dataset.historyEntry) > Number(form.dataset.history);
                });
                if (news.length) {
                    tellChanges(form, box, news);
                }
            });
    }

    function tellChanges(form, box, entries) {
        var list = P.element('ul', 'prepaid-changes');
        entries.forEach(function (entry) {
            var cells = entry.querySelectorAll('td');
            var item = P.element('li', '', cells[1].textContent.trim() + ', ' + cells[0].textContent.trim());
            entry.querySelectorAll('div').forEach(function (change) {
                item.appendChild(P.element('div', '', change.textContent));
            });
            list.appendChild(item);
        });
        var buttons = box.querySelector('button');
        box.insertBefore(P.element('p', '', P.texts().changed), buttons);
        box.insertBefore(list, buttons);
        box.insertBefore(
            P.button(P.texts().merge, 'aui-button-primary prepaid-merge', function () {
                form.dispatchEvent(new Event('prepaid:keep'));
                leaving = true;
                window.location.reload();
            }),
            buttons
        );
    }

    /* ---- sending ---- */

    /* What the answer says under this name; ids stands for those of all that were made. */
    function named(name, answer) {
        if (name === 'ids') {
            return (answer.items || [])
                .map(function (item) {
                    return item.id;
                })
                .join(',');
        }
        var value = name.split('.').reduce(function (record, step) {
            return record && record[step];
        }, answer);
        return value === undefined ? '' : value;
    }

    function go(next, answer) {
        leaving = true;
        if (next) {
            window.location.assign(next.replace(/(?:\{|%7B)([\w.]+)(?:\}|%7D)/gi, function (all, name) {
                return named(name, answer);
            }));
        } else {
            window.location.reload();
        }
    }

    function busy(control, is) {
        control.disabled = is;
        control.setAttribute('aria-busy', String(is));
        control.classList.toggle('disabled', is);
    }

    /* The record as it is entered, from that day of work on; an empty day stands for all time. */
    function entered(form, from) {
        var record = read(form);
        if (from) {
            record.from = from;
        }
        return record;
    }

    function look(form, from) {
        return P.rest('POST', form.dataset.preview, entered(form, from));
    }

    /* What was changed may hold from a day on. */
    function isDated(form) {
        return Array.prototype.some.call(form.querySelectorAll('[data-from-day]'), function (field) {
            return (field.checked && isShown(field)) !== field.defaultChecked;
        });
    }

    /* Resolves with the day, empty for all time, when the verb is chosen. What would move is told anew for each day. */
    function askFromWhen(form, ofAllTime) {
        return new Promise(function (resolve) {
            var pattern = document.getElementById('prepaid-from-dialog');
            var box = P.element('div');
            box.appendChild(pattern.content.cloneNode(true));
            var day = box.querySelector('#prepaid-from');
            var fromDay = box.querySelector('#prepaid-from-day');
            var told = box.querySelector('#prepaid-from-moves');
            var shown;
            var turn = 0;
            // Of the form, though it stands below it: so Enter in any of its fields does what a click does.
            var confirm = P.element('button', 'aui-button aui-button-primary prepaid-dialog-confirm');
            confirm.type = 'submit';
            confirm.setAttribute('form', 'prepaid-from-form');
            var close = P.button(P.texts().close, 'aui-button-link prepaid-dialog-close', function () {
                shown.hide();
            });
            function chosen() {
                return fromDay.checked ? day.value : '';
            }
            function tell(preview) {
                told.textContent = preview.moves.length ? P.describeMoves(preview) : pattern.dataset.none;
                confirm.textContent = preview.moves.length ? P.texts().moveButton : pattern.dataset.save;
                confirm.disabled = false;
            }
            function refuse(text) {
                told.textContent = text;
                confirm.disabled = true;
            }
            function changed() {
                var asked = ++turn;
                confirm.disabled = true;
                if (fromDay.checked && !day.value) {
                    refuse(pattern.dataset.missing);
                    return;
                }
                // An answer that comes late must not replace that of a later question.
                look(form, chosen()).then(
                    function (preview) {
                        if (asked === turn) {
                            tell(preview);
                        }
                    },
                    function (problem) {
                        if (asked === turn) {
                            refuse(problem.errors.from || problem.message);
                        }
                    }
                );
            }
            box.querySelectorAll('[name=work]').forEach(function (choice) {
                choice.addEventListener('change', changed);
            });
            day.addEventListener('input', function () {
                fromDay.checked = true;
                changed();
            });
            box.querySelector('form').addEventListener('submit', function (event) {
                event.preventDefault();
                shown.hide();
                resolve(chosen());
            });
            tell(ofAllTime);
            shown = P.dialog(pattern.dataset.title, box, [confirm, close]);
        });
    }

    function askFirst(form, preview) {
        return isDated(form) ? askFromWhen(form, preview) : P.askWhatMoves(preview);
    }

    function send(form) {
        clearErrors(form);
        if (form.dataset.question) {
            var verb = form.querySelector('button[type="submit"]').textContent.trim();
            P.ask(form.dataset.question, form.dataset.explanation, verb).then(function () {
                save(form);
            });
            return;
        }
        if (!form.dataset.preview) {
            save(form);
            return;
        }
        look(form).then(
            function (preview) {
                askFirst(form, preview).then(function (from) {
                    save(form, from);
                });
            },
            function (problem) {
                showErrors(form, problem);
            }
        );
    }

    function save(form, from) {
        var submit = form.querySelector('button[type="submit"]');
        busy(submit, true);
        P.rest(form.dataset.method, form.dataset.url, entered(form, from)).then(
            function (answer) {
                P.followRecount(answer);
                P.flagNext(form.dataset.done);
                go(form.dataset.next, answer);
            },
            function (problem) {
                busy(submit, false);
                showErrors(form, problem);
            }
        );
    }

    function call(control) {
        var data = control.dataset;
        var asked = data.question
            ? P.ask(data.question, data.explanation, control.textContent.trim())
            : Promise.resolve();
        asked.then(function () {
            busy(control, true);
            var answered = P.followCall(data.url);
            P.rest(data.prepaidCall, data.url, data.body ? JSON.parse(data.body) : {}).then(
                function (answer) {
                    answered();
                    P.flagNext(data.done);
                    go(data.next, answer);
                },
                function (problem) {
                    answered();
                    busy(control, false);
                    summary(
                        problem,
                        Object.keys(problem.errors).map(function (path) {
                            return problem.errors[path];
                        })
                    );
                }
            );
        });
    }

    /* ---- fields that are shown only sometimes ---- */

    function refreshShown(form) {
        form.querySelectorAll('.prepaid-group[data-shown-if]').forEach(function (group) {
            var condition = group.dataset.shownIf.split('=');
            if (condition.length !== 2) {
                return;
            }
            var field = find(form, condition[0]);
            var value = field.type === 'checkbox' ? String(field.checked) : field.value;
            group.hidden = !isShown(field) || condition[1].split('|').indexOf(value) < 0;
        });
    }

    /* ---- numbers ---- */

    /* They come as the API writes them. */
    function showNumbers(form) {
        form.querySelectorAll('input[data-type="number"]').forEach(function (field) {
            field.value = P.writtenNumber(field.value);
        });
    }

    /* ---- filling in what is recommended ---- */

    function fillIn(button) {
        var form = button.form;
        var values = JSON.parse(button.dataset.prepaidPreset);
        Object.keys(values).forEach(function (name) {
            var field = find(form, name);
            if (field) {
                field.value = field.dataset.type === 'number' ? P.writtenNumber(values[name]) : values[name];
            }
        });
        refreshShown(form);
    }

    /* ---- leaving ---- */

    function watch(form) {
        var before = JSON.stringify(read(form));
        window.addEventListener('beforeunload', function (event) {
            if (!leaving && JSON.stringify(read(form)) !== before) {
                event.preventDefault();
                event.returnValue = P.texts().leave;
            }
        });
        var cancel = form.querySelector('.prepaid-cancel');
        if (!cancel) {
            return;
        }
        function leave(event) {
            event.preventDefault();
            // The question would take the same key for its answer.
            event.stopPropagation();
            if (JSON.stringify(read(form)) === before) {
                go(cancel.href, {});
                return;
            }
            P.ask(P.texts().leave, P.texts().leaveHint, P.texts().leaveButton).then(function () {
                go(cancel.href, {});
            });
        }
        cancel.addEventListener('click', leave);
        form.addEventListener('keydown', function (event) {
            if (event.key === 'Escape') {
                leave(event);
            }
        });
    }

    P.ready(function () {
        document.querySelectorAll('form.prepaid-form').forEach(function (form) {
            form.addEventListener('submit', function (event) {
                event.preventDefault();
                send(form);
            });
            form.addEventListener('change', function () {
                refreshShown(form);
            });
            refreshShown(form);
            showNumbers(form);
            watch(form);
        });
        document.querySelectorAll('form.prepaid-filters select').forEach(function (select) {
            select.addEventListener('change', function () {
                select.form.submit();
            });
        });
        document.addEventListener('click', function (event) {
            var preset = event.target.closest('[data-prepaid-preset]');
            if (preset) {
                fillIn(preset);
            }
            var control = event.target.closest('[data-prepaid-call]');
            if (control) {
                event.preventDefault();
                call(control);
            }
        });
    });

    P.readForm = read;
    P.sentRows = sentRows;
})(window.PrepaidSupport);
