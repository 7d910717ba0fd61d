package org.prepaidsupport.host.rest;

import com.atlassian.jira.issue.link.IssueLinkType;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.Link;

/** Issue links and their types over REST. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LinkResource {

    private final Jira jira;
    private final Seen seen;
    private final LinkInput input;

    public LinkResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
        this.input = new LinkInput(jira, seen);
    }

    @GET
    @Path("issueLinkType")
    public Map<String, Object> types(@Context UriInfo uri) {
        seen.user();
        IssueJson json = new IssueJson(jira, Address.of(uri));
        return Map.of(
                "issueLinkTypes",
                jira.linkTypes().getIssueLinkTypes().stream()
                        .map(json::linkType)
                        .toList());
    }

    @GET
    @Path("issueLinkType/{id}")
    public Map<String, Object> type(@PathParam("id") long id, @Context UriInfo uri) {
        seen.user();
        return Optional.ofNullable(jira.linkTypes().getIssueLinkType(id))
                .map(new IssueJson(jira, Address.of(uri))::linkType)
                .orElseThrow(() -> JiraProblem.of(404, "No issue link type with id '" + id + "' found."));
    }

    /** Jira's odd naming: the link goes from the inward issue to the outward one, "inward blocks outward". */
    @POST
    @Path("issueLink")
    public Response create(Map<String, Object> values) {
        Body body = Body.of(values);
        IssueLinkType type = input.type(body.object("type"));
        JiraIssue source = input.issue(body.object("inwardIssue"));
        JiraIssue destination = input.issue(body.object("outwardIssue"));
        input.check(source, destination);
        jira.links().createIssueLink(source.getId(), destination.getId(), type.getId(), null, seen.user());
        if (body.has("comment")) {
            CommentResource.add(jira, source, body.object("comment"));
        }
        return Response.status(Response.Status.CREATED).build();
    }

    @GET
    @Path("issueLink/{id}")
    public Map<String, Object> get(@PathParam("id") long id, @Context UriInfo uri) {
        Link link = link(id);
        IssueJson json = new IssueJson(jira, Address.of(uri));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", String.valueOf(id));
        answer.put("self", Address.of(uri).rest("issueLink/" + id));
        answer.put("type", json.linkType(link.getIssueLinkType()));
        answer.put("inwardIssue", json.small(link.getSourceObject()));
        answer.put("outwardIssue", json.small(link.getDestinationObject()));
        return answer;
    }

    @DELETE
    @Path("issueLink/{id}")
    public Response delete(@PathParam("id") long id) {
        Link link = link(id);
        input.require((JiraIssue) link.getSourceObject());
        jira.links().removeIssueLink(link, seen.user());
        return Response.noContent().build();
    }

    private Link link(long id) {
        seen.user();
        Link link = jira.links()
                .byId(id)
                .orElseThrow(() -> JiraProblem.of(404, "No issue link with id '" + id + "' exists."));
        seen.issue(String.valueOf(link.source()));
        seen.issue(String.valueOf(link.destination()));
        return link;
    }
}
