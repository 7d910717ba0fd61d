package org.prepaidsupport.host.web;

import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.JiraProject;

/** A project with what plugins add to its sidebar and, for who administers it, to its settings. */
final class ProjectPage extends HostPage {

    private static final long serialVersionUID = 1L;
    private static final String SIDEBAR = "jira.project.sidebar.plugins.navigation";
    private static final List<String> SETTINGS = List.of(
            "atl.jira.proj.config/projectgroup1",
            "atl.jira.proj.config/projectgroup2",
            "atl.jira.proj.config/projectgroup3",
            "atl.jira.proj.config/projectgroup4");

    ProjectPage(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response)) {
            return;
        }
        String key = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<JiraProject> project = jira().projects().byKey(key).filter(each -> may(each, false));
        if (project.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            message(request, response, "No project", "No project could be found with key '" + key + "'.");
            return;
        }
        draw("project", values(project.get()), request, response);
    }

    private Map<String, Object> values(JiraProject project) {
        Navigation navigation = new Navigation(parts.plugins().fragments(), jira().texts());
        Map<String, Object> context = new HashMap<>();
        context.put("project", project);
        context.put("user", user());
        context.put("projectKeyEncoded", project.key());
        context.put("pathEncodedProjectKey", project.key());
        return Map.of(
                "key",
                project.key(),
                "name",
                project.name(),
                "sidebar",
                navigation.items(SIDEBAR, context),
                "settings",
                may(project, true)
                        ? SETTINGS.stream()
                                .flatMap(group -> navigation.items(group, context).stream())
                                .toList()
                        : List.of());
    }

    private boolean may(JiraProject project, boolean administer) {
        return jira().permissions()
                .hasPermission(
                        administer ? ProjectPermissions.ADMINISTER_PROJECTS : ProjectPermissions.BROWSE_PROJECTS,
                        project,
                        user());
    }
}
