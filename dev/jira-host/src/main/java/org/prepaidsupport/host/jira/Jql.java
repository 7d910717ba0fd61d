package org.prepaidsupport.host.jira;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A part of JQL: conditions on the common fields with AND, OR, NOT and brackets, and ORDER BY. */
public final class Jql {

    /** A query that can't be understood, or names what is not there. */
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    private final Jira jira;
    private final JqlTokens tokens;
    private final JqlOperand operand;
    private Predicate<JiraIssue> condition = issue -> true;
    private Comparator<JiraIssue> order = Comparator.comparing(JiraIssue::getId, Comparator.reverseOrder());

    private Jql(String text, Jira jira) {
        this.jira = jira;
        this.tokens = new JqlTokens(text);
        this.operand = new JqlOperand(jira, tokens);
    }

    public static Jql parse(String text, Jira jira) {
        Jql jql = new Jql(text, jira);
        if (jql.tokens.more() && !jql.tokens.isNext("order")) {
            jql.condition = jql.any();
        }
        if (jql.tokens.take("order")) {
            jql.tokens.require("by");
            jql.order = jql.ordering();
        }
        if (jql.tokens.more()) {
            throw new Wrong("Error in the JQL Query: Expecting 'AND' or 'OR' but got '" + jql.tokens.next() + "'.");
        }
        return jql;
    }

    public List<JiraIssue> select(List<JiraIssue> issues) {
        return issues.stream().filter(condition).sorted(order).toList();
    }

    private Predicate<JiraIssue> any() {
        Predicate<JiraIssue> left = all();
        while (tokens.take("or", "||", "|")) {
            left = left.or(all());
        }
        return left;
    }

    private Predicate<JiraIssue> all() {
        Predicate<JiraIssue> left = single();
        while (tokens.take("and", "&&", "&")) {
            left = left.and(single());
        }
        return left;
    }

    private Predicate<JiraIssue> single() {
        if (tokens.take("not", "!")) {
            return single().negate();
        }
        if (tokens.take("(")) {
            Predicate<JiraIssue> inner = any();
            tokens.require(")");
            return inner;
        }
        String name = tokens.value();
        JqlField field = JqlField.named(name, jira);
        if (tokens.take("in")) {
            return oneOf(field, operand.read(name, field));
        }
        if (tokens.take("not")) {
            tokens.require("in");
            return noneOf(field, operand.read(name, field));
        }
        if (tokens.take("is")) {
            boolean negated = tokens.take("not");
            if (!tokens.take(JqlOperand.EMPTY, "null")) {
                throw new Wrong("The operator 'is' in the '" + name + "' field can only be used with EMPTY or NULL.");
            }
            return issue -> field.values().apply(issue).isEmpty() != negated;
        }
        return compared(name, field, tokens.next());
    }

    private static Predicate<JiraIssue> oneOf(JqlField field, List<String> wanted) {
        return issue -> {
            List<String> values = field.values().apply(issue);
            return values.isEmpty()
                    ? wanted.contains(JqlOperand.EMPTY)
                    : values.stream().anyMatch(wanted::contains);
        };
    }

    /** An empty field is not unequal to anything either, as in Jira. */
    private static Predicate<JiraIssue> noneOf(JqlField field, List<String> wanted) {
        return issue -> {
            List<String> values = field.values().apply(issue);
            return !values.isEmpty() && values.stream().noneMatch(wanted::contains);
        };
    }

    private Predicate<JiraIssue> compared(String name, JqlField field, String operator) {
        boolean text = field.kind() == JqlField.Kind.TEXT;
        boolean amount = field.kind() == JqlField.Kind.TIME || field.kind() == JqlField.Kind.DURATION;
        boolean fits =
                switch (operator) {
                    case "=", "!=" -> !text;
                    case "~", "!~" -> text;
                    case "<", "<=", ">", ">=" -> amount || field.kind() == JqlField.Kind.ISSUE;
                    default ->
                        throw new Wrong("Error in the JQL Query: Expecting operator but got '" + operator
                                + "'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN',"
                                + " 'IS' and 'IS NOT'.");
                };
        if (!fits) {
            throw new Wrong("The operator '" + operator + "' is not supported by the '" + name + "' field.");
        }
        List<String> wanted = operand.read(name, field);
        return switch (operator) {
            case "=" -> oneOf(field, wanted);
            case "!=" -> noneOf(field, wanted);
            case "~" -> issue -> holds(field.values().apply(issue), wanted.get(0));
            case "!~" -> issue -> !holds(field.values().apply(issue), wanted.get(0));
            default ->
                amount ? amount(field, operator, Long.parseLong(wanted.get(0))) : number(operator, wanted.get(0));
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

    private static Predicate<JiraIssue> amount(JqlField field, String operator, long wanted) {
        return issue -> field.values().apply(issue).stream()
                .anyMatch(value -> fits(Long.compare(Long.parseLong(value), wanted), operator));
    }

    /** Issues compare by number, within the project. */
    private Predicate<JiraIssue> number(String operator, String key) {
        JiraIssue other = jira.issues().byKeyOrId(key).orElseThrow();
        return issue -> issue.project().id() == other.project().id()
                && fits(Long.compare(issue.number, other.number), operator);
    }

    private static boolean fits(int comparison, String operator) {
        return operator.startsWith("<") && comparison < 0
                || operator.startsWith(">") && comparison > 0
                || operator.endsWith("=") && comparison == 0;
    }

    private Comparator<JiraIssue> ordering() {
        Comparator<JiraIssue> comparator = null;
        do {
            Comparator<JiraIssue> next = JqlField.order(tokens.value(), jira);
            if (tokens.take("desc")) {
                next = next.reversed();
            } else {
                tokens.take("asc");
            }
            comparator = comparator == null ? next : comparator.thenComparing(next);
        } while (tokens.take(","));
        return comparator.thenComparing(JiraIssue::getId);
    }
}
