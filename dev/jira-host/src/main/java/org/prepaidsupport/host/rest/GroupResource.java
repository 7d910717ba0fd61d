package org.prepaidsupport.host.rest;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Jira;

/** Groups over REST; who is in one is told to administrators only. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupResource {

    private final Jira jira;
    private final Seen seen;

    public GroupResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    static Map<String, Object> group(String name, UriInfo uri) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("self", Address.of(uri).rest("group?groupname=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        return json;
    }

    @GET
    @Path("groups/picker")
    public Map<String, Object> picker(
            @QueryParam("query") @DefaultValue("") String part,
            @QueryParam("maxResults") @DefaultValue("20") int limit) {
        seen.user();
        List<String> found =
                jira.groups().all().stream().filter(name -> name.contains(part)).toList();
        List<Map<String, Object>> shown = found.stream()
                .limit(Math.max(0, limit))
                .map(name -> Map.<String, Object>of("name", name, "html", name, "labels", List.of()))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("header", "Showing " + shown.size() + " of " + found.size() + " matching groups");
        answer.put("total", found.size());
        answer.put("groups", shown);
        return answer;
    }

    @GET
    @Path("group")
    public Map<String, Object> get(@QueryParam("groupname") String name, @Context UriInfo uri) {
        List<Map<String, Object>> members = members(name, uri);
        Map<String, Object> users = new LinkedHashMap<>();
        users.put("size", members.size());
        users.put("items", members);
        users.put("max-results", Math.max(50, members.size()));
        users.put("start-index", 0);
        users.put("end-index", Math.max(0, members.size() - 1));
        Map<String, Object> answer = group(name, uri);
        answer.put("users", users);
        answer.put("expand", "users");
        return answer;
    }

    @GET
    @Path("group/member")
    public Map<String, Object> page(@QueryParam("groupname") String name, @Context UriInfo uri) {
        List<Map<String, Object>> members = members(name, uri);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("self", Address.of(uri).rest("group/member?groupname=" + name));
        page.put("maxResults", Math.max(50, members.size()));
        page.put("startAt", 0);
        page.put("total", members.size());
        page.put("isLast", true);
        page.put("values", members);
        return page;
    }

    private List<Map<String, Object>> members(String name, UriInfo uri) {
        ApplicationUser user = seen.user();
        if (!jira.globalPermissions().isAdministrator(user)) {
            throw JiraProblem.of(403, "You must be an administrator to see who is in a group.");
        }
        if (name == null || !jira.groups().groupExists(name)) {
            throw JiraProblem.of(404, "The group named '" + name + "' does not exist.");
        }
        JiraJson json = new JiraJson(jira, Address.of(uri));
        return jira.groups().getUsersInGroup(name).stream().map(json::user).toList();
    }
}
