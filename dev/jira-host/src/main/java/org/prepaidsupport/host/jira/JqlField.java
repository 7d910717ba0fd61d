package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field that queries can name.
 *
 * @param values what an issue has in it, in lower case; none if it is empty; times and durations as numbers
 */
record JqlField(Kind kind, Function<JiraIssue, List<String>> values) {

    /** What can be asked of a field. */
    enum Kind {
        PROJECT,
        ISSUE,
        USER,
        /** One of a few known values. */
        CHOICE,
        LABEL,
        TEXT,
        TIME,
        DURATION
    }

    static JqlField named(String name, Jira jira) {
        return find(name, jira)
                .orElseThrow(() ->
                        new Jql.Wrong("Field '" + name + "' does not exist or you do not have permission to view it."));
    }

    private static Optional<JqlField> find(String name, Jira jira) {
        return Optional.ofNullable(
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "project" ->
                        new JqlField(
                                Kind.PROJECT,
                                issue -> some(
                                        issue.project().key(),
                                        issue.project().name(),
                                        issue.project().id()));
                    case "key", "issuekey", "issue", "id" ->
                        new JqlField(Kind.ISSUE, issue -> some(issue.getKey(), issue.getId()));
                    case "parent" ->
                        new JqlField(
                                Kind.ISSUE,
                                issue -> issue.getParentObject() == null
                                        ? List.of()
                                        : some(issue.getParentObject().getKey(), issue.getParentId()));
                    case "assignee" -> new JqlField(Kind.USER, issue -> user(issue.getAssignee()));
                    case "reporter", "creator" -> new JqlField(Kind.USER, issue -> user(issue.getReporter()));
                    case "worklogauthor" ->
                        new JqlField(Kind.USER, issue -> work(jira, issue)
                                .flatMap(work -> user(work.getAuthorObject()).stream())
                                .toList());
                    case "labels" ->
                        new JqlField(Kind.LABEL, issue -> some(issue.labels().toArray()));
                    default -> more(name.toLowerCase(Locale.ROOT), jira);
                });
    }

    private static JqlField more(String name, Jira jira) {
        return switch (name) {
            case "issuetype", "type", "issue type" ->
                new JqlField(Kind.CHOICE, issue -> some(issue.getIssueType().getName(), issue.getIssueTypeId()));
            case "status" ->
                new JqlField(
                        Kind.CHOICE,
                        issue -> some(
                                issue.getStatus().getName(), issue.getStatus().getId()));
            case "statuscategory" ->
                new JqlField(
                        Kind.CHOICE,
                        issue -> some(
                                issue.getStatus().getStatusCategory().getKey(),
                                issue.getStatus().getName()));
            case "priority" ->
                new JqlField(
                        Kind.CHOICE,
                        issue -> some(issue.priority().name(), issue.priority().id()));
            case "resolution" ->
                new JqlField(Kind.CHOICE, issue -> issue.isResolved() ? some("Done", "10000") : List.of());
            case "text" -> new JqlField(Kind.TEXT, issue -> text(jira, issue));
            case "summary" -> new JqlField(Kind.TEXT, issue -> some(issue.getSummary()));
            case "description" -> new JqlField(Kind.TEXT, issue -> some(issue.getDescription()));
            case "comment" -> new JqlField(Kind.TEXT, issue -> comments(jira, issue));
            default -> amount(name, jira);
        };
    }

    private static JqlField amount(String name, Jira jira) {
        return switch (name) {
            case "created", "createddate" ->
                new JqlField(Kind.TIME, issue -> some(issue.getCreated().getTime()));
            case "updated", "updateddate" ->
                new JqlField(Kind.TIME, issue -> some(issue.getUpdated().getTime()));
            case "due", "duedate" ->
                new JqlField(
                        Kind.TIME,
                        issue -> issue.dueDate() == null
                                ? List.of()
                                : some(JqlTimes.milliseconds(
                                        LocalDate.parse(issue.dueDate()).atStartOfDay())));
            case "resolved", "resolutiondate" ->
                new JqlField(
                        Kind.TIME,
                        issue -> issue.isResolved() ? some(issue.getUpdated().getTime()) : List.of());
            case "worklogdate" ->
                new JqlField(Kind.TIME, issue -> work(jira, issue)
                        .flatMap(work -> some(work.started()).stream())
                        .toList());
            case "originalestimate", "timeoriginalestimate", "original estimate" ->
                new JqlField(Kind.DURATION, issue -> some(issue.getOriginalEstimate()));
            case "remainingestimate", "timeestimate", "remaining estimate" ->
                new JqlField(Kind.DURATION, issue -> some(issue.getEstimate()));
            case "timespent", "time spent" -> new JqlField(Kind.DURATION, issue -> some(issue.getTimeSpent()));
            default -> null;
        };
    }

    /** The values a field of kind {@link Kind#CHOICE} knows, in lower case. */
    static List<String> choices(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "issuetype", "type", "issue type" ->
                Constant.Type.ALL.stream()
                        .flatMap(type -> some(type.name(), type.id()).stream())
                        .toList();
            case "priority" ->
                Priority.ALL.stream()
                        .flatMap(priority -> some(priority.name(), priority.id()).stream())
                        .toList();
            case "resolution" -> List.of("done", "10000", "unresolved");
            default ->
                Stream.of(Constant.State.values())
                        .flatMap(state ->
                                some(
                                        state.getName(),
                                        state.getId(),
                                        state.getStatusCategory().getKey())
                                        .stream())
                        .toList();
        };
    }

    private static Stream<LoggedWork> work(Jira jira, JiraIssue issue) {
        return jira.worklogs().ofIssue(issue.getId()).stream();
    }

    private static List<String> text(Jira jira, JiraIssue issue) {
        return Stream.concat(
                        some(issue.getSummary(), issue.getDescription(), issue.getKey()).stream(),
                        comments(jira, issue).stream())
                .toList();
    }

    private static List<String> comments(Jira jira, JiraIssue issue) {
        return jira.comments().ofIssue(issue.getId()).stream()
                .flatMap(comment -> some(comment.body()).stream())
                .toList();
    }

    private static List<String> user(ApplicationUser user) {
        return user == null ? List.of() : some(user.getName(), user.getKey());
    }

    private static List<String> some(Object... values) {
        return Stream.of(values)
                .filter(Objects::nonNull)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }

    /** What is empty comes last. */
    static Comparator<JiraIssue> order(String name, Jira jira) {
        String lower = name.toLowerCase(Locale.ROOT);
        Map<String, Comparator<JiraIssue>> known = Map.of(
                "priority",
                        Comparator.comparing(
                                        (JiraIssue issue) -> issue.priority().id())
                                .reversed(),
                "rank", Comparator.comparing(JiraIssue::getId),
                "lastviewed", Comparator.comparing(JiraIssue::getUpdated));
        if (known.containsKey(lower)) {
            return known.get(lower);
        }
        JqlField field = find(lower, jira)
                .filter(found -> !List.of("text", "comment", "worklogauthor", "worklogdate", "parent")
                        .contains(lower))
                .orElseThrow(() -> new Jql.Wrong("Not able to sort using field '" + name + "'."));
        if (field.kind == Kind.ISSUE) {
            return Comparator.comparing((JiraIssue issue) -> issue.project().key())
                    .thenComparing(issue -> issue.number);
        }
        if (field.kind == Kind.TIME || field.kind == Kind.DURATION) {
            return Comparator.comparing(
                    (JiraIssue issue) -> field.first(issue).map(Long::valueOf).orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()));
        }
        return Comparator.comparing(
                (JiraIssue issue) -> field.first(issue).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private Optional<String> first(JiraIssue issue) {
        return values.apply(issue).stream().findFirst();
    }
}
