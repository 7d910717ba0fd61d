package org.prepaidsupport.host.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
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
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.LoggedWork;
import org.prepaidsupport.host.jira.Worklogs;

/** Worklogs over REST; the list of an issue is whole. */
@Path("/issue/{key}/worklog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorklogResource {

    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]XX");

    private final Jira jira;
    private final Seen seen;

    public WorklogResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
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
        JiraIssue issue = seen.issue(key);
        require(ProjectPermissions.WORK_ON_ISSUES, issue);
        Worklogs.Entry entry = entry(Body.of(values), null);
        LoggedWork made =
                jira.worklogs().create(issue, seen.user(), entry, remaining(issue, adjust, estimate, reduceBy));
        return Response.status(Response.Status.CREATED)
                .entity(json(uri).worklog(made))
                .build();
    }

    @PUT
    @Path("/{id}")
    public Map<String, Object> update(
            @PathParam("key") String key,
            @PathParam("id") String id,
            Map<String, Object> values,
            @Context UriInfo uri) {
        JiraIssue issue = seen.issue(key);
        LoggedWork before = seen.worklog(issue, id);
        requireOwn(ProjectPermissions.EDIT_OWN_WORKLOGS, ProjectPermissions.EDIT_ALL_WORKLOGS, issue, before);
        Worklogs.Entry entry = entry(Body.of(values), before);
        return json(uri).worklog(jira.worklogs().update(before, seen.user(), entry));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("key") String key, @PathParam("id") String id) {
        JiraIssue issue = seen.issue(key);
        LoggedWork before = seen.worklog(issue, id);
        requireOwn(ProjectPermissions.DELETE_OWN_WORKLOGS, ProjectPermissions.DELETE_ALL_WORKLOGS, issue, before);
        jira.worklogs().delete(before, seen.user());
        return Response.noContent().build();
    }

    private void require(ProjectPermissionKey permission, JiraIssue issue) {
        if (!jira.permissions().hasPermission(permission, issue, seen.user())) {
            throw JiraProblem.of(400, "You do not have the permission to associate a worklog to this issue.");
        }
    }

    private void requireOwn(ProjectPermissionKey own, ProjectPermissionKey all, JiraIssue issue, LoggedWork work) {
        ApplicationUser user = seen.user();
        boolean may = jira.permissions().hasPermission(all, issue, user)
                || user.getKey().equals(work.author()) && jira.permissions().hasPermission(own, issue, user);
        if (!may) {
            throw JiraProblem.of(400, "You do not have permission to change this worklog.");
        }
    }

    private Worklogs.Entry entry(Body body, LoggedWork before) {
        Long seconds = seconds(body);
        if (seconds == null && before == null) {
            throw JiraProblem.field("timeLogged", "You must indicate the time spent working.");
        }
        if (seconds != null && seconds <= 0) {
            throw JiraProblem.field("timeLogged", "Time Spent can not be less than one minute.");
        }
        long started = body.text("started")
                .map(WorklogResource::started)
                .orElseGet(() -> before == null ? jira.clock().millis() : before.started());
        String comment = body.has("comment") ? body.text("comment").orElse("") : before == null ? "" : before.comment();
        String group = body.has("visibility")
                ? body.object("visibility").text("value").orElse(null)
                : before == null ? null : before.group();
        return new Worklogs.Entry(started, seconds == null ? before.seconds() : seconds, comment, group);
    }

    private static Long seconds(Body body) {
        Optional<String> text = body.text("timeSpent");
        if (text.isPresent()) {
            return JiraDuration.parse(text.get())
                    .orElseThrow(() -> JiraProblem.field("timeLogged", "Invalid time duration entered."));
        }
        return body.number("timeSpentSeconds").orElse(null);
    }

    private static long started(String text) {
        try {
            return OffsetDateTime.parse(text, STARTED).toInstant().toEpochMilli();
        } catch (DateTimeParseException bad) {
            throw JiraProblem.field("started", "Error parsing time: " + text);
        }
    }

    private static Optional<Long> remaining(JiraIssue issue, String adjust, String estimate, String reduceBy) {
        long before = issue.getEstimate() == null ? 0 : issue.getEstimate();
        return switch (adjust == null ? "auto" : adjust) {
            case "leave" -> Optional.of(before);
            case "new" -> Optional.of(duration("adjustEstimate", estimate));
            case "manual" -> Optional.of(Math.max(0, before - duration("adjustEstimate", reduceBy)));
            case "auto" -> Optional.empty();
            default -> throw JiraProblem.field("adjustEstimate", "Invalid value for adjustEstimate: " + adjust);
        };
    }

    private static long duration(String field, String text) {
        return Optional.ofNullable(text)
                .flatMap(JiraDuration::parse)
                .orElseThrow(() -> JiraProblem.field(field, "You must supply a valid estimate."));
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
