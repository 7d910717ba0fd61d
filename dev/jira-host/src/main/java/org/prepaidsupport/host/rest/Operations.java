package org.prepaidsupport.host.rest;

import com.atlassian.jira.issue.link.IssueLinkType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.Remaining;

/** The operations of an edit's {@code update} part: set, add, edit, remove. */
final class Operations {

    private static final Set<String> OF_ITEMS = Set.of("comment", "worklog", "issuelinks");

    private final Jira jira;
    private final Seen seen;
    private final LinkInput links;

    Operations(Jira jira, Seen seen) {
        this.jira = jira;
        this.seen = seen;
        this.links = new LinkInput(jira, seen);
    }

    /** Whether the field is a list of things that live on their own. */
    boolean isOnItems(String field) {
        return OF_ITEMS.contains(field);
    }

    /** The field's new value; {@code fields} holds what this edit made of it so far. */
    Object onValue(JiraIssue issue, Map<String, Object> fields, String field, String operation, Object value) {
        if (operation.equals("set")) {
            return value;
        }
        if (field.equals("labels") && Set.of("add", "remove").contains(operation)) {
            List<Object> labels =
                    new ArrayList<>(fields.get(field) instanceof List<?> before ? before : issue.labels());
            labels.remove(value);
            if (operation.equals("add")) {
                labels.add(value);
            }
            return labels;
        }
        if (field.equals("timetracking") && operation.equals("edit")) {
            Map<String, Object> tracking = new LinkedHashMap<>();
            Body.of(fields.get(field)).each(tracking::put);
            Body.of(value).each(tracking::put);
            return tracking;
        }
        throw unknown(field, operation);
    }

    /** Checks now what is done when the result is run. */
    Runnable onItems(JiraIssue issue, String field, String operation, Object value) {
        Body body = Body.of(value);
        return switch (field + " " + operation) {
            case "comment add" -> comment(issue, body);
            case "worklog add" -> work(issue, body);
            case "worklog edit" -> () -> new WorklogChanges(jira).change(issue, id(body), body, new Remaining.Auto());
            case "worklog remove" -> () -> new WorklogChanges(jira).delete(issue, id(body), new Remaining.Auto());
            case "issuelinks add" -> link(issue, body);
            default -> throw unknown(field, operation);
        };
    }

    private Runnable comment(JiraIssue issue, Body body) {
        CommentResource.text(body);
        Visibility.group(jira, body.object("visibility"));
        return () -> CommentResource.add(jira, issue, body);
    }

    private Runnable work(JiraIssue issue, Body body) {
        WorklogChanges changes = new WorklogChanges(jira);
        changes.check(issue, body);
        Remaining remaining = WorklogInput.remaining(
                body.text("adjustEstimate").orElse(null),
                body.text("newEstimate").orElse(null),
                body.text("reduceBy").orElse(null),
                -1);
        return () -> changes.add(issue, body, remaining);
    }

    /** The issue named is at the end that its name says: {@code outwardIssue} is what this issue, say, blocks. */
    private Runnable link(JiraIssue issue, Body body) {
        IssueLinkType type = links.type(body.object("type"));
        boolean outward = body.has("outwardIssue");
        JiraIssue other = links.issue(body.object(outward ? "outwardIssue" : "inwardIssue"));
        JiraIssue source = outward ? issue : other;
        JiraIssue destination = outward ? other : issue;
        links.check(issue, other);
        return () -> jira.links().createIssueLink(source.getId(), destination.getId(), type.getId(), null, seen.user());
    }

    private static String id(Body body) {
        return body.text("id").orElse("");
    }

    private static JiraProblem unknown(String field, String operation) {
        return JiraProblem.field(
                field,
                Field.byId(field)
                        .filter(Field::isEditable)
                        .map(known -> "Field '" + field + "' does not support operation '" + operation
                                + "' Supported operation(s) are: '" + String.join(", ", known.operations()) + "'")
                        .orElse("Field '" + field
                                + "' cannot be set. It is not on the appropriate screen, or unknown."));
    }
}
