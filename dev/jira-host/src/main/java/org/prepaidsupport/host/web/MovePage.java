package org.prepaidsupport.host.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.JiraProject;

/** Moves an issue to another project. Jira has no REST call for that, either. */
final class MovePage extends HostPage {

    private static final long serialVersionUID = 1L;

    MovePage(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response)) {
            return;
        }
        Optional<JiraIssue> issue = issue(request);
        if (issue.isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "The issue does not exist.");
            return;
        }
        List<Map<String, Object>> projects =
                jira().permissions().getProjects(ProjectPermissions.CREATE_ISSUES, user()).stream()
                        .filter(project -> jira().moves().mayMove(issue.get(), (JiraProject) project, user()))
                        .map(MovePage::choice)
                        .toList();
        Map<String, Object> values =
                Map.of("id", issue.get().getId(), "key", issue.get().getKey(), "projects", projects);
        draw("move", values, request, response);
    }

    private static Map<String, Object> choice(Project project) {
        return Map.of("id", project.getId(), "name", project.getName() + " (" + project.getKey() + ")");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response) || !requireToken(request, response)) {
            return;
        }
        Optional<JiraIssue> issue = issue(request);
        Optional<JiraProject> target = number(request, "pid").flatMap(jira().projects()::byId);
        if (issue.isEmpty() || target.isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "The issue or project does not exist.");
        } else if (!jira().moves().mayMove(issue.get(), target.get(), user())) {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "You may not move the issue there.");
        } else {
            String key = jira().moves().move(issue.get(), target.get(), user()).getKey();
            response.sendRedirect(request.getContextPath() + "/browse/" + key);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String text)
            throws IOException {
        response.setStatus(status);
        message(request, response, "Move Issue", text);
    }

    private Optional<JiraIssue> issue(HttpServletRequest request) {
        return number(request, "id").flatMap(jira().issues()::byId).filter(each -> jira().permissions()
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, each, user()));
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
