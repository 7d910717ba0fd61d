/*
 * What all our scripts share: calls of the REST API, flags, questions. Texts come with the page, in its language, as
 * attributes of an element; nothing is ever put into the page as HTML.
 */
(function () {
    'use strict';

    var FLAG_KEY = 'prepaid-support.flag';
    var FLAG_GAP = 10;
    var RECOUNT_KEY = 'prepaid-support.recount';
    var POLL = 2000;

    function texts() {
        // On a task that draws no panel for the reader, the tab brings them.
        var element = document.getElementById('prepaid-texts') || document.getElementById('prepaid-tab-texts');
        return element ? element.dataset : {};
    }

    function base() {
        return window.AJS && AJS.contextPath ? AJS.contextPath() : texts().base || '';
    }

    /* {0}, {1} … filled in. */
    function format(pattern) {
        var values = Array.prototype.slice.call(arguments, 1);
        return String(pattern || '').replace(/\{(\d)\}/g, function (all, index) {
            return index < values.length ? values[index] : all;
        });
    }

    /* ---- numbers, as the reader writes them ---- */

    function numbers(options) {
        return new Intl.NumberFormat(texts().language || undefined, options);
    }

    function mark(kind) {
        var part = numbers({ useGrouping: true })
            .formatToParts(-1234567.5)
            .find(function (each) {
                return each.type === kind;
            });
        return part ? part.value : '';
    }

    /* Any space or apostrophe stands for the one that the language groups digits by. */
    function groupPattern() {
        var group = mark('group');
        if (/\s/.test(group)) {
            return '\\s';
        }
        return /['’]/.test(group) ? "['’]" : group && '\\' + group;
    }

    /* A number as the API reads it, of one that is typed. What is none in this language stays, to be refused there. */
    function typedNumber(text) {
        var decimal = '\\' + (mark('decimal') || '.');
        var group = groupPattern();
        var grouped = new RegExp('^[+-]?[1-9]\\d{0,2}(' + group + '\\d{3})+(' + decimal + '\\d*)?$');
        var plain = new RegExp('^[+-]?\\d*' + decimal + '\\d+$');
        if (group && grouped.test(text)) {
            text = text.replace(new RegExp(group, 'g'), '');
        } else if (!plain.test(text)) {
            return text;
        }
        return text.replace(new RegExp(decimal), '.');
    }

    /* A number of the API as it is typed. */
    function writtenNumber(text) {
        return /^-?\d+\.\d+$/.test(text) ? text.replace('.', mark('decimal') || '.') : text;
    }

    function element(name, className, text) {
        var made = document.createElement(name);
        if (className) {
            made.className = className;
        }
        if (text !== undefined) {
            made.textContent = text;
        }
        return made;
    }

    /* Resolves with the answer; rejects with {status, message, errors}. */
    function request(method, address, body) {
        var options = {
            method: method,
            credentials: 'same-origin',
            headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' }
        };
        if (method !== 'GET') {
            options.headers['Content-Type'] = 'application/json';
            options.body = JSON.stringify(body || {});
        }
        return send(address, options);
    }

    function send(address, options) {
        return fetch(address, options).then(
            function (response) {
                return response.text().then(function (text) {
                    return answer(response, text);
                });
            },
            function () {
                throw { status: 0, message: texts().unreachable, errors: {} };
            }
        );
    }

    function answer(response, text) {
        var content = {};
        try {
            content = text ? JSON.parse(text) : {};
        } catch (notJson) {
            content = {};
        }
        if (response.ok) {
            return content;
        }
        // Jira's own API says it in a list.
        var said = content.message || (content.errorMessages || [])[0];
        var message = response.status === 401 ? texts().loggedout : said;
        throw { status: response.status, message: message || texts().problem, errors: content.errors || {} };
    }

    function rest(method, path, body) {
        return request(method, base() + '/rest/prepaid/1.0' + path, body);
    }

    /* A file of comma-separated values, as it is: the server looks at how it is written. */
    function upload(path, file) {
        return send(base() + '/rest/prepaid/1.0' + path, {
            method: 'POST',
            credentials: 'same-origin',
            headers: {
                Accept: 'application/json',
                'Content-Type': 'text/csv',
                'X-Atlassian-Token': 'no-check'
            },
            body: file
        });
    }

    function flag(type, text) {
        if (window.AJS && AJS.flag) {
            // AUI takes HTML here, so the text is escaped.
            AJS.flag({ type: type, close: type === 'success' ? 'auto' : 'manual', body: AJS.escapeHtml(text) });
            keepClearOfActions();
            return;
        }
        var box = element('div', 'aui-message aui-message-' + type);
        box.appendChild(element('p', '', text));
        (document.getElementById('prepaid-problems') || document.body).prepend(box);
    }

    /* Flags hang below the buttons and links at the top right of our pages: what can be done next must not wait for them. */
    function keepClearOfActions() {
        var flags = document.getElementById('aui-flag-container');
        if (!flags) {
            return;
        }
        flags.style.top = '';
        document.querySelectorAll('.prepaid-header .aui-page-header-actions, .prepaid-links').forEach(function (part) {
            var top = part.getBoundingClientRect().bottom + FLAG_GAP;
            if (top > flags.offsetTop) {
                flags.style.top = top + 'px';
            }
        });
    }

    /* Shown by the page that is opened next. */
    function flagNext(text) {
        try {
            if (text) {
                window.sessionStorage.setItem(FLAG_KEY, text);
            }
        } catch (noStorage) {
            // Without storage there is just no flag.
        }
    }

    function showFlagOfLastPage() {
        try {
            var text = window.sessionStorage.getItem(FLAG_KEY);
            window.sessionStorage.removeItem(FLAG_KEY);
            if (text) {
                flag('success', text);
            }
        } catch (noStorage) {
            // Without storage there is just no flag.
        }
    }

    function dialog(title, content, buttons, size) {
        var section = element('section', 'aui-dialog2 aui-dialog2-' + (size || 'medium') + ' aui-layer prepaid-dialog');
        section.setAttribute('role', 'dialog');
        section.setAttribute('aria-labelledby', 'prepaid-dialog-title');
        section.setAttribute('data-aui-remove-on-hide', 'true');
        var header = element('header', 'aui-dialog2-header');
        var heading = element('h1', 'aui-dialog2-header-main', title);
        heading.id = 'prepaid-dialog-title';
        header.appendChild(heading);
        var body = element('div', 'aui-dialog2-content');
        body.appendChild(content);
        var footer = element('footer', 'aui-dialog2-footer');
        var actions = element('div', 'aui-dialog2-footer-actions');
        buttons.forEach(function (button) {
            actions.appendChild(button);
        });
        footer.appendChild(actions);
        section.appendChild(header);
        section.appendChild(body);
        section.appendChild(footer);
        document.body.appendChild(section);
        var shown = AJS.dialog2(section);
        shown.show();
        return shown;
    }

    function button(text, style, action) {
        var made = element('button', 'aui-button ' + style, text);
        made.type = 'button';
        made.addEventListener('click', action);
        return made;
    }

    /* Resolves when the verb is chosen; stays open forever otherwise, which is to say: nothing happens. */
    function ask(title, explanation, verb) {
        return new Promise(function (resolve) {
            if (!window.AJS || !AJS.dialog2) {
                if (window.confirm(title + '\n\n' + explanation)) {
                    resolve();
                }
                return;
            }
            var confirm = button(verb, 'aui-button-primary prepaid-dialog-confirm', function () {
                shown.hide();
                resolve();
            });
            var close = button(texts().close, 'aui-button-link prepaid-dialog-close', function () {
                shown.hide();
            });
            var shown = dialog(title, element('p', 'prepaid-question', explanation), [confirm, close], 'small');
            confirm.focus();
        });
    }

    /* As Jira writes durations, in hours and minutes. */
    function duration(seconds) {
        var minutes = Math.round(Math.abs(seconds) / 60);
        var hours = Math.floor(minutes / 60);
        var rest = minutes % 60;
        var sign = seconds < 0 && minutes > 0 ? '-' : '';
        if (!hours) {
            return sign + rest + 'm';
        }
        return sign + hours + 'h' + (rest ? ' ' + rest + 'm' : '');
    }

    /* ---- time that moves ---- */

    function describeMoves(preview) {
        var lines = preview.moves.map(function (move) {
            return format(
                texts().move,
                duration(move.seconds),
                move.from || texts().nowhere,
                move.to || texts().nowhere
            );
        });
        return lines.concat(preview.complete === false ? [texts().moveMore] : []).join('\n');
    }

    /* Resolves at once where nothing would move. */
    function askWhatMoves(preview) {
        return preview.moves.length
            ? ask(texts().moveTitle, describeMoves(preview), texts().moveButton)
            : Promise.resolve();
    }

    /* Shown and followed by the page that is opened next, until it is over. */
    function followRecount(answer) {
        try {
            if (answer && answer.recount) {
                window.sessionStorage.setItem(RECOUNT_KEY, answer.recount.id);
            }
        } catch (noStorage) {
            // Without storage it is found on the page of diagnostics.
        }
    }

    function storedRecount() {
        try {
            return window.sessionStorage.getItem(RECOUNT_KEY);
        } catch (noStorage) {
            return null;
        }
    }

    function forgetRecount() {
        try {
            window.sessionStorage.removeItem(RECOUNT_KEY);
        } catch (noStorage) {
            // There was nothing to forget.
        }
    }

    function showRecount() {
        var box = document.querySelector('[data-prepaid-recount]');
        var id = box ? box.dataset.prepaidRecount : storedRecount();
        if (!id || (box && box.dataset.followed)) {
            return;
        }
        if (!box) {
            box = element('div', 'aui-message aui-message-info');
            box.setAttribute('role', 'status');
            var place = document.getElementById('prepaid-problems') || document.querySelector('.prepaid-ticket');
            if (!place) {
                return;
            }
            place.insertBefore(box, place.firstChild);
        }
        box.dataset.followed = 'true';
        (function look() {
            rest('GET', '/recounts/' + id).then(
                function (recount) {
                    box.textContent = format(texts().moving, numbers().format(recount.done), numbers().format(recount.total));
                    window.setTimeout(look, POLL);
                },
                function (problem) {
                    if (problem.status !== 404) {
                        window.setTimeout(look, POLL);
                        return;
                    }
                    forgetRecount();
                    box.className = 'aui-message aui-message-success';
                    box.textContent = texts().moved;
                }
            );
        })();
    }

    /* Without a mouse, what scrolls sideways is scrolled by arrow keys once it has the focus. */
    function keepScrollable() {
        document.querySelectorAll('.prepaid-scroll').forEach(function (part) {
            if (part.scrollWidth <= part.clientWidth) {
                part.removeAttribute('tabindex');
                return;
            }
            var table = part.querySelector('table[aria-label], table[aria-labelledby]');
            part.tabIndex = 0;
            part.setAttribute('role', 'group');
            ['aria-label', 'aria-labelledby'].forEach(function (name) {
                if (table && table.hasAttribute(name)) {
                    part.setAttribute(name, table.getAttribute(name));
                }
            });
        });
    }

    function ready(work) {
        if (document.readyState === 'loading') {
            document.addEventListener('DOMContentLoaded', work);
        } else {
            work();
        }
    }

    window.PrepaidSupport = {
        ask: ask,
        askWhatMoves: askWhatMoves,
        base: base,
        button: button,
        describeMoves: describeMoves,
        dialog: dialog,
        duration: duration,
        element: element,
        flag: flag,
        flagNext: flagNext,
        followRecount: followRecount,
        format: format,
        numbers: numbers,
        ready: ready,
        request: request,
        rest: rest,
        texts: texts,
        typedNumber: typedNumber,
        upload: upload,
        writtenNumber: writtenNumber
    };

    ready(showFlagOfLastPage);
    window.addEventListener('scroll', keepClearOfActions, { passive: true });
    window.addEventListener('resize', keepClearOfActions);
    ready(keepScrollable);
    window.addEventListener('resize', keepScrollable);
    ready(function () {
        if (window.JIRA && JIRA.bind && JIRA.Events) {
            JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, keepScrollable);
        }
    });
    ready(showRecount);
})();
