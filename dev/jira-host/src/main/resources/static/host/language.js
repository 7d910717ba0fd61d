/* The menu at the user's name chooses a language, as the profile does in Jira. */
(function ($) {
    'use strict';

    $(document).on('click', 'a[id^="language-"]', function (event) {
        event.preventDefault();
        $.ajax({
            url: window.contextPath + '/rest/api/2/mypreferences?key=jira.user.locale',
            type: 'PUT',
            contentType: 'application/json',
            headers: { 'X-Atlassian-Token': 'no-check' },
            data: JSON.stringify(this.hash.slice(1))
        }).done(function () {
            window.location.reload();
        });
    });
})(jQuery);
