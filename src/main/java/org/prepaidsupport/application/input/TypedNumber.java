package org.prepaidsupport.application.input;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people write them in their language, and as the API writes them; the scripts of the pages do the same. */
public final class TypedNumber {

    private static final String SPACES = "[\\s\\u00a0\\u2009\\u202f]";
    private static final String APOSTROPHES = "['\u2019]";

    private TypedNumber() {}

    /**
     * A number as the API reads it, of one that is typed.
     *
     * @return the same text where it is no number in this language, to be refused where it is read
     */
    public static String read(String typed, Locale language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        String decimal = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        String group = group(symbols.getGroupingSeparator());
        if (typed.matches("[+-]?[1-9]\\d{0,2}(" + group + "\\d{3})+(" + decimal + "\\d*)?")) {
            return typed.replaceAll(group, "").replaceFirst(decimal, ".");
        }
        return typed.matches("[+-]?\\d*" + decimal + "\\d+") ? typed.replaceFirst(decimal, ".") : typed;
    }

    /** A number of the API as it is typed. */
    public static String write(String number, Locale language) {
        char decimal = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        return number.matches("-?\\d+\\.\\d+") ? number.replace('.', decimal) : number;
    }

    /** Any space or apostrophe stands for the one that the language groups digits by. */
    private static String group(char separator) {
        String text = String.valueOf(separator);
        if (text.matches(SPACES)) {
            return SPACES;
        }
        return text.matches(APOSTROPHES) ? APOSTROPHES : Pattern.quote(text);
    }
}
