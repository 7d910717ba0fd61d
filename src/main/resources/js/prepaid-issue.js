/* All that issues of other projects load of us: fetches the rest where Jira draws a panel of ours without a new page. */
(function () {
    'use strict';
    var asked = false;
    function look() {
        if (!asked && !window.PrepaidSupport && window.WRM && WRM.require && document.querySelector('.prepaid-ticket')) {
            asked = true;
            WRM.require('wrc!org.prepaidsupport.issue');
        }
    }
    if (window.JIRA && JIRA.bind && JIRA.Events) {
        JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, look);
    }
})();
