package org.prepaidsupport.host.rest;

import com.atlassian.jira.bc.issue.IssueService;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.IssueParameters;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;

/** Issues over REST: make, read, change, delete, move along. */
@Path("/issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {

    private final Jira jira;
    private final Seen seen;
    private final IssueInput input;
    private final IssueEdit edit;

    public IssueResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
        this.input = new IssueInput(jira, seen);
        this.edit = new IssueEdit(jira, seen);
    }

    @POST
    public Response create(Map<String, Object> values, @Context UriInfo uri) {
        return Response.status(Response.Status.CREATED)
                .entity(made(Body.of(values), uri))
                .build();
    }

    /** Several at once; what is wrong with one keeps none of the others. */
    @POST
    @Path("/bulk")
    public Response createAll(Map<String, Object> values, @Context UriInfo uri) {
        seen.user();
        List<Object> issues = new ArrayList<>();
        List<Object> errors = new ArrayList<>();
        int number = 0;
        for (Object each : Body.of(values).list("issueUpdates")) {
            try {
                issues.add(made(Body.of(each), uri));
            } catch (JiraProblem problem) {
                Map<String, Object> error = new LinkedHashMap<>();
                error.put("status", problem.getResponse().getStatus());
                error.put("elementErrors", problem.getResponse().getEntity());
                error.put("failedElementNumber", number);
                errors.add(error);
            }
            number++;
        }
        return Response.status(issues.isEmpty() ? 400 : 201)
                .entity(Map.of("issues", issues, "errors", errors))
                .build();
    }

    private Map<String, Object> made(Body body, UriInfo uri) {
        ApplicationUser user = seen.user();
        Body fields = body.object("fields");
        IssueService.CreateValidationResult checked = checkNew(user, fields);
        if (!checked.isValid()) {
            throw JiraProblem.of(checked.getErrorCollection());
        }
        JiraIssue made = (JiraIssue) jira.issueRules().create(user, checked).getIssue();
        if (checked.getIssue().getParentId() != null) {
            jira.subTasks().link(checked.getIssue().getParentObject(), made);
        }
        edit.addTo(made, body.object("update"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", made.getId().toString());
        answer.put("key", made.getKey());
        answer.put("self", Address.of(uri).rest("issue/" + made.getId()));
        return answer;
    }

    private IssueService.CreateValidationResult checkNew(ApplicationUser user, Body fields) {
        IssueParameters parameters = input.created(fields);
        Body parent = fields.object("parent");
        if (parent.names().isEmpty()) {
            return jira.issueRules().validateCreate(user, parameters);
        }
        JiraIssue found =
                seen.issue(parent.text("key").or(() -> parent.text("id")).orElse(""));
        return jira.issueRules().validateSubTaskCreate(user, found.getId(), parameters);
    }

    @GET
    @Path("/{key}")
    public Map<String, Object> get(
            @PathParam("key") String key,
            @QueryParam("fields") List<String> fields,
            @QueryParam("expand") List<String> expand,
            @Context UriInfo uri) {
        return new IssueJson(jira, Address.of(uri))
                .of(seen.issue(key), FieldChoice.orAll(fields), Expansion.names(expand));
    }

    @PUT
    @Path("/{key}")
    public Response update(@PathParam("key") String key, Map<String, Object> values) {
        edit.apply(seen.issue(key), Body.of(values));
        return Response.noContent().build();
    }

    @PUT
    @Path("/{key}/assignee")
    public Response assign(@PathParam("key") String key, Map<String, Object> values) {
        IssueParameters parameters = new IssueParameters();
        parameters.setAssigneeId(Body.of(values).text("name").orElse(null));
        edit.apply(seen.issue(key), parameters);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{key}")
    public Response delete(@PathParam("key") String key, @QueryParam("deleteSubtasks") boolean deleteSubTasks) {
        JiraIssue issue = seen.issue(key);
        if (!issue.getSubTaskObjects().isEmpty() && !deleteSubTasks) {
            throw JiraProblem.of(
                    400,
                    "The issue '" + issue.getKey()
                            + "' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue"
                            + " and all its subtasks.");
        }
        IssueService.DeleteValidationResult checked = jira.issueRules().validateDelete(seen.user(), issue.getId());
        if (!checked.isValid()) {
            throw JiraProblem.of(
                    403,
                    checked.getErrorCollection().getErrorMessages().iterator().next());
        }
        jira.issueRules().delete(seen.user(), checked);
        return Response.noContent().build();
    }

    @GET
    @Path("/{key}/transitions")
    public Map<String, Object> transitions(@PathParam("key") String key, @Context UriInfo uri) {
        seen.issue(key);
        return Map.of("expand", "transitions", "transitions", new JiraJson(jira, Address.of(uri)).transitions());
    }

    /** Takes fields and comments along; a resolution is named in vain, as there is one, which Done sets. */
    @POST
    @Path("/{key}/transitions")
    public Response transition(@PathParam("key") String key, Map<String, Object> values) {
        JiraIssue issue = seen.issue(key);
        Body body = Body.of(values);
        String id = body.object("transition").text("id").orElse("");
        if (Constant.State.byId(id).isEmpty()) {
            throw JiraProblem.of(400, "Transition id '" + id + "' is not valid for this issue.");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        body.object("fields").each(fields::put);
        fields.remove("resolution");
        edit.apply(
                issue,
                Body.of(Map.of("fields", fields, "update", body.object("update").values())));
        edit.apply(issue, new IssueParameters().set("status", id));
        return Response.noContent().build();
    }

    @GET
    @Path("/{key}/remotelink")
    public List<Object> remoteLinks(@PathParam("key") String key) {
        seen.issue(key);
        return List.of();
    }

    @GET
    @Path("/{key}/watchers")
    public Map<String, Object> watchers(@PathParam("key") String key, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        return Map.of(
                "self",
                Address.of(uri).rest("issue/" + issue.getKey() + "/watchers"),
                "isWatching",
                false,
                "watchCount",
                0,
                "watchers",
                List.of());
    }

    @GET
    @Path("/{key}/votes")
    public Map<String, Object> votes(@PathParam("key") String key, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        String self = Address.of(uri).rest("issue/" + issue.getKey() + "/votes");
        return Map.of("self", self, "votes", 0, "hasVoted", false, "voters", List.of());
    }
}
