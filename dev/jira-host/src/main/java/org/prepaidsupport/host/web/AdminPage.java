package org.prepaidsupport.host.web;

import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The start of the administration: installed plugins, projects, people. */
final class AdminPage extends HostPage {

    private static final long serialVersionUID = 1L;

    AdminPage(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response)) {
            return;
        }
        if (!jira().globalPermissions().isAdministrator(user())) {
            toLogin(request, response, true);
            return;
        }
        try {
            parts.sudo().willExecuteWebSudoRequest(request);
        } catch (WebSudoSessionException needed) {
            parts.sudo().enforceWebSudoProtection(request, response);
            return;
        }
        List<Map<String, Object>> users = new ArrayList<>();
        jira().users()
                .all()
                .forEach(user -> users.add(Map.of(
                        "name", user.name(),
                        "displayName", user.displayName(),
                        "groups", String.join(", ", jira().groups().getGroupNamesForUser(user)))));
        List<Map<String, Object>> projects = new ArrayList<>();
        jira().projects()
                .all()
                .forEach(project ->
                        projects.add(Map.of("key", project.key(), "name", project.name(), "type", project.type())));
        draw(
                "admin",
                Map.of(
                        "users", users,
                        "projects", projects,
                        "plugins",
                                parts.plugins().all().stream()
                                        .map(plugin -> plugin.key())
                                        .toList()),
                request,
                response);
    }
}
