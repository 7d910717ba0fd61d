package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ofbiz.core.entity.GenericEntityException;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.TaskDraft;
import org.prepaidsupport.application.order.Tasks;
import org.prepaidsupport.domain.InvalidInput;
import org.springframework.stereotype.Component;

@Component
class JiraTasks implements Tasks {

    /** Clocks of nodes differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);
    /** Nodes take ids in blocks: after so many older issues none will be newer. */
    private static final int OLDER = 1000;

    private final IssueService service;
    private final IssueManager issues;
    private final IssueTypeSchemeManager issueTypes;
    private final ProjectManager projects;
    private final UserManager users;
    private final TaskTemplates templates;

    JiraTasks(
            IssueService service,
            IssueManager issues,
            IssueTypeSchemeManager issueTypes,
            ProjectManager projects,
            UserManager users,
            TaskTemplates templates) {
        this.service = service;
        this.issues = issues;
        this.issueTypes = issueTypes;
        this.projects = projects;
        this.users = users;
        this.templates = templates;
    }

    @Override
    public Checked check(TaskDraft draft, String field) {
        Project project = projects.getProjectObj(draft.projectId());
        if (project == null) {
            throw InvalidInput.at(field, "prepaid.order.refused.project.gone");
        }
        ApplicationUser user = users.getUserByKey(draft.actingUserKey());
        Optional<Issue> template = templates.of(draft, project, field);
        IssueInputParameters parameters = parameters(draft, project, user, field);
        template.ifPresent(each -> templates.fill(
                parameters, each, Optional.ofNullable(draft.description()).orElse(""), project));
        IssueService.CreateValidationResult checked = service.validateCreate(user, parameters);
        Refusals.check(checked, field, any -> field);
        return () -> make(user, checked, template, field);
    }

    private IssueInputParameters parameters(TaskDraft draft, Project project, ApplicationUser user, String field) {
        IssueInputParameters parameters = service.newIssueInputParameters();
        // The create screen is made for people; the estimate is often not on it.
        parameters.setSkipScreenCheck(true);
        parameters
                .setProjectId(project.getId())
                .setIssueTypeId(issueType(draft.issueType(), project, field).getId())
                .setSummary(draft.summary())
                .setDescription(draft.description())
                .setReporterId(user.getName());
        if (draft.estimateSeconds() > 0) {
            // Given together, as Jira's legacy time tracking wants them.
            parameters.setOriginalEstimate(Durations.jira(draft.estimateSeconds()));
            parameters.setRemainingEstimate(Durations.jira(draft.estimateSeconds()));
        }
        return parameters;
    }

    private IssueType issueType(String name, Project project, String field) {
        return issueTypes.getIssueTypesForProject(project).stream()
                .filter(type -> type.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(field, "prepaid.order.refused.issuetype", project.getKey(), name));
    }

    private IssueRef make(
            ApplicationUser user, IssueService.CreateValidationResult checked, Optional<Issue> template, String field) {
        IssueService.IssueResult result = service.create(user, checked);
        Refusals.check(result, field, any -> field);
        Issue issue = result.getIssue();
        template.ifPresent(each -> completed(issue, each, user, field));
        return new IssueRef(
                issue.getId(), issue.getKey(), issue.getProjectId(), null, issue.getSummary(), user.getKey());
    }

    /** A task that lacks a part of its template must not remain. */
    private void completed(Issue task, Issue template, ApplicationUser user, String field) {
        try {
            templates.complete(task, template, user, field);
        } catch (RuntimeException failure) {
            try {
                discard(task.getId(), user.getKey());
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
            throw failure;
        }
    }

    @Override
    public List<IssueRef> madeSince(Instant since, long projectId, Set<String> summaries, String reporterKey) {
        Instant earliest = since.minus(MARGIN);
        List<IssueRef> found = new ArrayList<>();
        int older = 0;
        for (long id : newestFirst(projectId)) {
            Issue issue = issues.getIssueObject(id);
            if (issue == null || issue.getCreated().toInstant().isBefore(earliest)) {
                older++;
            } else if (summaries.contains(issue.getSummary()) && reporterKey.equals(reporter(issue))) {
                found.add(new IssueRef(
                        id, issue.getKey(), projectId, issue.getParentId(), issue.getSummary(), reporterKey));
            }
            if (older > OLDER) {
                break;
            }
        }
        found.sort(Comparator.comparingLong(IssueRef::id));
        return found;
    }

    private static @Nullable String reporter(Issue issue) {
        return issue.getReporter() == null ? null : issue.getReporter().getKey();
    }

    private List<Long> newestFirst(long projectId) {
        try {
            List<Long> ids = new ArrayList<>(issues.getIssueIdsForProject(projectId));
            ids.sort(Comparator.reverseOrder());
            return ids;
        } catch (GenericEntityException failure) {
            throw new IllegalStateException("Jira could not read the issues of project " + projectId, failure);
        }
    }

    @Override
    public void estimate(long issueId, long seconds, String actingUserKey, String field) {
        ApplicationUser user = users.getUserByKey(actingUserKey);
        if (!service.getIssue(user, issueId).isValid()) {
            return;
        }
        IssueInputParameters parameters = service.newIssueInputParameters();
        parameters.setSkipScreenCheck(true);
        parameters.setRetainExistingValuesWhenParameterNotProvided(true);
        parameters.setOriginalEstimate(Durations.jira(Math.max(0, seconds)));
        IssueService.UpdateValidationResult checked = service.validateUpdate(user, issueId, parameters);
        Refusals.check(checked, field, any -> field);
        Refusals.check(service.update(user, checked), field, any -> field);
    }

    @Override
    public void discard(long issueId, String actingUserKey) {
        ApplicationUser user = users.getUserByKey(actingUserKey);
        IssueService.DeleteValidationResult checked = service.validateDelete(user, issueId);
        Refusals.check(checked, "task", any -> "task");
        service.delete(user, checked);
    }
}
