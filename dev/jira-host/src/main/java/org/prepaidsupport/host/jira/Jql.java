package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small part of JQL: conditions on common fields with AND, OR, NOT and brackets, and ORDER BY. */
public final class Jql {

    /** A query that can't be understood. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|!=|!~|>=|<=" + "|[=~<>(),]|[^\\s=~<>(),!\"']+)");

    private final List<String> tokens = new ArrayList<>();
    private final Jira jira;
    private int position;
    private Predicate<JiraIssue> condition = issue -> true;
    private Comparator<JiraIssue> order = Comparator.comparing(JiraIssue::getId, Comparator.reverseOrder());

    private Jql(String text, Jira jira) {
        this.jira = jira;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new Wrong("Error in the JQL Query near '" + text.substring(end) + "'.");
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new Wrong("Error in the JQL Query near '" + text.substring(end) + "'.");
        }
    }

    public static Jql parse(String text, Jira jira) {
        Jql jql = new Jql(text, jira);
        if (jql.more() && !jql.isNext("order")) {
            jql.condition = jql.any();
        }
        if (jql.take("order")) {
            jql.require("by");
            jql.order = jql.ordering();
        }
        if (jql.more()) {
            throw new Wrong("Error in the JQL Query: Expecting 'AND' or 'OR' but got '" + jql.next() + "'.");
        }
        return jql;
    }

    public List<JiraIssue> select(List<JiraIssue> issues) {
        return issues.stream().filter(condition).sorted(order).toList();
    }

    private Predicate<JiraIssue> any() {
        Predicate<JiraIssue> left = all();
        while (take("or")) {
            left = left.or(all());
        }
        return left;
    }

    private Predicate<JiraIssue> all() {
        Predicate<JiraIssue> left = single();
        while (take("and")) {
            left = left.and(single());
        }
        return left;
    }

    private Predicate<JiraIssue> single() {
        if (take("not")) {
            return single().negate();
        }
        if (take("(")) {
            Predicate<JiraIssue> inner = any();
            require(")");
            return inner;
        }
        String field = value();
        Function<JiraIssue, List<String>> values = values(field);
        if (take("in")) {
            List<String> wanted = list(field);
            return issue -> values.apply(issue).stream().anyMatch(wanted::contains);
        }
        if (take("not")) {
            require("in");
            List<String> wanted = list(field);
            return issue -> values.apply(issue).stream().noneMatch(wanted::contains);
        }
        if (take("is")) {
            boolean negated = take("not");
            value();
            return issue -> values.apply(issue).isEmpty() != negated;
        }
        return compared(field, values, next());
    }

    private Predicate<JiraIssue> compared(String field, Function<JiraIssue, List<String>> values, String operator) {
        String wanted = normal(field, value());
        return switch (operator) {
            case "=" -> issue -> values.apply(issue).contains(wanted);
            case "!=" -> issue -> !values.apply(issue).contains(wanted);
            case "~" -> issue -> holds(values.apply(issue), wanted);
            case "!~" -> issue -> !holds(values.apply(issue), wanted);
            default ->
                throw new Wrong("The operator '" + operator + "' is not supported by the '" + field + "' field.");
        };
    }

    private static boolean holds(List<String> texts, String wanted) {
        String plain = wanted.replaceAll("[*\"\\\\]", "").toLowerCase(Locale.ROOT);
        for (String word : plain.split("\\s+")) {
            if (texts.stream().noneMatch(text -> text.contains(word))) {
                return false;
            }
        }
        return true;
    }

    private List<String> list(String field) {
        require("(");
        List<String> wanted = new ArrayList<>();
        do {
            wanted.add(normal(field, value()));
        } while (take(","));
        require(")");
        return wanted;
    }

    private String normal(String field, String value) {
        if (value.equalsIgnoreCase("currentUser()") || value.equalsIgnoreCase("currentUser")) {
            if (take("(")) {
                require(")");
            }
            ApplicationUser user = jira.session().getLoggedInUser();
            return user == null ? "" : user.getName();
        }
        if (field.equalsIgnoreCase("project")
                && jira.projects().byKey(value).isEmpty()
                && jira.projects().all().stream()
                        .noneMatch(project -> project.name().equalsIgnoreCase(value)
                                || String.valueOf(project.id()).equals(value))) {
            throw new Wrong("The value '" + value + "' does not exist for the field 'project'.");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private Function<JiraIssue, List<String>> values(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "project" ->
                issue -> lower(
                        issue.project().key(),
                        issue.project().name(),
                        String.valueOf(issue.project().id()));
            case "key", "issuekey", "issue", "id" -> issue -> lower(issue.getKey(), String.valueOf(issue.getId()));
            case "text" -> issue -> lower(issue.getSummary(), issue.getDescription(), issue.getKey());
            case "summary" -> issue -> lower(issue.getSummary());
            case "description" -> issue -> lower(issue.getDescription());
            case "issuetype", "type" ->
                issue -> lower(
                        issue.getIssueType().getName(), issue.getIssueType().getId());
            case "status" ->
                issue -> lower(issue.getStatus().getName(), issue.getStatus().getId());
            case "statuscategory" ->
                issue -> lower(
                        issue.getStatus().getStatusCategory().getKey(),
                        issue.getStatus().getName());
            case "assignee" -> issue -> user(issue.getAssignee());
            case "reporter", "creator" -> issue -> user(issue.getReporter());
            case "parent" ->
                issue -> issue.getParentObject() == null
                        ? List.of()
                        : lower(issue.getParentObject().getKey(), String.valueOf(issue.getParentId()));
            case "labels" -> issue -> lower(issue.labels().toArray(new String[0]));
            case "resolution" -> issue -> List.of();
            default ->
                throw new Wrong("Field '" + field + "' does not exist or you do not have permission to view it.");
        };
    }

    private static List<String> user(ApplicationUser user) {
        return user == null ? List.of() : lower(user.getName(), user.getKey());
    }

    private static List<String> lower(String... values) {
        List<String> found = new ArrayList<>();
        for (String value : values) {
            Optional.ofNullable(value)
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Comparator<JiraIssue> ordering() {
        Comparator<JiraIssue> comparator = null;
        do {
            Comparator<JiraIssue> next = order(value());
            if (take("desc")) {
                next = next.reversed();
            } else {
                take("asc");
            }
            comparator = comparator == null ? next : comparator.thenComparing(next);
        } while (take(","));
        return comparator;
    }

    private static Comparator<JiraIssue> order(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "key", "issuekey", "id" ->
                Comparator.comparing((JiraIssue issue) -> issue.project().key()).thenComparing(issue -> issue.number);
            case "created" -> Comparator.comparing(JiraIssue::getCreated).thenComparing(JiraIssue::getId);
            case "updated" -> Comparator.comparing(JiraIssue::getUpdated).thenComparing(JiraIssue::getId);
            case "summary" -> Comparator.comparing(JiraIssue::getSummary, String.CASE_INSENSITIVE_ORDER);
            case "project" -> Comparator.comparing(issue -> issue.project().name());
            case "issuetype", "type" ->
                Comparator.comparing(issue -> issue.getIssueType().getName());
            case "status" -> Comparator.comparing(issue -> issue.getStatus().getName());
            case "priority", "rank", "lastviewed" -> Comparator.comparing(JiraIssue::getId);
            default -> throw new Wrong("Not able to sort using field '" + field + "'.");
        };
    }

    private boolean more() {
        return position < tokens.size();
    }

    private boolean isNext(String word) {
        return more() && tokens.get(position).equalsIgnoreCase(word);
    }

    private boolean take(String word) {
        if (isNext(word)) {
            position++;
            return true;
        }
        return false;
    }

    private void require(String word) {
        if (!take(word)) {
            throw new Wrong("Error in the JQL Query: Expecting '" + word + "'"
                    + (more() ? " but got '" + tokens.get(position) + "'." : " before the end of the query."));
        }
    }

    private String next() {
        if (!more()) {
            throw new Wrong("Error in the JQL Query: the query ends too early.");
        }
        return tokens.get(position++);
    }

    private String value() {
        String token = next();
        char first = token.charAt(0);
        return first == '"' || first == '\''
                ? token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1")
                : token;
    }
}
