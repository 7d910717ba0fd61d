package org.prepaidsupport.host.rest;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.SimpleErrorCollection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;

/** Projects over REST. */
@Path("/project")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProjectResource {

    private static final long LEAD = 2;
    private static final long UNASSIGNED = 3;

    private final Jira jira;
    private final Seen seen;

    public ProjectResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    public List<Map<String, Object>> list(@Context UriInfo uri) {
        ApplicationUser user = seen.user();
        return jira.projects().all().stream()
                .filter(project -> seen.mayBrowse(project, user))
                .map(json(uri)::project)
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
                Map.of("key", "software", "formattedKey", "Software"),
                Map.of("key", "business", "formattedKey", "Business"));
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
    @Path("/{key}/{nothing: components|versions}")
    public List<Object> nothing(@PathParam("key") String key, @PathParam("nothing") String nothing) {
        seen.project(key);
        return List.of();
    }

    /** Takes a type or the key of a template; the ids of schemes are taken and change nothing, as there is one each. */
    @POST
    public Response create(Map<String, Object> values, @Context UriInfo uri) {
        ApplicationUser user = seen.user();
        Body body = Body.of(values);
        ProjectService.CreateProjectValidationResult checked = jira.projectRules()
                .validateCreateProject(
                        user,
                        new ProjectCreationData.Builder()
                                .withKey(body.text("key").orElse(null))
                                .withName(body.text("name").orElse(null))
                                .withDescription(body.text("description").orElse(null))
                                .withLead(body.text("lead")
                                        .map(jira.users()::getUserByName)
                                        .orElse(body.has("lead") ? null : user))
                                .withType(new ProjectTypeKey(type(body)))
                                .withAssigneeType(
                                        body.text("assigneeType").orElse("").equals("PROJECT_LEAD") ? LEAD : UNASSIGNED)
                                .build());
        if (!checked.isValid()) {
            throw problem(checked);
        }
        JiraProject made = (JiraProject) jira.projectRules().createProject(checked);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", Address.of(uri).rest("project/" + made.id()));
        answer.put("id", made.id());
        answer.put("key", made.key());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static JiraProblem problem(ProjectService.CreateProjectValidationResult checked) {
        if (!checked.getErrorCollection().getErrorMessages().isEmpty()) {
            return JiraProblem.of(
                    403,
                    checked.getErrorCollection().getErrorMessages().iterator().next());
        }
        return JiraProblem.of(checked.getErrorCollection());
    }

    private static String type(Body body) {
        return body.text("projectTypeKey")
                .or(() -> body.text("projectTemplateKey")
                        .map(template -> template.contains("software") || template.contains("greenhopper")
                                ? "software"
                                : template.contains("servicedesk") ? "service_desk" : "business"))
                .orElse("");
    }

    @DELETE
    @Path("/{key}")
    public Response delete(@PathParam("key") String key) {
        JiraProject project = seen.project(key);
        if (!jira.globalPermissions().isAdministrator(seen.user())) {
            throw JiraProblem.of(403, "You are not an administrator of this project.");
        }
        jira.issues().deleteProject(project, seen.user());
        return Response.noContent().build();
    }

    static SimpleErrorCollection errors(String field, String message) {
        SimpleErrorCollection errors = new SimpleErrorCollection();
        errors.addError(field, message);
        return errors;
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
