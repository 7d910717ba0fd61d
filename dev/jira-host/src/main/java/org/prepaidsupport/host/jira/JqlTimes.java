package org.prepaidsupport.host.jira;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as queries name them: {@code 2026-01-31}, {@code "2026-01-31 14:00"}, {@code -7d}, {@code startOfDay(-1)}. */
final class JqlTimes {

    private static final Pattern RELATIVE = Pattern.compile("([+-]?)([0-9]{1,6})([wdhmMy])");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "w", ChronoUnit.WEEKS,
            "d", ChronoUnit.DAYS,
            "h", ChronoUnit.HOURS,
            "m", ChronoUnit.MINUTES,
            "M", ChronoUnit.MONTHS,
            "y", ChronoUnit.YEARS);

    private final LocalDateTime now;

    JqlTimes(Jira jira) {
        this.now = LocalDateTime.ofInstant(jira.clock().instant(), ZoneId.systemDefault());
    }

    /** Milliseconds, or nothing if it is no time. */
    Optional<Long> literal(String text) {
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            long amount = Long.parseLong(relative.group(2)) * (relative.group(1).equals("-") ? -1 : 1);
            return Optional.of(milliseconds(now.plus(amount, UNITS.get(relative.group(3)))));
        }
        String plain = text.replace('/', '-');
        try {
            return Optional.of(milliseconds(
                    plain.length() > 10
                            ? LocalDateTime.parse(plain, TO_THE_MINUTE)
                            : LocalDate.parse(plain).atStartOfDay()));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** Of Jira's functions of time, for example {@code endOfMonth} with the argument {@code -1}. */
    Optional<Long> function(String name, String argument) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("now")) {
            return Optional.of(milliseconds(now));
        }
        boolean end = lower.startsWith("endof");
        if (!end && !lower.startsWith("startof")) {
            return Optional.empty();
        }
        String unit = lower.substring(end ? 5 : 7);
        int by = argument.matches("[+-]?[0-9]{1,4}[dwMy]?") ? Integer.parseInt(argument.replaceAll("[^0-9-]", "")) : 0;
        return start(unit, end ? by + 1 : by).map(time -> end ? time - 1 : time);
    }

    private Optional<Long> start(String unit, int by) {
        LocalDate today = now.toLocalDate();
        LocalDate day =
                switch (unit) {
                    case "day" -> today.plusDays(by);
                    case "week" ->
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                                .plusWeeks(by);
                    case "month" -> today.withDayOfMonth(1).plusMonths(by);
                    case "year" -> today.withDayOfYear(1).plusYears(by);
                    default -> null;
                };
        return Optional.ofNullable(day).map(found -> milliseconds(found.atStartOfDay()));
    }

    static long milliseconds(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }
}
