package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.application.order.TaskDraft;
import org.prepaidsupport.domain.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Copies what a task takes over from the issue that is its product's template: description, priority, components,
 * labels and sub-tasks with the same of theirs. Components go by their names; those that the task's project lacks are
 * left out. Estimates, assignees and all else are not copied: the estimate of the task is what was ordered.
 */
@Component
class TaskTemplates {

    private final IssueManager issues;
    private final IssueService service;
    private final IssueTypeSchemeManager issueTypes;
    private final ProjectComponentManager components;
    private final LabelManager labels;
    private final SubTaskManager subTasks;

    TaskTemplates(
            IssueManager issues,
            IssueService service,
            IssueTypeSchemeManager issueTypes,
            ProjectComponentManager components,
            LabelManager labels,
            SubTaskManager subTasks) {
        this.issues = issues;
        this.service = service;
        this.issueTypes = issueTypes;
        this.components = components;
        this.labels = labels;
        this.subTasks = subTasks;
    }

    /**
     * The draft's template, if it has one.
     *
     * @throws InvalidInput if it is gone, or the project has no issue type for its sub-tasks
     */
    Optional<Issue> of(TaskDraft draft, Project project, String field) {
        if (draft.templateIssueId() == null) {
            return Optional.empty();
        }
        Issue template = issues.getIssueObject(draft.templateIssueId());
        if (template == null) {
            throw InvalidInput.at(field, "prepaid.order.refused.template.gone", draft.summary());
        }
        template.getSubTaskObjects().forEach(part -> type(part, project, field));
        return Optional.of(template);
    }

    /** What goes into the new issue at once; the text of the order line stands before the template's. */
    void fill(IssueInputParameters parameters, Issue template, String text, Project project) {
        String description = Optional.ofNullable(template.getDescription()).orElse("");
        parameters.setDescription((text + "\n\n" + description).strip());
        if (template.getPriority() != null) {
            parameters.setPriorityId(template.getPriority().getId());
        }
        Set<String> names =
                template.getComponents().stream().map(ProjectComponent::getName).collect(Collectors.toSet());
        Long[] ids = components.findAllForProject(project.getId()).stream()
                .filter(each -> names.contains(each.getName()))
                .map(ProjectComponent::getId)
                .toArray(Long[]::new);
        if (ids.length > 0) {
            parameters.setComponentIds(ids);
        }
    }

    /**
     * What can be added only when the issue is there: labels and sub-tasks.
     *
     * @throws InvalidInput with Jira's messages if it refuses one of them
     */
    void complete(Issue task, Issue template, ApplicationUser user, String field) {
        addLabels(task, template, user);
        for (Issue part : template.getSubTaskObjects()) {
            IssueInputParameters parameters = service.newIssueInputParameters();
            parameters.setSkipScreenCheck(true);
            parameters
                    .setProjectId(task.getProjectId())
                    .setIssueTypeId(type(part, task.getProjectObject(), field).getId())
                    .setSummary(part.getSummary())
                    .setReporterId(user.getName());
            fill(parameters, part, "", task.getProjectObject());
            IssueService.CreateValidationResult checked = service.validateSubTaskCreate(user, task.getId(), parameters);
            Refusals.check(checked, field, any -> field);
            IssueService.IssueResult made = service.create(user, checked);
            Refusals.check(made, field, any -> field);
            link(task, made.getIssue(), user);
            addLabels(made.getIssue(), part, user);
        }
    }

    private IssueType type(Issue part, Project project, String field) {
        String name = part.getIssueType().getName();
        return issueTypes.getIssueTypesForProject(project).stream()
                .filter(type -> type.isSubTask() && type.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(field, "prepaid.order.refused.issuetype", project.getKey(), name));
    }

    /** Making a sub-task does not put it below its parent: Jira wants that said. */
    private void link(Issue task, Issue part, ApplicationUser user) {
        try {
            subTasks.createSubTaskIssueLink(task, part, user);
        } catch (CreateException failure) {
            throw new IllegalStateException("Jira could not put " + part.getKey() + " below " + task.getKey(), failure);
        }
    }

    private void addLabels(Issue task, Issue template, ApplicationUser user) {
        Set<String> names =
                labels.getLabels(template.getId()).stream().map(Label::getLabel).collect(Collectors.toSet());
        if (!names.isEmpty()) {
            // Nobody is mailed about it, but the issue is found by its labels.
            labels.setLabels(user, task.getId(), names, false, true);
        }
    }
}
