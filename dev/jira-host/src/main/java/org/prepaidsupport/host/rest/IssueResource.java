package org.prepaidsupport.host.rest;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
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
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.IssueParameters;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;

/** Issues over REST: make, read, change, delete; comments and transitions. */
@Path("/issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class IssueResource {

    private final Jira jira;
    private final Seen seen;
    private final IssueInput input;

    public IssueResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
        this.input = new IssueInput(jira, seen);
    }

    @POST
    public Response create(Map<String, Object> values, @Context UriInfo uri) {
        ApplicationUser user = seen.user();
        Body fields = Body.of(values).object("fields");
        IssueParameters parameters = input.created(fields);
        Body parent = fields.object("parent");
        IssueService.CreateValidationResult checked = parent.names().isEmpty()
                ? jira.issueRules().validateCreate(user, parameters)
                : jira.issueRules()
                        .validateSubTaskCreate(
                                user,
                                seen.issue(parent.text("key")
                                                .or(() -> parent.text("id"))
                                                .orElse(""))
                                        .getId(),
                                parameters);
        if (!checked.isValid()) {
            throw JiraProblem.of(checked.getErrorCollection());
        }
        Issue made = jira.issueRules().create(user, checked).getIssue();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", made.getId().toString());
        answer.put("key", made.getKey());
        answer.put("self", Address.of(uri).rest("issue/" + made.getId()));
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @GET
    @Path("/{key}")
    public Map<String, Object> get(
            @PathParam("key") String key, @QueryParam("fields") String fields, @Context UriInfo uri) {
        return new IssueJson(jira, Address.of(uri)).of(seen.issue(key), fields);
    }

    @PUT
    @Path("/{key}")
    public Response update(@PathParam("key") String key, Map<String, Object> values) {
        JiraIssue issue = seen.issue(key);
        apply(issue, input.changed(Body.of(values)));
        return Response.noContent().build();
    }

    private void apply(JiraIssue issue, IssueParameters parameters) {
        IssueService.UpdateValidationResult checked =
                jira.issueRules().validateUpdate(seen.user(), issue.getId(), parameters);
        if (!checked.isValid()) {
            throw JiraProblem.of(checked.getErrorCollection());
        }
        jira.issueRules().update(seen.user(), checked);
    }

    @PUT
    @Path("/{key}/assignee")
    public Response assign(@PathParam("key") String key, Map<String, Object> values) {
        IssueParameters parameters = new IssueParameters();
        parameters.setAssigneeId(Body.of(values).text("name").orElse(null));
        apply(seen.issue(key), parameters);
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
        JiraJson json = new JiraJson(jira, Address.of(uri));
        List<Map<String, Object>> transitions = Arrays.stream(Constant.State.values())
                .map(state ->
                        Map.<String, Object>of("id", state.getId(), "name", state.getName(), "to", json.status(state)))
                .toList();
        return Map.of("expand", "transitions", "transitions", transitions);
    }

    @POST
    @Path("/{key}/transitions")
    public Response transition(@PathParam("key") String key, Map<String, Object> values) {
        String id = Body.of(values).object("transition").text("id").orElse("");
        if (Constant.State.byId(id).isEmpty()) {
            throw JiraProblem.of(400, "Transition id '" + id + "' is not valid for this issue.");
        }
        apply(seen.issue(key), new IssueParameters().set("status", id));
        return Response.noContent().build();
    }

    @GET
    @Path("/{key}/comment")
    public Map<String, Object> comments(@PathParam("key") String key, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        JiraJson json = new JiraJson(jira, Address.of(uri));
        List<Map<String, Object>> comments = jira.comments().ofIssue(issue.getId()).stream()
                .map(comment -> json.comment(issue.getId(), comment))
                .toList();
        return Map.of("startAt", 0, "maxResults", 1048576, "total", comments.size(), "comments", comments);
    }

    @POST
    @Path("/{key}/comment")
    public Response comment(@PathParam("key") String key, Map<String, Object> values, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        String text = Body.of(values)
                .text("body")
                .filter(body -> !body.isBlank())
                .orElseThrow(() -> JiraProblem.field("comment", "Comment body can not be empty!"));
        var made = jira.comments().add(issue, seen.user(), text);
        return Response.status(Response.Status.CREATED)
                .entity(new JiraJson(jira, Address.of(uri)).comment(issue.getId(), made))
                .build();
    }

    @GET
    @Path("/createmeta")
    public Map<String, Object> createMeta(@QueryParam("projectKeys") String keys, @Context UriInfo uri) {
        JiraJson json = new JiraJson(jira, Address.of(uri));
        List<String> wanted = keys == null ? List.of() : List.of(keys.split(","));
        List<Map<String, Object>> projects = jira.projects().all().stream()
                .filter(project -> wanted.isEmpty() || wanted.contains(project.key()))
                .filter(project -> seen.mayBrowse(project, seen.user()))
                .map(project -> {
                    Map<String, Object> one = json.project(project);
                    one.put(
                            "issuetypes",
                            Constant.Type.ALL.stream().map(json::type).toList());
                    return one;
                })
                .toList();
        return Map.of("expand", "projects", "projects", projects);
    }
}
