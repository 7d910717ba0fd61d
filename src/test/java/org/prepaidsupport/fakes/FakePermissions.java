package org.prepaidsupport.fakes;

import java.util.Optional;
import java.util.function.Supplier;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;

/** All but the customer may browse and link, agents and administrators work on issues; see {@link FakeJira#deny}. */
public final class FakePermissions implements IssuePermissions {

    private final FakeJira jira;

    private final Supplier<Optional<String>> user;

    public FakePermissions(FakeJira jira) {
        this(jira, () -> jira.currentUser);
    }

    private FakePermissions(FakeJira jira, Supplier<Optional<String>> user) {
        this.jira = jira;
        this.user = user;
    }

    @Override
    public IssuePermissions of(String userKey) {
        return new FakePermissions(jira, () -> Optional.of(userKey));
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
        return jira.may(user.get(), "browse", projectId);
    }

    @Override
    public boolean mayWorkInProject(long projectId) {
        return jira.may(user.get(), "work", projectId);
    }

    @Override
    public boolean mayAdministerProject(long projectId) {
        return jira.may(user.get(), "administer", projectId);
    }

    private boolean onIssue(String permission, long issueId) {
        IssueRef issue = jira.issues.get(issueId);
        return issue != null && jira.may(user.get(), permission, issue.projectId());
    }
}
