package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;

public interface IssueLink {
    Long getId();

    Long getSourceId();

    Long getDestinationId();

    Long getLinkTypeId();

    IssueLinkType getIssueLinkType();

    Issue getSourceObject();

    Issue getDestinationObject();

    Long getSequence();

    boolean isSystemLink();
}
