package org.prepaidsupport.host.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what a field is compared with: a value, a list or a function; what does not exist is refused, as in Jira. */
final class JqlOperand {

    /** How emptiness is written, beside {@code null}. */
    static final String EMPTY = "empty";

    private final Jira jira;
    private final JqlTokens tokens;
    private final JqlTimes times;

    JqlOperand(Jira jira, JqlTokens tokens) {
        this.jira = jira;
        this.tokens = tokens;
        this.times = new JqlTimes(jira);
    }

    /** The values in lower case; {@link #EMPTY} for nothing. */
    List<String> read(String name, JqlField field) {
        List<String> found = new ArrayList<>();
        if (tokens.take("(")) {
            do {
                found.addAll(single(name, field));
            } while (tokens.take(","));
            tokens.require(")");
            return found;
        }
        return single(name, field);
    }

    private List<String> single(String name, JqlField field) {
        if (tokens.take(EMPTY, "null")) {
            return List.of(EMPTY);
        }
        String value = tokens.value();
        if (tokens.take("(")) {
            List<String> arguments = new ArrayList<>();
            while (!tokens.take(")")) {
                arguments.add(tokens.value());
                tokens.take(",");
            }
            return function(value, arguments, field);
        }
        return List.of(literal(name, field, value));
    }

    private List<String> function(String name, List<String> arguments, JqlField field) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "currentuser" -> List.of(me().map(user -> user.getName()).orElse(""));
            case "membersof" ->
                jira.groups().getUsersInGroup(first).stream()
                        .map(user -> user.getName().toLowerCase(Locale.ROOT))
                        .toList();
            case "linkedissues" -> linked(first, arguments);
            case "standardissuetypes" -> types(false);
            case "subtaskissuetypes" -> types(true);
            default -> {
                Optional<Long> time =
                        field.kind() == JqlField.Kind.TIME ? times.function(name, first) : Optional.empty();
                yield List.of(String.valueOf(time.orElseThrow(
                        () -> new Jql.Wrong("Unable to find JQL function '" + name + "(" + first + ")'."))));
            }
        };
    }

    private List<String> linked(String key, List<String> arguments) {
        JiraIssue issue = visible(key)
                .orElseThrow(() -> new Jql.Wrong("Issue '" + key + "' could not be found in function 'linkedIssues'."));
        List<String> found = new ArrayList<>();
        for (Link link : jira.links().ofIssue(issue.getId())) {
            boolean outward = link.source() == issue.getId();
            String wording = outward
                    ? link.getIssueLinkType().getOutward()
                    : link.getIssueLinkType().getInward();
            if (arguments.size() < 2 || arguments.subList(1, arguments.size()).contains(wording)) {
                found.add(String.valueOf(outward ? link.destination() : link.source()));
            }
        }
        return found;
    }

    private static List<String> types(boolean subTask) {
        return Constant.Type.ALL.stream()
                .filter(type -> type.subTask() == subTask)
                .map(Constant.Type::id)
                .toList();
    }

    private String literal(String name, JqlField field, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (field.kind()) {
            case TEXT, LABEL -> lower;
            case PROJECT -> known(project(lower), name, value);
            case USER ->
                known(
                        jira.users().byName(lower).isPresent()
                                || jira.users().byKey(value).isPresent(),
                        name,
                        value);
            case CHOICE -> choice(name, value);
            case ISSUE -> {
                if (visible(value).isEmpty()) {
                    throw new Jql.Wrong("An issue with key '" + value + "' does not exist for field '" + name + "'.");
                }
                yield lower;
            }
            case TIME ->
                times.literal(value)
                        .map(String::valueOf)
                        .orElseThrow(() -> new Jql.Wrong("Date value '" + value + "' for field '" + name
                                + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm',"
                                + " 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."));
            case DURATION ->
                JiraDuration.parse(value)
                        .map(String::valueOf)
                        .orElseThrow(() ->
                                new Jql.Wrong("'" + value + "' is not a valid duration for the field '" + name + "'."));
        };
    }

    private static String choice(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean nothing = name.equalsIgnoreCase("resolution") && lower.equals("unresolved");
        return nothing ? EMPTY : known(JqlField.choices(name).contains(lower), name, value);
    }

    private static String known(boolean known, String name, String value) {
        if (!known) {
            throw new Jql.Wrong("The value '" + value + "' does not exist for the field '" + name + "'.");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private boolean project(String lower) {
        return jira.projects().all().stream().filter(this::mayBrowse).anyMatch(project -> List.of(
                        project.key().toLowerCase(Locale.ROOT),
                        project.name().toLowerCase(Locale.ROOT),
                        String.valueOf(project.id()))
                .contains(lower));
    }

    private boolean mayBrowse(JiraProject project) {
        ApplicationUser user = me().orElse(null);
        return jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
                || jira.globalPermissions().isAdministrator(user);
    }

    private Optional<JiraIssue> visible(String keyOrId) {
        return jira.issues().byKeyOrId(keyOrId).filter(issue -> jira.permissions()
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, me().orElse(null)));
    }

    private Optional<ApplicationUser> me() {
        return Optional.ofNullable(jira.session().getLoggedInUser());
    }
}
