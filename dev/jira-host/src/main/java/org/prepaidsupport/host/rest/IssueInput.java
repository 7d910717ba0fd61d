package org.prepaidsupport.host.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.host.jira.Components;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.IssueParameters;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.Priority;
import org.prepaidsupport.host.jira.ServiceManagement;

/** Reads an issue's fields as clients send them. */
final class IssueInput {

    private static final Set<String> PLAIN = Set.of("summary", "description", "duedate");
    private static final Set<String> ALWAYS_EMPTY = Set.of("fixVersions", "versions");

    private final Jira jira;
    private final Seen seen;

    IssueInput(Jira jira, Seen seen) {
        this.jira = jira;
        this.seen = seen;
    }

    IssueParameters created(Body fields) {
        IssueParameters parameters = new IssueParameters();
        Body project = fields.object("project");
        parameters.setProjectId(project.text("id")
                .or(() -> project.text("key"))
                .map(keyOrId -> {
                    try {
                        return seen.project(keyOrId).id();
                    } catch (JiraProblem unseen) {
                        throw JiraProblem.field("project", "project is required");
                    }
                })
                .orElseThrow(() -> JiraProblem.field("project", "project is required")));
        parameters.setIssueTypeId(type(fields.object("issuetype")));
        for (String name : fields.names()) {
            if (!Set.of("project", "issuetype", "parent").contains(name)) {
                read(fields, name, parameters);
            }
        }
        return parameters;
    }

    IssueParameters changed(Body fields) {
        IssueParameters parameters = new IssueParameters();
        fields.names().forEach(name -> read(fields, name, parameters));
        return parameters;
    }

    private void read(Body fields, String name, IssueParameters parameters) {
        if (PLAIN.contains(name)) {
            parameters.set(name, fields.text(name).orElse(null));
            return;
        }
        switch (name) {
            case "assignee", "reporter" -> parameters.set(name, userName(fields.object(name)));
            case "labels" -> parameters.set(name, labels(fields.list(name)));
            case ServiceManagement.FIELD -> parameters.set(name, organizations(fields.list(name)));
            case "components" -> parameters.set(name, components(fields));
            case "priority" -> parameters.set(name, priority(fields.object(name)));
            case "issuetype" -> parameters.set(name, type(fields.object(name)));
            case "project" -> {
                // Moving is no edit; what was read may be sent back.
            }
            case "timetracking" -> tracking(fields.object(name), parameters);
            default -> {
                if (!ALWAYS_EMPTY.contains(name) || !fields.list(name).isEmpty()) {
                    throw JiraProblem.field(
                            name,
                            "Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
                }
            }
        }
    }

    private static String labels(List<?> labels) {
        if (labels.stream().anyMatch(label -> String.valueOf(label).matches(".*\\s.*"))) {
            throw JiraProblem.field("labels", "The label '" + labels + "' contains spaces which is invalid.");
        }
        return labels.stream().map(String::valueOf).distinct().collect(Collectors.joining(" "));
    }

    /** By id or, of the issue's project, by name; an unknown one is left for Jira's check to name. */
    private String components(Body fields) {
        List<Components.Component> known = fields.object("project")
                .text("key")
                .flatMap(jira.projects()::byKey)
                .map(project -> jira.components().ofProject(project.id()))
                .orElseGet(List::of);
        return fields.list("components").stream()
                .map(each -> Body.of(each))
                .map(each -> each.text("id")
                        .or(() -> known.stream()
                                .filter(one ->
                                        one.name().equals(each.text("name").orElse("")))
                                .map(one -> String.valueOf(one.id()))
                                .findFirst())
                        .orElse("0"))
                .collect(Collectors.joining(","));
    }

    private String organizations(List<?> names) {
        if (!jira.serviceManagement().isInstalled()) {
            throw JiraProblem.field(
                    ServiceManagement.FIELD,
                    "Field '" + ServiceManagement.FIELD
                            + "' cannot be set. It is not on the appropriate screen, or unknown.");
        }
        return names.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static String type(Body type) {
        return type.text("id")
                .or(() -> type.text("name").flatMap(Constant.Type::byName).map(Constant.Type::id))
                .orElseThrow(() -> JiraProblem.field(
                        "issuetype",
                        type.has("name") ? "The issue type selected is invalid." : "issue type is required"));
    }

    private static String priority(Body priority) {
        return priority.text("id")
                .or(() -> priority.text("name").flatMap(Priority::byName).map(Priority::id))
                .orElseThrow(() -> JiraProblem.field("priority", "The priority selected is invalid."));
    }

    private String userName(Body user) {
        return user.text("name")
                .or(() -> user.text("key").flatMap(jira.users()::byKey).map(found -> found.name()))
                .orElse(null);
    }

    private static void tracking(Body tracking, IssueParameters parameters) {
        for (String name : List.of("originalEstimate", "remainingEstimate")) {
            Optional<String> value = tracking.text(name)
                    .or(() -> tracking.number(name + "Seconds").map(JiraDuration::show));
            value.ifPresent(text -> parameters.set(name, text));
        }
    }
}
