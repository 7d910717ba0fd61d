package org.prepaidsupport.host.rest;

import com.atlassian.jira.user.ApplicationUser;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.Jql;

/** Search by JQL over REST. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    private final Jira jira;
    private final Seen seen;

    public SearchResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    public Map<String, Object> search(
            @QueryParam("jql") @DefaultValue("") String jql,
            @QueryParam("startAt") @DefaultValue("0") int start,
            @QueryParam("maxResults") @DefaultValue("50") int limit,
            @QueryParam("fields") String fields,
            @Context UriInfo uri) {
        return answer(jql, start, limit, fields, uri);
    }

    @POST
    public Map<String, Object> search(Map<String, Object> values, @Context UriInfo uri) {
        Body body = Body.of(values);
        String fields = body.has("fields")
                ? body.list("fields").stream().map(String::valueOf).collect(Collectors.joining(","))
                : null;
        return answer(
                body.text("jql").orElse(""),
                body.number("startAt").orElse(0L).intValue(),
                body.number("maxResults").orElse((long) DEFAULT_PAGE).intValue(),
                fields,
                uri);
    }

    private Map<String, Object> answer(String jql, int start, int limit, String fields, UriInfo uri) {
        ApplicationUser user = seen.user();
        List<JiraIssue> found;
        try {
            found = Jql.parse(jql, jira).select(jira.issues().all()).stream()
                    .filter(issue -> seen.mayBrowse(issue, user))
                    .toList();
        } catch (Jql.Wrong wrong) {
            throw JiraProblem.of(400, wrong.getMessage());
        }
        int size = limit < 0 ? LARGEST_PAGE : Math.min(limit, LARGEST_PAGE);
        IssueJson json = new IssueJson(jira, Address.of(uri));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("expand", "schema,names");
        answer.put("startAt", start);
        answer.put("maxResults", size);
        answer.put("total", found.size());
        answer.put(
                "issues",
                found.stream()
                        .skip(Math.max(0, start))
                        .limit(size)
                        .map(issue -> json.of(issue, fields))
                        .toList());
        return answer;
    }
}
