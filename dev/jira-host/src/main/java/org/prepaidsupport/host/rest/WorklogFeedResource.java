package org.prepaidsupport.host.rest;

import com.atlassian.jira.issue.worklog.DeletedWorklog;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.LoggedWork;

/** Which worklogs changed or went since a time, a thousand at once and not the last minute's. */
@Path("/worklog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WorklogFeedResource {

    private final Jira jira;
    private final Seen seen;

    public WorklogFeedResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    @Path("/updated")
    public Map<String, Object> updated(@QueryParam("since") @DefaultValue("0") long since, @Context UriInfo uri) {
        seen.user();
        List<Worklog> found = jira.worklogs().getWorklogsUpdatedSince(since);
        return page(
                "updated",
                since,
                found.stream()
                        .map(work -> change(work.getId(), work.getUpdated()))
                        .toList(),
                uri);
    }

    @GET
    @Path("/deleted")
    public Map<String, Object> deleted(@QueryParam("since") @DefaultValue("0") long since, @Context UriInfo uri) {
        seen.user();
        List<DeletedWorklog> found = jira.worklogs().getWorklogsDeletedSince(since);
        return page(
                "deleted",
                since,
                found.stream()
                        .map(work -> change(work.getId(), work.getDeletionTime()))
                        .toList(),
                uri);
    }

    private static Map<String, Object> change(Long id, Date time) {
        return Map.of("worklogId", id, "updatedTime", time.getTime());
    }

    private static Map<String, Object> page(String what, long since, List<Map<String, Object>> values, UriInfo uri) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("values", values);
        page.put("since", since);
        page.put(
                "until",
                values.isEmpty() ? since : values.get(values.size() - 1).get("updatedTime"));
        page.put("self", Address.of(uri).rest("worklog/" + what + "?since=" + since));
        page.put("lastPage", values.size() < WorklogManager.WORKLOG_UPDATE_DATA_PAGE_SIZE);
        return page;
    }

    /** Those that are there and may be seen. */
    @POST
    @Path("/list")
    public List<Map<String, Object>> list(Map<String, Object> values, @Context UriInfo uri) {
        JiraJson json = new JiraJson(jira, Address.of(uri));
        return Body.of(values).list("ids").stream()
                .filter(Number.class::isInstance)
                .map(id -> jira.worklogs().byId(((Number) id).longValue()))
                .flatMap(Optional::stream)
                .filter(this::mayRead)
                .map(json::worklog)
                .toList();
    }

    private boolean mayRead(LoggedWork work) {
        return work.getIssue() instanceof JiraIssue issue && seen.mayBrowse(issue, seen.user()) && seen.mayRead(work);
    }
}
