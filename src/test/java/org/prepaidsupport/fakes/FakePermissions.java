package org.prepaidsupport.fakes;

import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;

/** All but the customer may browse and link, agents and administrators work on issues; see {@link FakeJira#deny}. */
public final class FakePermissions implements IssuePermissions {

    private final FakeJira jira;

    public FakePermissions(FakeJira jira) {
        this.jira = jira;
    }

    @Override
    public boolean mayBrowse(long issueId) {
        return onIssue("browse", issueId);
    }

    @Override
    public boolean mayWorkOn(long issueId) {
        return onIssue("work", issueId);
    }

    @Override
    public boolean mayLink(long issueId) {
        return onIssue("link", issueId);
    }

    @Override
    public boolean mayBrowseProject(long projectId) {
        return jira.may("browse", projectId);
    }

    @Override
    public boolean mayWorkInProject(long projectId) {
        return jira.may("work", projectId);
    }

    @Override
    public boolean mayAdministerProject(long projectId) {
        return jira.may("administer", projectId);
    }

    private boolean onIssue(String permission, long issueId) {
        IssueRef issue = jira.issues.get(issueId);
        return issue != null && jira.may(permission, issue.projectId());
    }
}
