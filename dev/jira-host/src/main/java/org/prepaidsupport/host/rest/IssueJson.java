package org.prepaidsupport.host.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.Link;

/** An issue as JSON, with all fields or those that were asked for. */
final class IssueJson {

    private final Jira jira;
    private final Address address;
    private final JiraJson json;

    IssueJson(Jira jira, Address address) {
        this.jira = jira;
        this.address = address;
        this.json = new JiraJson(jira, address);
    }

    Map<String, Object> of(JiraIssue issue, FieldChoice choice) {
        return of(issue, choice, Set.of());
    }

    /** @param expand what else is asked for: {@code names}, {@code schema}, {@code transitions} and others */
    Map<String, Object> of(JiraIssue issue, FieldChoice choice, Set<String> expand) {
        Map<String, Object> fields = fields(issue);
        fields.keySet().removeIf(name -> !choice.has(name));
        Map<String, Object> answer = stub(issue);
        answer.put("fields", fields);
        answer.putAll(new Expansion(jira, address).of(issue, fields.keySet(), expand));
        return answer;
    }

    private Map<String, Object> stub(Issue issue) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("expand", "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations");
        answer.put("id", issue.getId().toString());
        answer.put("self", address.rest("issue/" + issue.getId()));
        answer.put("key", issue.getKey());
        return answer;
    }

    private Map<String, Object> fields(JiraIssue issue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("issuetype", json.type((Constant.Type) issue.getIssueType()));
        fields.put("project", json.project(issue.project()));
        fields.put("summary", issue.getSummary());
        fields.put("description", issue.getDescription());
        fields.put("status", json.status((Constant.State) issue.getStatus()));
        fields.put("priority", json.priority(issue.priority()));
        fields.put("assignee", json.user(issue.getAssignee()));
        fields.put("reporter", json.user(issue.getReporter()));
        fields.put("creator", json.user(issue.getReporter()));
        fields.put("created", JiraJson.time(issue.getCreated().getTime()));
        fields.put("updated", JiraJson.time(issue.getUpdated().getTime()));
        fields.put("duedate", issue.dueDate());
        fields.put("labels", issue.labels());
        fields.put(
                "components",
                issue.getComponents().stream().map(json::component).toList());
        fields.put("fixVersions", List.of());
        fields.put("versions", List.of());
        fields.put("resolution", issue.isResolved() ? json.resolution() : null);
        fields.put(
                "resolutiondate",
                issue.isResolved() ? JiraJson.time(issue.getUpdated().getTime()) : null);
        if (issue.isSubTask() && issue.getParentObject() != null) {
            fields.put("parent", small(issue.getParentObject()));
        }
        fields.put(
                "subtasks", issue.getSubTaskObjects().stream().map(this::small).toList());
        fields.put("issuelinks", links(issue));
        addTime(issue, fields);
        addActivity(issue, fields);
        return fields;
    }

    private void addTime(JiraIssue issue, Map<String, Object> fields) {
        fields.put("timetracking", tracking(issue));
        fields.put("timeoriginalestimate", issue.getOriginalEstimate());
        fields.put("timeestimate", issue.getEstimate());
        fields.put("timespent", issue.getTimeSpent());
        long spent = issue.getTimeSpent() == null ? 0 : issue.getTimeSpent();
        long total = spent + (issue.getEstimate() == null ? 0 : issue.getEstimate());
        fields.put("progress", progress(spent, total));
        addAggregates(issue, fields);
        Long original = issue.getOriginalEstimate();
        fields.put("workratio", original == null || original == 0 ? -1 : spent * 100 / original);
    }

    private static Map<String, Object> progress(long spent, long total) {
        Map<String, Object> progress = new LinkedHashMap<>();
        progress.put("progress", spent);
        progress.put("total", total);
        if (total > 0) {
            progress.put("percent", spent * 100 / total);
        }
        return progress;
    }

    /** Jira's sums over the issue and its sub-tasks. */
    private static void addAggregates(JiraIssue issue, Map<String, Object> fields) {
        List<Issue> all = new ArrayList<>(issue.getSubTaskObjects());
        all.add(issue);
        Long estimate = sum(all, Issue::getEstimate);
        Long spent = sum(all, Issue::getTimeSpent);
        fields.put("aggregatetimeoriginalestimate", sum(all, Issue::getOriginalEstimate));
        fields.put("aggregatetimeestimate", estimate);
        fields.put("aggregatetimespent", spent);
        long done = spent == null ? 0 : spent;
        fields.put("aggregateprogress", progress(done, done + (estimate == null ? 0 : estimate)));
    }

    private static Long sum(List<Issue> issues, Function<Issue, Long> part) {
        return issues.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }

    private static Map<String, Object> tracking(JiraIssue issue) {
        Map<String, Object> tracking = new LinkedHashMap<>();
        put(tracking, "originalEstimate", issue.getOriginalEstimate());
        put(tracking, "remainingEstimate", issue.getEstimate());
        put(tracking, "timeSpent", issue.getTimeSpent());
        return tracking;
    }

    private static void put(Map<String, Object> tracking, String name, Long seconds) {
        if (seconds != null) {
            tracking.put(name, JiraDuration.show(seconds));
            tracking.put(name + "Seconds", seconds);
        }
    }

    private void addActivity(JiraIssue issue, Map<String, Object> fields) {
        List<Map<String, Object>> worklogs = jira.worklogs().ofIssue(issue.getId()).stream()
                .filter(new Seen(jira)::mayRead)
                .map(json::worklog)
                .toList();
        fields.put("worklog", page("worklogs", worklogs, 20));
        List<Map<String, Object>> comments = jira.comments().ofIssue(issue.getId()).stream()
                .map(comment -> json.comment(issue.getId(), comment))
                .toList();
        fields.put("comment", page("comments", comments, Math.max(comments.size(), 1)));
        fields.put(
                "watches",
                Map.of(
                        "self",
                        address.rest("issue/" + issue.getKey() + "/watchers"),
                        "watchCount",
                        0,
                        "isWatching",
                        false));
        fields.put(
                "votes",
                Map.of("self", address.rest("issue/" + issue.getKey() + "/votes"), "votes", 0, "hasVoted", false));
        fields.put("attachment", List.of());
    }

    private static Map<String, Object> page(String name, List<Map<String, Object>> items, int limit) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("startAt", 0);
        page.put("maxResults", limit);
        page.put("total", items.size());
        page.put(name, items.subList(0, Math.min(limit, items.size())));
        return page;
    }

    private List<Map<String, Object>> links(JiraIssue issue) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (Link link : jira.links().ofIssue(issue.getId())) {
            boolean outward = link.source() == issue.getId();
            Issue other = outward ? link.getDestinationObject() : link.getSourceObject();
            if (other != null
                    && jira.permissions()
                            .hasPermission(
                                    ProjectPermissions.BROWSE_PROJECTS,
                                    other,
                                    jira.session().getLoggedInUser())) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("id", String.valueOf(link.id()));
                one.put("self", address.rest("issueLink/" + link.id()));
                one.put("type", linkType(link.getIssueLinkType()));
                one.put(outward ? "outwardIssue" : "inwardIssue", small(other));
                links.add(one);
            }
        }
        return links;
    }

    Map<String, Object> linkType(IssueLinkType type) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", type.getId().toString());
        answer.put("name", type.getName());
        answer.put("inward", type.getInward());
        answer.put("outward", type.getOutward());
        answer.put("self", address.rest("issueLinkType/" + type.getId()));
        return answer;
    }

    Map<String, Object> small(Issue issue) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", issue.getId().toString());
        answer.put("key", issue.getKey());
        answer.put("self", address.rest("issue/" + issue.getId()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("summary", issue.getSummary());
        fields.put("status", json.status((Constant.State) issue.getStatus()));
        fields.put("priority", json.priority(((JiraIssue) issue).priority()));
        fields.put("issuetype", json.type((Constant.Type) issue.getIssueType()));
        answer.put("fields", fields);
        return answer;
    }
}
