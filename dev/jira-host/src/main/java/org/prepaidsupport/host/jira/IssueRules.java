package org.prepaidsupport.host.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.Map;
import java.util.Optional;

/** What Jira asks of issues that are made, changed or deleted, in Jira's words; and the doing of it. */
public final class IssueRules implements IssueService {

    private static final String NO_PERMISSION = "You do not have permission to create issues in this project.";

    private final Jira jira;
    private final IssueFields fields;
    private volatile Runnable beforeNew = () -> {};

    IssueRules(Jira jira) {
        this.jira = jira;
        this.fields = new IssueFields(jira);
    }

    /** Done before each issue is made, as by a workflow that takes its time; for tests. */
    public void beforeNew(Runnable work) {
        beforeNew = work;
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new IssueParameters();
    }

    @Override
    public CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters) {
        return checkNew(user, null, (IssueParameters) parameters);
    }

    @Override
    public CreateValidationResult validateSubTaskCreate(
            ApplicationUser user, Long parentId, IssueInputParameters parameters) {
        return checkNew(user, parentId, (IssueParameters) parameters);
    }

    private CreateValidationResult checkNew(ApplicationUser user, Long parentId, IssueParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        Optional<JiraProject> project =
                parameters.get("project").flatMap(id -> jira.projects().byId(Long.parseLong(id)));
        if (project.isEmpty()) {
            errors.addError("project", "Anonymous users do not have permission to create issues in this project.");
            return new CreateValidationResult(null, errors, Map.of());
        }
        if (!jira.permissions().hasPermission(ProjectPermissions.CREATE_ISSUES, project.get(), user)) {
            errors.addErrorMessage(NO_PERMISSION);
            return new CreateValidationResult(null, errors, Map.of());
        }
        JiraIssue issue = new JiraIssue(jira, project.get());
        issue.status = Constant.State.TO_DO.getId();
        issue.parent = parentId;
        issue.reporter = user.getKey();
        fields.type(issue, parameters, errors);
        if (!parameters.has("summary")) {
            parameters.set("summary", "");
        }
        fields.fill(issue, parameters, errors);
        jira.requiredFields().check(issue, errors);
        if (issue.estimate == null) {
            issue.estimate = issue.originalEstimate;
        }
        return new CreateValidationResult(errors.hasAnyErrors() ? null : issue, errors, Map.of());
    }

    @Override
    public IssueResult create(ApplicationUser user, CreateValidationResult checked) {
        requireValid(checked.isValid());
        beforeNew.run();
        return new IssueResult(jira.issues().insert((JiraIssue) checked.getIssue(), user), new SimpleErrorCollection());
    }

    @Override
    public UpdateValidationResult validateUpdate(ApplicationUser user, Long issueId, IssueInputParameters parameters) {
        ErrorCollection errors = new SimpleErrorCollection();
        JiraIssue issue = visible(user, issueId, errors);
        if (issue != null && !may(ProjectPermissions.EDIT_ISSUES, issue, user)) {
            errors.addErrorMessage("You do not have permission to edit issues in this project.");
        } else if (issue != null) {
            if (((IssueParameters) parameters).has("issuetype")) {
                fields.type(issue, (IssueParameters) parameters, errors);
            }
            fields.fill(issue, (IssueParameters) parameters, errors);
        }
        return new UpdateValidationResult(errors.hasAnyErrors() ? null : issue, errors, Map.of());
    }

    @Override
    public IssueResult update(ApplicationUser user, UpdateValidationResult checked) {
        requireValid(checked.isValid());
        return new IssueResult(jira.issues().save((JiraIssue) checked.getIssue(), user), new SimpleErrorCollection());
    }

    @Override
    public DeleteValidationResult validateDelete(ApplicationUser user, Long issueId) {
        ErrorCollection errors = new SimpleErrorCollection();
        JiraIssue issue = visible(user, issueId, errors);
        if (issue != null && !may(ProjectPermissions.DELETE_ISSUES, issue, user)) {
            errors.addErrorMessage("You do not have permission to delete issues in this project.");
        }
        return new DeleteValidationResult(errors.hasAnyErrors() ? null : issue, errors);
    }

    @Override
    public ErrorCollection delete(ApplicationUser user, DeleteValidationResult checked) {
        requireValid(checked.isValid());
        jira.issues().delete((JiraIssue) checked.getIssue(), user);
        return new SimpleErrorCollection();
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, Long issueId) {
        ErrorCollection errors = new SimpleErrorCollection();
        return new IssueResult(visible(user, issueId, errors), errors);
    }

    @Override
    public IssueResult getIssue(ApplicationUser user, String issueKey) {
        ErrorCollection errors = new SimpleErrorCollection();
        return new IssueResult(
                visible(
                        user,
                        jira.issues().byKey(issueKey).map(JiraIssue::getId).orElse(null),
                        errors),
                errors);
    }

    private JiraIssue visible(ApplicationUser user, Long issueId, ErrorCollection errors) {
        JiraIssue issue = issueId == null ? null : jira.issues().byId(issueId).orElse(null);
        if (issue == null) {
            errors.addErrorMessage("Issue Does Not Exist");
        } else if (!may(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
            errors.addErrorMessage("You do not have the permission to see the specified issue.");
            return null;
        }
        return issue;
    }

    private boolean may(ProjectPermissionKey permission, JiraIssue issue, ApplicationUser user) {
        return jira.permissions().hasPermission(permission, issue, user);
    }

    private static void requireValid(boolean valid) {
        if (!valid) {
            throw new IllegalStateException("The validation result is not valid.");
        }
    }
}
