package org.prepaidsupport.host.web;

import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.Jql;

/** The list of issues that a JQL query finds. */
final class IssueList extends HostPage {

    private static final long serialVersionUID = 1L;
    private static final int LIMIT = 100;

    IssueList(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response)) {
            return;
        }
        String jql = Optional.ofNullable(request.getParameter("jql")).orElse("ORDER BY created DESC");
        Map<String, Object> values = new HashMap<>();
        values.put("jql", jql);
        values.put("error", "");
        values.put("issues", List.of());
        try {
            List<JiraIssue> found = Jql.parse(jql, jira())
                    .select(jira().issues().all())
                    .stream()
                    .filter(issue ->
                            jira().permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user()))
                    .toList();
            values.put("issues", found.stream().limit(LIMIT).map(IssueList::row).toList());
            values.put("total", found.size());
        } catch (Jql.Wrong wrong) {
            values.put("error", wrong.getMessage());
        }
        draw("issues", values, request, response);
    }

    private static Map<String, Object> row(JiraIssue issue) {
        Map<String, Object> row = new HashMap<>();
        row.put("type", issue.getIssueType().getName());
        row.put("key", issue.getKey());
        row.put("summary", issue.getSummary());
        row.put("status", issue.getStatus().getName());
        row.put(
                "reporter",
                issue.getReporter() == null ? "" : issue.getReporter().getDisplayName());
        row.put("spent", issue.getTimeSpent() == null ? "" : JiraDuration.show(issue.getTimeSpent()));
        row.put("project", issue.project().name());
        return row;
    }
}
