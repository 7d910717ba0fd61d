package org.prepaidsupport.host.rest;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Groups;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;

/** Projects over REST. */
@Path("/project")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectResource {

    private final Jira jira;
    private final Seen seen;
    private final ProjectInput input;

    public ProjectResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
        this.input = new ProjectInput(jira, seen);
    }

    @GET
    public List<Map<String, Object>> list(@QueryParam("expand") List<String> expand, @Context UriInfo uri) {
        ApplicationUser user = seen.user();
        Set<String> wanted = Expansion.names(expand);
        return jira.projects().all().stream()
                .filter(project -> seen.mayBrowse(project, user))
                .map(project -> {
                    Map<String, Object> one = json(uri).project(project);
                    one.put("expand", "description,lead,url,projectKeys");
                    if (wanted.contains("description")) {
                        one.put("description", project.description() == null ? "" : project.description());
                    }
                    if (wanted.contains("lead")) {
                        one.put("lead", json(uri).user(project.lead()));
                    }
                    return one;
                })
                .toList();
    }

    @GET
    @Path("/{key}")
    public Map<String, Object> get(@PathParam("key") String key, @Context UriInfo uri) {
        return json(uri).wholeProject(seen.project(key));
    }

    @GET
    @Path("/type")
    public List<Map<String, String>> types() {
        return List.of(
                Map.of("key", "business", "formattedKey", "Business"),
                Map.of("key", "software", "formattedKey", "Software"));
    }

    @GET
    @Path("/{key}/statuses")
    public List<Map<String, Object>> statuses(@PathParam("key") String key, @Context UriInfo uri) {
        seen.project(key);
        List<Map<String, Object>> statuses =
                Arrays.stream(Constant.State.values()).map(json(uri)::status).toList();
        return Constant.Type.ALL.stream()
                .map(json(uri)::type)
                .map(type -> {
                    type.put("statuses", statuses);
                    return type;
                })
                .toList();
    }

    @GET
    @Path("/{key}/components")
    public List<Map<String, Object>> components(@PathParam("key") String key, @Context UriInfo uri) {
        JiraProject project = seen.project(key);
        return jira.components().ofProject(project.id()).stream()
                .map(json(uri)::component)
                .toList();
    }

    @GET
    @Path("/{key}/versions")
    public List<Object> versions(@PathParam("key") String key) {
        seen.project(key);
        return List.of();
    }

    @GET
    @Path("/{key}/permissionscheme")
    public Map<String, Object> permissionScheme(@PathParam("key") String key, @Context UriInfo uri) {
        seen.project(key);
        return SchemeResource.permissions(uri);
    }

    /** There is one role in each project, of the administrators. */
    @GET
    @Path("/{key}/role")
    public Map<String, Object> roles(@PathParam("key") String key, @Context UriInfo uri) {
        JiraProject project = seen.project(key);
        return Map.of("Administrators", Address.of(uri).rest("project/" + project.id() + "/role/10002"));
    }

    @GET
    @Path("/{key}/role/10002")
    public Map<String, Object> role(@PathParam("key") String key, @Context UriInfo uri) {
        JiraProject project = seen.project(key);
        Map<String, Object> group = Map.of(
                "id",
                1,
                "displayName",
                Groups.ADMINISTRATORS,
                "name",
                Groups.ADMINISTRATORS,
                "type",
                "atlassian-group-role-actor");
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("self", Address.of(uri).rest("project/" + project.id() + "/role/10002"));
        role.put("name", "Administrators");
        role.put("id", 10_002);
        role.put("description", "Those who administer the project.");
        role.put("actors", List.of(group));
        return role;
    }

    /** Takes a type or the key of a template; schemes by id may be named, of which there is at most one each. */
    @POST
    public Response create(Map<String, Object> values, @Context UriInfo uri) {
        JiraProject made = input.made(Body.of(values));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", Address.of(uri).rest("project/" + made.id()));
        answer.put("id", made.id());
        answer.put("key", made.key());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @PUT
    @Path("/{key}")
    public Map<String, Object> update(@PathParam("key") String key, Map<String, Object> values, @Context UriInfo uri) {
        return json(uri).wholeProject(input.changed(administered(key), Body.of(values)));
    }

    @DELETE
    @Path("/{key}")
    public Response delete(@PathParam("key") String key) {
        jira.issues().deleteProject(administered(key), seen.user());
        return Response.noContent().build();
    }

    private JiraProject administered(String key) {
        JiraProject project = seen.project(key);
        if (!jira.globalPermissions().isAdministrator(seen.user())) {
            throw JiraProblem.of(403, "You cannot edit the configuration of this project.");
        }
        return project;
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
