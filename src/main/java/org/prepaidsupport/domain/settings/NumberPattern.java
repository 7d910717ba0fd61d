package org.prepaidsupport.domain.settings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers of documents are written: {@code {number}} once, of at least five digits or as many as
 * {@code {number:3}} says, {@code {year}} of the document's date at most once, and letters, digits and
 * {@code / - _ . #} around them. With a year, counting begins anew each year; without, it goes on.
 */
public record NumberPattern(String text) {

    public static final int LONGEST = 40;

    private static final String YEAR = "{year}";
    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]))?}");
    private static final Pattern AROUND = Pattern.compile("[\\p{L}\\p{Nd}/_.#-]*");
    private static final int FEWEST_DIGITS = 5;

    public static final NumberPattern INVOICES = new NumberPattern("INV/{year}/{number}");
    public static final NumberPattern CREDIT_NOTES = new NumberPattern("RINV/{year}/{number}");

    /** @throws IllegalArgumentException unless it {@linkplain #isPattern is one} */
    public NumberPattern {
        if (!isPattern(text)) {
            throw new IllegalArgumentException("Not a pattern of numbers: " + text);
        }
    }

    /** Whether this text can be a pattern. */
    public static boolean isPattern(String text) {
        Matcher number = NUMBER.matcher(text);
        if (text.length() > LONGEST || !number.find()) {
            return false;
        }
        String around = text.substring(0, number.start()) + text.substring(number.end());
        int year = around.indexOf(YEAR);
        String rest = year < 0 ? around : around.substring(0, year) + around.substring(year + YEAR.length());
        return AROUND.matcher(rest).matches();
    }

    /** What stands before the number in this year. */
    public String prefix(int year) {
        return withYear(text.substring(0, number().start()), year);
    }

    /** What stands behind it. */
    public String suffix(int year) {
        return withYear(text.substring(number().end()), year);
    }

    /** How many digits a number has at least; it is filled up with zeros. */
    public int digits() {
        String digits = number().group(1);
        return digits == null ? FEWEST_DIGITS : Integer.parseInt(digits);
    }

    /** @param number from 1 */
    public String write(int year, int number) {
        return prefix(year) + String.format(Locale.ROOT, "%0" + digits() + "d", number) + suffix(year);
    }

    private Matcher number() {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new IllegalStateException(text);
        }
        return number;
    }

    private static String withYear(String part, int year) {
        return part.replace(YEAR, String.valueOf(year));
    }
}
