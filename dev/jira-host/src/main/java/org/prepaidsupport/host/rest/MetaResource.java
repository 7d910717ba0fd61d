package org.prepaidsupport.host.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.User;

/** What Jira says of itself: server, people, fields, schemes. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MetaResource {

    private static final String VERSION = "11.3.1";

    private final Jira jira;
    private final Seen seen;

    public MetaResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    @Path("serverInfo")
    public Map<String, Object> serverInfo(@Context UriInfo uri) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("baseUrl", Address.of(uri).base());
        info.put("version", VERSION);
        info.put("versionNumbers", List.of(11, 3, 1));
        info.put("deploymentType", "Server");
        info.put("buildNumber", 11_003_001);
        info.put("buildDate", "2025-12-01T00:00:00.000+0000");
        info.put("databaseBuildNumber", 11_003_001);
        info.put("serverTime", JiraJson.time(jira.clock().millis()));
        info.put("scmInfo", "stand-in");
        info.put("serverTitle", "Jira");
        return info;
    }

    @GET
    @Path("myself")
    public Map<String, Object> myself(@Context UriInfo uri) {
        return withGroups(uri, (User) seen.user());
    }

    private Map<String, Object> withGroups(UriInfo uri, User user) {
        Map<String, Object> answer = json(uri).user(user);
        List<Map<String, Object>> groups = jira.groups().getGroupNamesForUser(user).stream()
                .map(name -> Map.<String, Object>of(
                        "name", name, "self", Address.of(uri).rest("group?groupname=" + name)))
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
        return (name == null
                        ? jira.users().byKey(key == null ? "" : key)
                        : jira.users().byName(name))
                .map(user -> withGroups(uri, user))
                .orElseThrow(() ->
                        JiraProblem.of(404, "The user named '" + (name == null ? key : name) + "' does not exist"));
    }

    @GET
    @Path("user/search")
    public List<Map<String, Object>> users(@QueryParam("username") String part, @Context UriInfo uri) {
        seen.user();
        String wanted = part == null || part.equals(".") ? "" : part.toLowerCase();
        return jira.users().all().stream()
                .filter(user -> user.name().contains(wanted)
                        || user.displayName().toLowerCase().contains(wanted))
                .map(json(uri)::user)
                .toList();
    }

    @GET
    @Path("user/assignable/search")
    public List<Map<String, Object>> assignable(@QueryParam("username") String part, @Context UriInfo uri) {
        return users(part, uri);
    }

    @GET
    @Path("field")
    public List<Map<String, Object>> fields() {
        seen.user();
        List<Map<String, Object>> fields = new ArrayList<>();
        Map<String, String> types = new LinkedHashMap<>();
        types.put("summary:Summary", "string");
        types.put("description:Description", "string");
        types.put("issuetype:Issue Type", "issuetype");
        types.put("project:Project", "project");
        types.put("status:Status", "status");
        types.put("priority:Priority", "priority");
        types.put("assignee:Assignee", "user");
        types.put("reporter:Reporter", "user");
        types.put("creator:Creator", "user");
        types.put("created:Created", "datetime");
        types.put("updated:Updated", "datetime");
        types.put("duedate:Due Date", "date");
        types.put("labels:Labels", "array");
        types.put("timetracking:Time Tracking", "timetracking");
        types.put("worklog:Log Work", "array");
        types.put("comment:Comment", "comments-page");
        types.put("issuelinks:Linked Issues", "array");
        types.put("subtasks:Sub-Tasks", "array");
        types.put("timeoriginalestimate:Original Estimate", "number");
        types.put("timeestimate:Remaining Estimate", "number");
        types.put("timespent:Time Spent", "number");
        types.forEach((idAndName, type) -> {
            String[] parts = idAndName.split(":");
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("id", parts[0]);
            field.put("name", parts[1]);
            field.put("custom", false);
            field.put("orderable", true);
            field.put("navigable", true);
            field.put("searchable", true);
            field.put("clauseNames", List.of(parts[0]));
            field.put("schema", Map.of("type", type, "system", parts[0]));
            fields.add(field);
        });
        return fields;
    }

    @GET
    @Path("issuetype")
    public List<Map<String, Object>> types(@Context UriInfo uri) {
        seen.user();
        return Constant.Type.ALL.stream().map(json(uri)::type).toList();
    }

    @GET
    @Path("issuetype/{id}")
    public Map<String, Object> type(@PathParam("id") String id, @Context UriInfo uri) {
        seen.user();
        return Constant.Type.byId(id)
                .map(json(uri)::type)
                .orElseThrow(() -> JiraProblem.of(404, "The issue type with id '" + id + "' does not exist"));
    }

    @GET
    @Path("status")
    public List<Map<String, Object>> statuses(@Context UriInfo uri) {
        seen.user();
        return Arrays.stream(Constant.State.values()).map(json(uri)::status).toList();
    }

    @GET
    @Path("priority")
    public List<Map<String, Object>> priorities(@Context UriInfo uri) {
        seen.user();
        return List.of(Map.of("self", Address.of(uri).rest("priority/3"), "id", "3", "name", "Medium"));
    }

    @GET
    @Path("resolution")
    public List<Object> resolutions() {
        seen.user();
        return List.of();
    }

    @GET
    @Path("permissionscheme")
    public Map<String, Object> permissionSchemes(@Context UriInfo uri) {
        seen.user();
        return Map.of("permissionSchemes", List.of(scheme(uri, "permissionscheme", 0, "Default Permission Scheme")));
    }

    @GET
    @Path("issuesecurityschemes")
    public Map<String, Object> securitySchemes() {
        seen.user();
        return Map.of("issueSecuritySchemes", List.of());
    }

    @GET
    @Path("notificationscheme")
    public Map<String, Object> notificationSchemes(@Context UriInfo uri) {
        seen.user();
        List<Object> values = List.of(scheme(uri, "notificationscheme", 10_000, "Default Notification Scheme"));
        return Map.of("startAt", 0, "maxResults", 50, "total", 1, "values", values);
    }

    @GET
    @Path("projectCategory")
    public List<Object> categories() {
        seen.user();
        return List.of();
    }

    @GET
    @Path("mypermissions")
    public Map<String, Object> permissions() {
        boolean admin = jira.globalPermissions().isAdministrator(seen.user());
        Map<String, Object> permissions = new LinkedHashMap<>();
        permissions.put(
                "ADMINISTER",
                Map.of("id", "0", "key", "ADMINISTER", "name", "Administer Jira", "havePermission", admin));
        return Map.of("permissions", permissions);
    }

    private static Map<String, Object> scheme(UriInfo uri, String kind, int id, String name) {
        return Map.of("id", id, "self", Address.of(uri).rest(kind + "/" + id), "name", name, "description", "");
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
