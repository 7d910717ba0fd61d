package org.prepaidsupport.host.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Comments.Comment;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;

/** Comments over REST. */
@Path("/issue/{key}/comment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CommentResource {

    private static final int PAGE = 1_048_576;

    private final Jira jira;
    private final Seen seen;

    public CommentResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    public Map<String, Object> list(@PathParam("key") String key, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        List<Map<String, Object>> comments = jira.comments().ofIssue(issue.getId()).stream()
                .map(comment -> json(uri, issue, comment))
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("startAt", 0);
        page.put("maxResults", PAGE);
        page.put("total", comments.size());
        page.put("comments", comments);
        return page;
    }

    @GET
    @Path("/{id}")
    public Map<String, Object> get(@PathParam("key") String key, @PathParam("id") String id, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        return json(uri, issue, comment(issue, id));
    }

    @POST
    public Response add(@PathParam("key") String key, Map<String, Object> values, @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        Comment made = add(jira, issue, Body.of(values));
        return Response.status(Response.Status.CREATED)
                .entity(json(uri, issue, made))
                .build();
    }

    static Comment add(Jira jira, JiraIssue issue, Body body) {
        String group = Visibility.group(jira, body.object("visibility"));
        return jira.comments().add(issue, jira.session().getLoggedInUser(), text(body), group);
    }

    static String text(Body body) {
        return body.text("body")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> JiraProblem.field("comment", "Comment body can not be empty!"));
    }

    @PUT
    @Path("/{id}")
    public Map<String, Object> change(
            @PathParam("key") String key,
            @PathParam("id") String id,
            Map<String, Object> values,
            @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        Comment before = requireOwn(comment(issue, id));
        Body body = Body.of(values);
        String group = body.has("visibility") ? Visibility.group(jira, body.object("visibility")) : before.group();
        jira.comments().change(before, text(body), group);
        return json(uri, issue, comment(issue, id));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("key") String key, @PathParam("id") String id) {
        jira.comments().delete(requireOwn(comment(seen.issue(key), id)));
        return Response.noContent().build();
    }

    private Comment comment(JiraIssue issue, String id) {
        Optional<Comment> found =
                id.matches("[0-9]{1,18}") ? jira.comments().byId(issue.getId(), Long.parseLong(id)) : Optional.empty();
        return found.orElseThrow(() -> JiraProblem.of(404, "Can not find a comment for the id: " + id + "."));
    }

    private Comment requireOwn(Comment comment) {
        boolean may = seen.user().getKey().equals(comment.author())
                || jira.globalPermissions().isAdministrator(seen.user());
        if (!may) {
            throw JiraProblem.of(400, "You do not have the permission for this comment.");
        }
        return comment;
    }

    private Map<String, Object> json(UriInfo uri, JiraIssue issue, Comment comment) {
        return new JiraJson(jira, Address.of(uri)).comment(issue.getId(), comment);
    }
}
