package org.prepaidsupport.host.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.IssueParameters;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraDuration;

/** Reads an issue's fields as clients send them. */
final class IssueInput {

    private static final Set<String> PLAIN = Set.of("summary", "description", "duedate");
    private static final Set<String> TAKEN_AND_IGNORED =
            Set.of("components", "fixVersions", "versions", "environment", "worklog", "issuelinks", "security");

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
        Body type = fields.object("issuetype");
        parameters.setIssueTypeId(type.text("id")
                .or(() -> type.text("name").flatMap(Constant.Type::byName).map(Constant.Type::id))
                .orElseThrow(() -> JiraProblem.field("issuetype", "issue type is required")));
        for (String name : fields.names()) {
            if (!Set.of("project", "issuetype", "parent").contains(name)) {
                read(fields, name, parameters);
            }
        }
        return parameters;
    }

    /** Takes {@code fields} and, of {@code update}, what sets a value. */
    IssueParameters changed(Body body) {
        IssueParameters parameters = new IssueParameters();
        Body fields = body.object("fields");
        fields.names().forEach(name -> read(fields, name, parameters));
        Body update = body.object("update");
        for (String name : update.names()) {
            for (Object operation : update.list(name)) {
                if (operation instanceof Map<?, ?> map && map.containsKey("set")) {
                    Object value = map.get("set");
                    read(Body.of(java.util.Collections.singletonMap(name, value)), name, parameters);
                }
            }
        }
        return parameters;
    }

    private void read(Body fields, String name, IssueParameters parameters) {
        if (PLAIN.contains(name)) {
            parameters.set(name, fields.text(name).orElse(null));
            return;
        }
        switch (name) {
            case "assignee", "reporter" -> parameters.set(name, userName(fields.object(name)));
            case "labels" ->
                parameters.set(
                        name, fields.list(name).stream().map(String::valueOf).collect(Collectors.joining(" ")));
            case "priority" -> parameters.set(name, "3");
            case "issuetype", "project" -> {
                // Moving is no edit; what was read may be sent back.
            }
            case "timetracking" -> tracking(fields.object(name), parameters);
            default -> {
                if (!TAKEN_AND_IGNORED.contains(name)) {
                    throw JiraProblem.field(
                            name,
                            "Field '" + name + "' cannot be set. It is not on the appropriate screen, or unknown.");
                }
            }
        }
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
