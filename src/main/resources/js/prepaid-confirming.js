/* How far a confirmation is, while it goes on: for who began it, and for who opens the order meanwhile. */
(function (P) {
    'use strict';

    var POLL = 1000;
    var CONFIRM = /^\/orders\/(\d+)\/confirm$/;

    function words(answer) {
        var count = P.numbers();
        return P.format(
            P.texts().confirming,
            count.format(answer.projects.made + answer.tasks.made),
            count.format(answer.projects.total + answer.tasks.total)
        );
    }

    /* Looks until it is over or nobody wants to know any more; answers a function that ends it. */
    function follow(order, show, over) {
        var stopped = false;
        function look() {
            if (stopped) {
                return;
            }
            P.rest('GET', '/orders/' + order + '/confirmation').then(
                function (answer) {
                    if (stopped) {
                        return;
                    }
                    if (answer.state === 'running') {
                        show(words(answer));
                        window.setTimeout(look, POLL);
                    } else {
                        over();
                    }
                },
                function () {
                    window.setTimeout(look, POLL);
                }
            );
        }
        window.setTimeout(look, POLL);
        return function () {
            stopped = true;
        };
    }

    /* Beside a call that is under way: what to do when it is answered. */
    P.followCall = function (url) {
        var order = CONFIRM.exec(url);
        if (!order) {
            return function () {};
        }
        var box = P.element('div', 'aui-message aui-message-info prepaid-confirming');
        box.setAttribute('role', 'status');
        var stop = follow(
            order[1],
            function (text) {
                box.textContent = text;
                if (!box.parentNode) {
                    document.getElementById('prepaid-problems').prepend(box);
                }
            },
            function () {}
        );
        return function () {
            stop();
            box.remove();
        };
    };

    P.ready(function () {
        var box = document.querySelector('[data-prepaid-confirming]');
        if (box) {
            follow(
                box.dataset.prepaidConfirming,
                function (text) {
                    box.textContent = text;
                },
                function () {
                    window.location.reload();
                }
            );
        }
    });
})(window.PrepaidSupport);
