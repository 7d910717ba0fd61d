package org.prepaidsupport.domain.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reason speaks of, by its id: names change, and a reason is kept for ever. The text form is what stands in a
 * message, for example {@code line:4}.
 */
public record Reference(Kind kind, long id) {

    /** What there is to speak of. */
    public enum Kind {
        ISSUE,
        LINE,
        TEAM
    }

    private static final Pattern TEXT = Pattern.compile("(issue|line|team):(\\d{1,18})");

    /** What {@link #toString} wrote; empty for any other text. */
    public static Optional<Reference> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Reference(
                        Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    static String issue(long id) {
        return new Reference(Kind.ISSUE, id).toString();
    }

    static String line(long id) {
        return new Reference(Kind.LINE, id).toString();
    }

    static String team(long id) {
        return new Reference(Kind.TEAM, id).toString();
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
