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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;

/**
 * What clients ask before they make or edit an issue. Jira has only the resources by project since version 9; older
 * clients still ask for all projects at once and are answered too.
 */
@Path("/issue")
@Produces(MediaType.APPLICATION_JSON)
public final class IssueMetaResource {

    private final Jira jira;
    private final Seen seen;

    public IssueMetaResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    @Path("/{key}/editmeta")
    public Map<String, Object> edit(@PathParam("key") String key, @Context UriInfo uri) {
        return Map.of("fields", new FieldMeta(jira, Address.of(uri)).editable(seen.issue(key)));
    }

    @GET
    @Path("/createmeta/{project}/issuetypes")
    public Map<String, Object> types(@PathParam("project") String key, @Context UriInfo uri) {
        seen.project(key);
        return page(Constant.Type.ALL.stream().map(json(uri)::type).toList());
    }

    @GET
    @Path("/createmeta/{project}/issuetypes/{type}")
    public Map<String, Object> fields(
            @PathParam("project") String key, @PathParam("type") String id, @Context UriInfo uri) {
        JiraProject project = seen.project(key);
        Constant.Type type = Constant.Type.byId(id)
                .orElseThrow(() -> JiraProblem.of(404, "The issue type with id '" + id + "' does not exist"));
        return page(
                new FieldMeta(jira, Address.of(uri)).creatable(project, type).values());
    }

    private static Map<String, Object> page(Collection<?> values) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("maxResults", 50);
        page.put("startAt", 0);
        page.put("total", values.size());
        page.put("isLast", true);
        page.put("values", new ArrayList<>(values));
        return page;
    }

    @GET
    @Path("/createmeta")
    public Map<String, Object> all(
            @QueryParam("projectKeys") List<String> keys,
            @QueryParam("projectIds") List<String> ids,
            @QueryParam("issuetypeNames") List<String> typeNames,
            @QueryParam("expand") List<String> expand,
            @Context UriInfo uri) {
        Set<String> wanted = Expansion.names(keys);
        wanted.addAll(Expansion.names(ids));
        Set<String> types = Expansion.names(typeNames);
        boolean withFields = Expansion.names(expand).contains("projects.issuetypes.fields");
        List<Map<String, Object>> projects = jira.projects().all().stream()
                .filter(project -> wanted.isEmpty()
                        || wanted.contains(project.key())
                        || wanted.contains(String.valueOf(project.id())))
                .filter(project -> seen.mayBrowse(project, seen.user()))
                .map(project -> project(project, types, withFields, uri))
                .toList();
        return Map.of("expand", "projects", "projects", projects);
    }

    private Map<String, Object> project(JiraProject project, Set<String> wanted, boolean withFields, UriInfo uri) {
        FieldMeta meta = new FieldMeta(jira, Address.of(uri));
        List<Map<String, Object>> types = new ArrayList<>();
        for (Constant.Type type : Constant.Type.ALL) {
            if (wanted.isEmpty() || wanted.contains(type.name())) {
                Map<String, Object> one = json(uri).type(type);
                if (withFields) {
                    one.put("expand", "fields");
                    one.put("fields", meta.creatable(project, type));
                }
                types.add(one);
            }
        }
        Map<String, Object> answer = json(uri).project(project);
        answer.put("expand", "issuetypes");
        answer.put("issuetypes", types);
        return answer;
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
