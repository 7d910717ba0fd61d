package org.prepaidsupport.host.rest;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;

/** The one scheme of each kind that projects have, and what who asks may do. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SchemeResource {

    static final long PERMISSIONS = 0;
    static final long NOTIFICATIONS = 10_000;

    private static final List<String> KEYS = List.of(
            "BROWSE_PROJECTS",
            "CREATE_ISSUES",
            "EDIT_ISSUES",
            "ASSIGN_ISSUES",
            "ASSIGNABLE_USER",
            "TRANSITION_ISSUES",
            "LINK_ISSUES",
            "ADD_COMMENTS",
            "WORK_ON_ISSUES",
            "EDIT_OWN_WORKLOGS",
            "DELETE_OWN_WORKLOGS",
            "EDIT_ALL_WORKLOGS",
            "DELETE_ALL_WORKLOGS",
            "DELETE_ISSUES",
            "ADMINISTER_PROJECTS");

    private final Jira jira;
    private final Seen seen;

    public SchemeResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    @Path("permissionscheme")
    public Map<String, Object> permissionSchemes(@Context UriInfo uri) {
        seen.user();
        return Map.of("permissionSchemes", List.of(permissions(uri)));
    }

    @GET
    @Path("permissionscheme/{id}")
    public Map<String, Object> permissionScheme(@PathParam("id") String id, @Context UriInfo uri) {
        seen.user();
        if (!id.equals(String.valueOf(PERMISSIONS))) {
            throw JiraProblem.of(404, "Permission scheme with id " + id + " does not exist");
        }
        return permissions(uri);
    }

    static Map<String, Object> permissions(UriInfo uri) {
        return scheme(uri, "permissionscheme", PERMISSIONS, "Default Permission Scheme");
    }

    @GET
    @Path("issuesecurityschemes")
    public Map<String, Object> securitySchemes() {
        seen.user();
        return Map.of("issueSecuritySchemes", List.of());
    }

    @GET
    @Path("issuesecurityschemes/{id}")
    public Map<String, Object> securityScheme(@PathParam("id") String id) {
        seen.user();
        throw JiraProblem.of(404, "Issue security scheme with id " + id + " does not exist");
    }

    @GET
    @Path("notificationscheme")
    public Map<String, Object> notificationSchemes(@Context UriInfo uri) {
        seen.user();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("maxResults", 50);
        page.put("startAt", 0);
        page.put("total", 1);
        page.put("isLast", true);
        page.put("values", List.of(scheme(uri, "notificationscheme", NOTIFICATIONS, "Default Notification Scheme")));
        return page;
    }

    @GET
    @Path("projectCategory")
    public List<Object> categories() {
        seen.user();
        return List.of();
    }

    @GET
    @Path("projectCategory/{id}")
    public Map<String, Object> category(@PathParam("id") String id) {
        seen.user();
        throw JiraProblem.of(404, "A project category with id '" + id + "' could not be found.");
    }

    /** In the issue or project named; else whether there is a project at all in which it holds. */
    @GET
    @Path("mypermissions")
    public Map<String, Object> mine(
            @QueryParam("projectKey") String projectKey,
            @QueryParam("projectId") String projectId,
            @QueryParam("issueKey") String issueKey,
            @QueryParam("issueId") String issueId) {
        ApplicationUser user = seen.user();
        Collection<JiraProject> projects = projects(projectKey, projectId, issueKey == null ? issueId : issueKey);
        Map<String, Object> permissions = new LinkedHashMap<>();
        for (String key : KEYS) {
            boolean has = projects.stream().anyMatch(project -> jira.permissions()
                    .hasPermission(new ProjectPermissionKey(key), project, user));
            permissions.put(key, permission(key, "PROJECT", has));
        }
        boolean admin = jira.globalPermissions().isAdministrator(user);
        permissions.put("ADMINISTER", permission("ADMINISTER", "GLOBAL", admin));
        permissions.put("SYSTEM_ADMIN", permission("SYSTEM_ADMIN", "GLOBAL", admin));
        return Map.of("permissions", permissions);
    }

    private Collection<JiraProject> projects(String projectKey, String projectId, String issue) {
        if (issue != null) {
            return List.of(seen.issue(issue).project());
        }
        String project = projectKey == null ? projectId : projectKey;
        return project == null ? jira.projects().all() : List.of(seen.project(project));
    }

    private static Map<String, Object> permission(String key, String type, boolean has) {
        String words = key.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> permission = new LinkedHashMap<>();
        permission.put("id", String.valueOf(KEYS.indexOf(key) + 10));
        permission.put("key", key);
        permission.put("name", words.equals("administer") ? "Jira Administrators" : capitals(words));
        permission.put("type", type);
        permission.put("description", "");
        permission.put("havePermission", has);
        return permission;
    }

    private static String capitals(String words) {
        StringBuilder text = new StringBuilder();
        for (String word : words.split(" ")) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return text.toString();
    }

    private static Map<String, Object> scheme(UriInfo uri, String kind, long id, String name) {
        Map<String, Object> scheme = new LinkedHashMap<>();
        scheme.put("id", id);
        scheme.put("self", Address.of(uri).rest(kind + "/" + id));
        scheme.put("name", name);
        scheme.put("description", "");
        return scheme;
    }

    static boolean isKnown(String kind, long id) {
        return switch (kind) {
            case "permissionScheme" -> id == PERMISSIONS;
            case "notificationScheme" -> id == NOTIFICATIONS;
            default -> false;
        };
    }
}
