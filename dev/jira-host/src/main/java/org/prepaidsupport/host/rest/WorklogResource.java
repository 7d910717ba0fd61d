package org.prepaidsupport.host.rest;

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
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.LoggedWork;
import org.prepaidsupport.host.jira.Remaining;

/** Worklogs over REST; the list of an issue is whole. */
@Path("/issue/{key}/worklog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorklogResource {

    private final Jira jira;
    private final Seen seen;
    private final WorklogChanges changes;

    public WorklogResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
        this.changes = new WorklogChanges(jira);
    }

    @GET
    public Map<String, Object> list(@PathParam("key") String key, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        List<Map<String, Object>> worklogs = jira.worklogs().ofIssue(issue.getId()).stream()
                .filter(seen::mayRead)
                .map(json(uri)::worklog)
                .toList();
        return Map.of("startAt", 0, "maxResults", worklogs.size(), "total", worklogs.size(), "worklogs", worklogs);
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> get(@PathParam("key") String key, @PathParam("id") String id, @Context UriInfo uri) {
        return json(uri).worklog(seen.worklog(seen.issue(key), id));
    }

    @POST
    public Response create(
            @PathParam("key") String key,
            @QueryParam("adjustEstimate") String adjust,
            @QueryParam("newEstimate") String estimate,
            @QueryParam("reduceBy") String reduceBy,
            Map<String, Object> values,
            @Context UriInfo uri) {
        LoggedWork made =
                changes.add(seen.issue(key), Body.of(values), WorklogInput.remaining(adjust, estimate, reduceBy, -1));
        return Response.status(Response.Status.CREATED)
                .entity(json(uri).worklog(made))
                .build();
    }

    @PUT
    @Path("/{id}")
    public Map<String, Object> update(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @QueryParam("adjustEstimate") String adjust,
            @QueryParam("newEstimate") String estimate,
            Map<String, Object> values,
            @Context UriInfo uri) {
        Remaining remaining = WorklogInput.remaining(adjust, estimate, null, -1);
        return json(uri).worklog(changes.change(seen.issue(key), id, Body.of(values), remaining));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @QueryParam("adjustEstimate") String adjust,
            @QueryParam("newEstimate") String estimate,
            @QueryParam("increaseBy") String increaseBy) {
        changes.delete(seen.issue(key), id, WorklogInput.remaining(adjust, estimate, increaseBy, 1));
        return Response.noContent().build();
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
