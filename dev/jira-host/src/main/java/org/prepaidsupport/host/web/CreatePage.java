package org.prepaidsupport.host.web;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.IssueParameters;

/** The form for a new issue. */
final class CreatePage extends HostPage {

    private static final long serialVersionUID = 1L;

    CreatePage(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (requireLicence(request, response)) {
            show(request, response, Map.of(), List.of());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response) || !requireToken(request, response)) {
            return;
        }
        IssueParameters parameters = new IssueParameters();
        for (String field : List.of("project", "issuetype", "summary", "description", "originalEstimate")) {
            parameters.set(field, request.getParameter(field));
        }
        IssueService.CreateValidationResult checked = jira().issueRules().validateCreate(user(), parameters);
        if (!checked.isValid()) {
            show(
                    request,
                    response,
                    checked.getErrorCollection().getErrors(),
                    List.copyOf(checked.getErrorCollection().getErrorMessages()));
            return;
        }
        String key = jira().issueRules().create(user(), checked).getIssue().getKey();
        response.sendRedirect(request.getContextPath() + "/browse/" + key);
    }

    private void show(
            HttpServletRequest request, HttpServletResponse response, Map<String, String> errors, List<String> messages)
            throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("errors", errors);
        values.put("messages", messages);
        for (String field : List.of("project", "issuetype", "summary", "description", "originalEstimate")) {
            values.put(field, Objects.toString(request.getParameter(field), ""));
        }
        List<Map<String, Object>> projects = new ArrayList<>();
        jira().permissions()
                .getProjects(ProjectPermissions.CREATE_ISSUES, user())
                .forEach(project -> projects.add(Map.of(
                        "id", project.getId().toString(), "name", project.getName() + " (" + project.getKey() + ")")));
        values.put("projects", projects);
        values.put(
                "types",
                Constant.Type.ALL.stream()
                        .filter(type -> !type.subTask())
                        .map(type -> Map.of("id", type.id(), "name", type.name()))
                        .toList());
        draw("create", values, request, response);
    }
}
