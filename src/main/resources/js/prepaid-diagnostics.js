/* The diagnostics page looks again by itself as long as something is under way. */
(function (P) {
    'use strict';

    var PAUSE = 3000;

    function look() {
        fetch(window.location.href, { credentials: 'same-origin' })
            .then(function (response) {
                return response.text();
            })
            .then(
                function (html) {
                    var shown = document.getElementById('prepaid-diagnostics');
                    var found = new DOMParser().parseFromString(html, 'text/html').getElementById('prepaid-diagnostics');
                    // Without it, Jira asks for the password again: what is shown stays until the page is opened anew.
                    if (found) {
                        shown.replaceWith(document.importNode(found, true));
                        goOn();
                    }
                },
                function () {
                    // The server may be on its way up again.
                    goOn();
                }
            );
    }

    function goOn() {
        var shown = document.getElementById('prepaid-diagnostics');
        if (shown && shown.dataset.busy === 'true') {
            window.setTimeout(look, PAUSE);
        }
    }

    P.ready(goOn);
})(window.PrepaidSupport);
