package org.prepaidsupport.application.jira;

/** What Jira allows the current user to do. */
public interface IssuePermissions {

    /** What it allows somebody else to do. */
    IssuePermissions of(String userKey);

    boolean mayBrowse(long issueId);

    boolean mayWorkOn(long issueId);

    boolean mayLink(long issueId);

    boolean mayBrowseProject(long projectId);

    boolean mayWorkInProject(long projectId);

    boolean mayAdministerProject(long projectId);
}
