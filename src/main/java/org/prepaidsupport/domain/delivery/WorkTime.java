package org.prepaidsupport.domain.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads time as people type it for Jira: {@code 1d 2h 30m}, {@code 1.5h}.
 *
 * @param hoursPerDay how long a day is, as set in Jira
 * @param daysPerWeek how long a week is, as set in Jira
 */
public record WorkTime(BigDecimal hoursPerDay, BigDecimal daysPerWeek) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,6}(?:[.,]\\d{1,4})?)\\s*([wdhm])");
    private static final int LONGEST = 60;

    /** Whole seconds; empty where it can't be told: of a number alone only Jira knows the unit. */
    public Optional<Long> seconds(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int read = 0;
        while (read < text.length() && part.find(read) && part.start() == read) {
            sum = sum.add(new BigDecimal(part.group(1).replace(',', '.')).multiply(unit(part.group(2))));
            read = part.end();
        }
        return read == text.length()
                ? Optional.of(sum.setScale(0, RoundingMode.HALF_UP).longValueExact())
                : Optional.empty();
    }

    private BigDecimal unit(String letter) {
        return switch (letter) {
            case "w" -> SECONDS_PER_HOUR.multiply(hoursPerDay).multiply(daysPerWeek);
            case "d" -> SECONDS_PER_HOUR.multiply(hoursPerDay);
            case "h" -> SECONDS_PER_HOUR;
            default -> SECONDS_PER_MINUTE;
        };
    }
}
