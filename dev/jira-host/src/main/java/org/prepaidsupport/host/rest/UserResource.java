package org.prepaidsupport.host.rest;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;
import org.prepaidsupport.host.jira.User;

/** People over REST. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {

    private static final ProjectPermissionKey ASSIGNABLE = new ProjectPermissionKey("ASSIGNABLE_USER");

    private final Jira jira;
    private final Seen seen;

    public UserResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    @Path("myself")
    public Map<String, Object> myself(@Context UriInfo uri) {
        return withGroups(uri, (User) seen.user());
    }

    private Map<String, Object> withGroups(UriInfo uri, User user) {
        Map<String, Object> answer = json(uri).user(user);
        List<Map<String, Object>> groups = jira.groups().getGroupNamesForUser(user).stream()
                .map(name -> GroupResource.group(name, uri))
                .toList();
        answer.put("groups", Map.of("size", groups.size(), "items", groups));
        answer.put("applicationRoles", Map.of("size", 1, "items", List.of()));
        answer.put("expand", "groups,applicationRoles");
        return answer;
    }

    @GET
    @Path("user")
    public Map<String, Object> user(
            @QueryParam("username") String name, @QueryParam("key") String key, @Context UriInfo uri) {
        seen.user();
        if (name == null && key == null) {
            throw JiraProblem.of(400, "Either the 'username' or the 'key' query parameters need to be provided");
        }
        Optional<User> found =
                name == null ? jira.users().byKey(key) : jira.users().byName(name);
        return found.map(user -> withGroups(uri, user))
                .orElseThrow(() -> JiraProblem.of(
                        404,
                        name == null
                                ? "The user with the key '" + key + "' does not exist"
                                : "The user named '" + name + "' does not exist"));
    }

    @GET
    @Path("user/search")
    public List<Map<String, Object>> search(
            @QueryParam("username") String part,
            @QueryParam("startAt") @DefaultValue("0") int start,
            @QueryParam("maxResults") @DefaultValue("50") int limit,
            @Context UriInfo uri) {
        seen.user();
        if (part == null) {
            throw JiraProblem.of(400, "The username query parameter was not provided");
        }
        return page(matching(part), start, limit, uri);
    }

    /** Who can be given an issue of the project, or this issue. */
    @GET
    @Path("user/{what: assignable|viewissue}/search")
    public List<Map<String, Object>> assignable(
            @QueryParam("username") String part,
            @QueryParam("project") String project,
            @QueryParam("projectKey") String projectKey,
            @QueryParam("issueKey") String issue,
            @QueryParam("startAt") @DefaultValue("0") int start,
            @QueryParam("maxResults") @DefaultValue("50") int limit,
            @Context UriInfo uri) {
        seen.user();
        String key = project == null ? projectKey : project;
        if (key == null && issue == null) {
            throw JiraProblem.of(400, "Either the 'project' or the 'issueKey' query parameter needs to be provided");
        }
        JiraProject where =
                issue == null ? seen.project(key) : seen.issue(issue).project();
        return page(assignable(part, List.of(where)), start, limit, uri);
    }

    @GET
    @Path("user/assignable/multiProjectSearch")
    public List<Map<String, Object>> assignableInAll(
            @QueryParam("username") String part,
            @QueryParam("projectKeys") @DefaultValue("") String keys,
            @QueryParam("startAt") @DefaultValue("0") int start,
            @QueryParam("maxResults") @DefaultValue("50") int limit,
            @Context UriInfo uri) {
        seen.user();
        List<JiraProject> projects =
                List.of(keys.split(",")).stream().map(seen::project).toList();
        return page(assignable(part, projects), start, limit, uri);
    }

    private List<User> assignable(String part, List<JiraProject> projects) {
        return matching(part == null ? "" : part).stream()
                .filter(user -> projects.stream()
                        .allMatch(project -> jira.permissions().hasPermission(ASSIGNABLE, project, user)))
                .toList();
    }

    private List<User> matching(String part) {
        String wanted = part.equals(".") || part.equals("%") ? "" : part.toLowerCase(Locale.ROOT);
        return jira.users().all().stream()
                .filter(User::active)
                .filter(user -> user.name().contains(wanted)
                        || user.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                        || user.email().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
    }

    private List<Map<String, Object>> page(List<? extends ApplicationUser> users, int start, int limit, UriInfo uri) {
        return users.stream()
                .skip(Math.max(0, start))
                .limit(Math.max(0, limit))
                .map(json(uri)::user)
                .toList();
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
