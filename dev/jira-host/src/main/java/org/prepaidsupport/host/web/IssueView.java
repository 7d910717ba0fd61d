package org.prepaidsupport.host.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import com.atlassian.jira.plugin.issuetabpanel.IssueTabPanel;
import com.atlassian.jira.plugin.issuetabpanel.IssueTabPanelModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.Link;
import org.prepaidsupport.host.jira.LoggedWork;
import org.prepaidsupport.host.plugin.Fragments;
import org.prepaidsupport.host.plugin.Panels;
import org.prepaidsupport.host.plugin.PluginText;

/** An issue with its details, links, activity, and what plugins add on the right and among the tabs. */
final class IssueView extends HostPage {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", java.util.Locale.ENGLISH);
    private static final String WORKLOG_TAB = "worklog";

    /** Needs nothing, and gives plugins nothing they use. */
    private static final class TabDescriptor implements IssueTabPanelModuleDescriptor {}

    private final transient Map<String, IssueTabPanel> tabs = new ConcurrentHashMap<>();

    IssueView(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response)) {
            return;
        }
        String key = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (jira().projects().byKey(key).isPresent()) {
            response.sendRedirect(request.getContextPath() + "/projects/" + key);
            return;
        }
        Optional<JiraIssue> issue = jira().issues().byKey(key).filter(this::mayBrowse);
        if (issue.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            message(
                    request,
                    response,
                    "Issue does not exist",
                    "The issue you're trying to view does not exist, or you may not see it.");
            return;
        }
        draw("issue", values(issue.get(), request), request, response);
    }

    private boolean mayBrowse(JiraIssue issue) {
        return jira().permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user());
    }

    private Map<String, Object> values(JiraIssue issue, HttpServletRequest request) {
        Map<String, Object> context = new HashMap<>();
        context.put("issue", issue);
        context.put("project", issue.project());
        context.put("user", user());
        Map<String, Object> values = new HashMap<>();
        values.put("key", issue.getKey());
        values.put("id", issue.getId());
        values.put("summary", issue.getSummary());
        values.put("description", Objects.toString(issue.getDescription(), ""));
        values.put("type", issue.getIssueType().getName());
        values.put("status", issue.getStatus().getName());
        values.put("project", issue.project().name());
        values.put("projectKey", issue.project().key());
        values.put("assignee", name(issue.getAssignee(), "Unassigned"));
        values.put("reporter", name(issue.getReporter(), "Anonymous"));
        values.put("created", time(issue.getCreated().getTime()));
        values.put("updated", time(issue.getUpdated().getTime()));
        values.put("estimated", duration(issue.getOriginalEstimate()));
        values.put("remaining", duration(issue.getEstimate()));
        values.put("logged", duration(issue.getTimeSpent()));
        values.put("links", links(issue));
        values.put(
                "subTasks",
                issue.getSubTaskObjects().stream().map(IssueView::small).toList());
        values.put("parent", issue.getParentObject() == null ? null : small(issue.getParentObject()));
        values.put("mayWork", may(ProjectPermissions.WORK_ON_ISSUES, issue));
        values.put("mayDelete", may(ProjectPermissions.DELETE_ISSUES, issue));
        values.put("linkTypes", linkTypes());
        values.put(
                "nowValue",
                java.time.LocalDateTime.now(jira().clock()).withNano(0).toString());
        values.put("left", panels("atl.jira.view.issue.left.context", context));
        values.put("right", panels("atl.jira.view.issue.right.context", context));
        activity(issue, request.getParameter("page"), values);
        return values;
    }

    private boolean may(com.atlassian.jira.security.plugin.ProjectPermissionKey permission, JiraIssue issue) {
        return jira().permissions().hasPermission(permission, issue, user());
    }

    private List<Map<String, Object>> panels(String location, Map<String, Object> context) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Panels.Panel panel : parts.panels().at(location, context)) {
            drawn.add(Map.of("key", panel.key(), "label", panel.label(), "contentHtml", panel.html()));
        }
        return drawn;
    }

    private List<Map<String, Object>> linkTypes() {
        List<Map<String, Object>> types = new ArrayList<>();
        jira().linkTypes().getIssueLinkTypes().forEach(type -> {
            types.add(Map.of("name", type.getName(), "label", type.getOutward(), "outward", true));
            if (!type.getInward().equals(type.getOutward())) {
                types.add(Map.of("name", type.getName(), "label", type.getInward(), "outward", false));
            }
        });
        return types;
    }

    private List<Map<String, Object>> links(JiraIssue issue) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (Link link : jira().links().ofIssue(issue.getId())) {
            boolean outward = link.source() == issue.getId();
            JiraIssue other = (JiraIssue) (outward ? link.getDestinationObject() : link.getSourceObject());
            if (other != null && mayBrowse(other)) {
                Map<String, Object> row = small(other);
                row.put("id", link.id());
                row.put(
                        "label",
                        outward
                                ? link.getIssueLinkType().getOutward()
                                : link.getIssueLinkType().getInward());
                links.add(row);
            }
        }
        return links;
    }

    private void activity(JiraIssue issue, String wanted, Map<String, Object> values) {
        List<Map<String, Object>> offered = new ArrayList<>();
        offered.add(Map.of("key", WORKLOG_TAB, "label", "Work Log"));
        Map<String, IssueTabPanel> ofPlugins = new HashMap<>();
        for (Fragments.Fragment fragment : parts.plugins().fragments().of("issue-tabpanel")) {
            IssueTabPanel panel = tabs.computeIfAbsent(fragment.key(), key -> panel(fragment));
            if (fragment.plugin().call(() -> panel.showPanel(issue, user()))) {
                ofPlugins.put(fragment.key(), panel);
                offered.add(Map.of("key", fragment.key(), "label", PluginText.label(fragment.entry(), jira().texts())));
            }
        }
        values.put("tabs", offered);
        IssueTabPanel chosen = wanted == null ? null : ofPlugins.get(wanted);
        values.put("tab", chosen == null ? WORKLOG_TAB : wanted);
        values.put("tabHtml", chosen == null ? "" : actions(chosen, issue));
        values.put("worklogs", chosen == null ? worklogs(issue) : List.of());
    }

    private static IssueTabPanel panel(Fragments.Fragment fragment) {
        IssueTabPanel made =
                (IssueTabPanel) fragment.plugin().make(fragment.entry().required("class"));
        made.init(new TabDescriptor());
        return made;
    }

    private String actions(IssueTabPanel panel, Issue issue) {
        StringBuilder html = new StringBuilder();
        for (Object action : panel.getActions(issue, user())) {
            html.append(((IssueAction) action).getHtml());
        }
        return html.toString();
    }

    private List<Map<String, Object>> worklogs(JiraIssue issue) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LoggedWork work : jira().worklogs().ofIssue(issue.getId())) {
            if (work.group() == null || jira().groups().isUserInGroup(user(), work.group())) {
                rows.add(Map.of(
                        "id", work.id(),
                        "author", name(work.getAuthorObject(), "Anonymous"),
                        "started", time(work.started()),
                        "startedValue",
                                java.time.LocalDateTime.ofInstant(
                                                Instant.ofEpochMilli(work.started()), ZoneId.systemDefault())
                                        .withNano(0)
                                        .toString(),
                        "spent", JiraDuration.show(work.seconds()),
                        "comment", Objects.toString(work.comment(), "")));
            }
        }
        return rows;
    }

    private static Map<String, Object> small(Issue issue) {
        Map<String, Object> row = new HashMap<>();
        row.put("key", issue.getKey());
        row.put("summary", issue.getSummary());
        row.put("status", issue.getStatus().getName());
        return row;
    }

    private static String name(ApplicationUser user, String nobody) {
        return user == null ? nobody : user.getDisplayName();
    }

    private static String time(long milliseconds) {
        return TIME.format(Instant.ofEpochMilli(milliseconds).atZone(ZoneId.systemDefault()));
    }

    private static String duration(Long seconds) {
        return seconds == null ? "Not Specified" : JiraDuration.show(seconds);
    }
}
