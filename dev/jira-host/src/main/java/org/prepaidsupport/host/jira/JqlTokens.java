package org.prepaidsupport.host.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a query, one after the other. */
final class JqlTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
            + "|!=|!~|>=|<=|&&?|\\|\\|?|[=~<>(),!]|[^\\s=~<>(),!\"'&|]+)");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    JqlTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw unreadable(text, end);
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw unreadable(text, end);
        }
    }

    private static Jql.Wrong unreadable(String text, int position) {
        return new Jql.Wrong("Error in the JQL Query near '" + text.substring(position) + "'.");
    }

    boolean more() {
        return position < tokens.size();
    }

    boolean isNext(String word) {
        return more() && tokens.get(position).equalsIgnoreCase(word);
    }

    boolean take(String... words) {
        for (String word : words) {
            if (isNext(word)) {
                position++;
                return true;
            }
        }
        return false;
    }

    void require(String word) {
        if (!take(word)) {
            throw new Jql.Wrong("Error in the JQL Query: Expecting '" + word + "'"
                    + (more() ? " but got '" + tokens.get(position) + "'." : " before the end of the query."));
        }
    }

    String next() {
        if (!more()) {
            throw new Jql.Wrong(
                    "Error in the JQL Query: Expecting a field, operator or value at the end of the query.");
        }
        return tokens.get(position++);
    }

    /** A word, or what stands between quotation marks. */
    String value() {
        String token = next();
        char first = token.charAt(0);
        if (first == '"' || first == '\'') {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (token.length() <= 2 && !Character.isLetterOrDigit(first) && first != '-' && first != '*') {
            throw new Jql.Wrong(
                    "Error in the JQL Query: Expecting either a value, list or function but got '" + token + "'.");
        }
        return token;
    }
}
