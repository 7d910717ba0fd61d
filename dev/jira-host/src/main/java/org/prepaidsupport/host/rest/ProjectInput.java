package org.prepaidsupport.host.rest;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;

/** Makes and changes projects from what clients send. */
final class ProjectInput {

    private static final Map<String, Long> ASSIGNEES =
            Map.of("PROJECT_LEAD", JiraProject.LEAD, "UNASSIGNED", JiraProject.UNASSIGNED);
    private static final List<String> SCHEMES =
            List.of("permissionScheme", "notificationScheme", "issueSecurityScheme", "workflowSchemeId", "categoryId");

    private final Jira jira;
    private final Seen seen;

    ProjectInput(Jira jira, Seen seen) {
        this.jira = jira;
        this.seen = seen;
    }

    JiraProject made(Body body) {
        ApplicationUser user = seen.user();
        ProjectService.CreateProjectValidationResult checked = jira.projectRules()
                .validateCreateProject(
                        user,
                        new ProjectCreationData.Builder()
                                .withKey(body.text("key").orElse(null))
                                .withName(body.text("name").orElse(null))
                                .withDescription(body.text("description").orElse(null))
                                .withLead(lead(body).orElse(body.has("lead") ? null : user))
                                .withType(new ProjectTypeKey(type(body)))
                                .withAssigneeType(assignee(body).orElse(JiraProject.UNASSIGNED))
                                .build());
        if (!checked.getErrorCollection().getErrorMessages().isEmpty()) {
            throw JiraProblem.of(
                    403,
                    checked.getErrorCollection().getErrorMessages().iterator().next());
        }
        if (!checked.isValid()) {
            throw JiraProblem.of(checked.getErrorCollection());
        }
        SCHEMES.forEach(kind -> requireKnown(body, kind));
        return (JiraProject) jira.projectRules().createProject(checked);
    }

    /** Clients send the names of users, some their keys. */
    private Optional<ApplicationUser> lead(Body body) {
        return body.text("lead")
                .flatMap(lead -> jira.users().byName(lead).or(() -> jira.users().byKey(lead)));
    }

    private static Optional<Long> assignee(Body body) {
        return body.text("assigneeType").map(type -> Optional.ofNullable(ASSIGNEES.get(type))
                .orElseThrow(() -> JiraProblem.field("assigneeType", "Invalid default assignee.")));
    }

    private static void requireKnown(Body body, String kind) {
        body.number(kind).filter(id -> !SchemeResource.isKnown(kind, id)).ifPresent(id -> {
            throw JiraProblem.field(kind, "There is no such scheme or category with the id " + id + ".");
        });
    }

    private static String type(Body body) {
        return body.text("projectTypeKey")
                .or(() -> body.text("projectTemplateKey").map(ProjectInput::typeOfTemplate))
                .orElse("");
    }

    private static String typeOfTemplate(String template) {
        if (template.contains("software") || template.contains("greenhopper")) {
            return "software";
        }
        return template.contains("servicedesk") ? "service_desk" : "business";
    }

    /** What is not sent stays; key and type can't change here. */
    JiraProject changed(JiraProject project, Body body) {
        if (body.text("key").filter(key -> !key.equals(project.key())).isPresent()) {
            throw JiraProblem.field("projectKey", "The key of a project can't be changed here.");
        }
        String name = body.text("name").orElse(project.name());
        if (!name.equalsIgnoreCase(project.name()) && jira.projects().nameTaken(name)) {
            throw JiraProblem.field("projectName", "A project with that name already exists.");
        }
        if (body.has("lead") && lead(body).isEmpty()) {
            throw JiraProblem.field("projectLead", "You must specify a valid project lead.");
        }
        return jira.projects()
                .change(
                        project,
                        name,
                        body.text("description").orElse(project.description()),
                        lead(body).orElse(project.lead()),
                        assignee(body).orElse(project.assigneeType()));
    }
}
