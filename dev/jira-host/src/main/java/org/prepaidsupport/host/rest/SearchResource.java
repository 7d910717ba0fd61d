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
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            @QueryParam("fields") List<String> fields,
            @QueryParam("expand") List<String> expand,
            @Context UriInfo uri) {
        return answer(jql, start, limit, FieldChoice.orNavigable(fields), Expansion.names(expand), uri);
    }

    @POST
    public Map<String, Object> search(Map<String, Object> values, @Context UriInfo uri) {
        Body body = Body.of(values);
        return answer(
                body.text("jql").orElse(""),
                body.number("startAt").orElse(0L).intValue(),
                body.number("maxResults").orElse((long) DEFAULT_PAGE).intValue(),
                FieldChoice.orNavigable(body.list("fields")),
                Expansion.names(body.list("expand")),
                uri);
    }

    private Map<String, Object> answer(
            String jql, int start, int limit, FieldChoice fields, Set<String> expand, UriInfo uri) {
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
        Set<String> issueExpand = new HashSet<>(expand);
        issueExpand.removeAll(Set.of("names", "schema"));
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
                        .map(issue -> json.of(issue, fields, issueExpand))
                        .toList());
        List<String> ids =
                Arrays.stream(Field.values()).map(Field::id).filter(fields::has).toList();
        answer.putAll(new Expansion(jira, Address.of(uri)).ofFields(ids, expand));
        return answer;
    }
}
