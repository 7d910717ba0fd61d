package org.prepaidsupport.host.jira;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Jira reads and shows them, with days of 8 hours and weeks of 5 days: {@code 1w 2d 3h 30m}. */
public final class JiraDuration {

    private static final Pattern PART = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\s*([wdhm]?)");
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 8 * HOUR;
    private static final long WEEK = 5 * DAY;

    private JiraDuration() {}

    /** @return seconds, or nothing if it is no duration; a plain number is minutes, Jira's default unit */
    public static Optional<Long> parse(String text) {
        String rest = text.trim().toLowerCase(Locale.ROOT);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        double seconds = 0;
        Matcher matcher = PART.matcher(rest);
        int position = 0;
        while (position < rest.length()) {
            matcher.region(position, rest.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            seconds += Double.parseDouble(matcher.group(1)) * unit(matcher.group(2));
            position = skipBlanks(rest, matcher.end());
        }
        return Optional.of(Math.round(seconds));
    }

    private static int skipBlanks(String text, int from) {
        int position = from;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "w" -> WEEK;
            case "d" -> DAY;
            case "h" -> HOUR;
            default -> MINUTE;
        };
    }

    /** For example {@code 1d 2h}; seconds below a minute are not shown. */
    public static String show(long seconds) {
        StringBuilder text = new StringBuilder();
        long rest = seconds;
        rest = append(text, rest, WEEK, "w");
        rest = append(text, rest, DAY, "d");
        rest = append(text, rest, HOUR, "h");
        append(text, rest, MINUTE, "m");
        return text.isEmpty() ? "0m" : text.toString().trim();
    }

    private static long append(StringBuilder text, long seconds, long unit, String letter) {
        if (seconds >= unit) {
            text.append(seconds / unit).append(letter).append(' ');
        }
        return seconds % unit;
    }
}
