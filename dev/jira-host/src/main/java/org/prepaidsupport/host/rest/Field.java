package org.prepaidsupport.host.rest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields an issue has, in Jira's order, and what clients are told of each. */
enum Field {
    ISSUEKEY("issuekey", "Key", "", "", "nav", "id", "issue", "issuekey", "key"),
    ISSUETYPE("issuetype", "Issue Type", "issuetype", "", "nav edit", "issuetype", "type"),
    PROJECT("project", "Project", "project", "", "nav", "project"),
    PARENT("parent", "Parent", "issuelink", "", "", "parent"),
    SUMMARY("summary", "Summary", "string", "", "nav edit", "summary"),
    DESCRIPTION("description", "Description", "string", "", "nav edit", "description"),
    STATUS("status", "Status", "status", "", "nav", "status"),
    PRIORITY("priority", "Priority", "priority", "", "nav edit", "priority"),
    RESOLUTION("resolution", "Resolution", "resolution", "", "nav", "resolution"),
    RESOLUTIONDATE("resolutiondate", "Resolved", "datetime", "", "nav", "resolutiondate", "resolved"),
    ASSIGNEE("assignee", "Assignee", "user", "", "nav edit", "assignee"),
    REPORTER("reporter", "Reporter", "user", "", "nav edit", "reporter"),
    CREATOR("creator", "Creator", "user", "", "nav", "creator"),
    CREATED("created", "Created", "datetime", "", "nav", "created", "createdDate"),
    UPDATED("updated", "Updated", "datetime", "", "nav", "updated", "updatedDate"),
    DUEDATE("duedate", "Due Date", "date", "", "nav edit", "due", "duedate"),
    LABELS("labels", "Labels", "array", "string", "nav edit", "labels"),
    COMPONENTS("components", "Component/s", "array", "component", "nav", "component"),
    FIXVERSIONS("fixVersions", "Fix Version/s", "array", "version", "nav", "fixVersion"),
    VERSIONS("versions", "Affects Version/s", "array", "version", "nav", "affectedVersion"),
    SUBTASKS("subtasks", "Sub-Tasks", "array", "issuelinks", "nav", "subtasks"),
    ISSUELINKS("issuelinks", "Linked Issues", "array", "issuelinks", "nav edit"),
    TIMETRACKING("timetracking", "Time Tracking", "timetracking", "", "edit"),
    TIMEORIGINALESTIMATE(
            "timeoriginalestimate",
            "Original Estimate",
            "number",
            "",
            "nav",
            "originalEstimate",
            "timeoriginalestimate"),
    TIMEESTIMATE("timeestimate", "Remaining Estimate", "number", "", "nav", "remainingEstimate", "timeestimate"),
    TIMESPENT("timespent", "Time Spent", "number", "", "nav", "timespent"),
    AGGREGATETIMEORIGINALESTIMATE("aggregatetimeoriginalestimate", "\u03a3 Original Estimate", "number", "", "nav"),
    AGGREGATETIMEESTIMATE("aggregatetimeestimate", "\u03a3 Remaining Estimate", "number", "", "nav"),
    AGGREGATETIMESPENT("aggregatetimespent", "\u03a3 Time Spent", "number", "", "nav"),
    PROGRESS("progress", "Progress", "progress", "", "nav", "progress"),
    AGGREGATEPROGRESS("aggregateprogress", "\u03a3 Progress", "progress", "", "nav"),
    WORKRATIO("workratio", "Work Ratio", "number", "", "nav", "workratio"),
    WATCHES("watches", "Watchers", "watches", "", "nav", "watchers"),
    VOTES("votes", "Votes", "votes", "", "nav", "votes"),
    WORKLOG("worklog", "Log Work", "array", "worklog", "edit"),
    COMMENT("comment", "Comment", "comments-page", "", "edit", "comment"),
    ATTACHMENT("attachment", "Attachment", "array", "attachment", "", "attachments");

    private final String id;
    private final String title;
    private final String type;
    private final String items;
    private final List<String> uses;
    private final List<String> clauses;

    Field(String id, String title, String type, String items, String uses, String... clauses) {
        this.id = id;
        this.title = title;
        this.type = type;
        this.items = items;
        this.uses = List.of(uses.split(" "));
        this.clauses = List.of(clauses);
    }

    static Optional<Field> byId(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Whether it is among what a search answers unless told otherwise; time tracking, worklogs and comments are not. */
    boolean isNavigable() {
        return uses.contains("nav");
    }

    boolean isEditable() {
        return uses.contains("edit");
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        if (!items.isEmpty()) {
            schema.put("items", items);
        }
        schema.put("system", id);
        return schema;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", title);
        json.put("custom", false);
        json.put("orderable", isEditable());
        json.put("navigable", isNavigable());
        json.put("searchable", !clauses.isEmpty());
        json.put("clauseNames", clauses);
        if (this != ISSUEKEY) {
            json.put("schema", schema());
        }
        return json;
    }

    /** What may be done with the field in the {@code update} part of an edit. */
    List<String> operations() {
        return switch (this) {
            case LABELS -> List.of("add", "set", "remove");
            case COMMENT, WORKLOG -> List.of("add", "edit", "remove");
            case ISSUELINKS -> List.of("add");
            case TIMETRACKING -> List.of("set", "edit");
            default -> List.of("set");
        };
    }
}
