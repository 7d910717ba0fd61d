package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;

public class IssueLinkDeletedEvent {
    private final IssueLink issueLink;

    public IssueLinkDeletedEvent(IssueLink issueLink) {
        this.issueLink = issueLink;
    }

    public IssueLink getIssueLink() {
        return issueLink;
    }
}
