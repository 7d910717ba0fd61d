package org.prepaidsupport.domain.settings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the keys of projects that orders make are made of: capital letters and digits, with {@code {order}} for the
 * number of the order ({@code S00012}), {@code {letters}} for the same in letters only ({@code AM}; for Jira
 * installations whose keys take no digits) and {@code {customer}} for the initials of the customer, four at the most.
 * One of the first two has to be in it, so that no two orders want the same key.
 */
public record ProjectKeys(String pattern) {

    public static final ProjectKeys INITIAL = new ProjectKeys("{order}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ORDER = "{order}";
    private static final String LETTERS = "{letters}";
    private static final String CUSTOMER = "{customer}";
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]+");
    private static final int INITIALS = 4;
    private static final int ALPHABET = 26;
    private static final int SHORTEST = 2;

    /** Whether keys come out that Jira takes by default, different for each order. */
    public boolean isValid() {
        boolean unique = pattern.contains(ORDER) || pattern.contains(LETTERS);
        return unique && KEY.matcher(filled("S1", "AM", "")).matches();
    }

    /**
     * Keys for the projects of an order, the one to be tried first in front; never the same twice, and endless in
     * practice. The second gets a {@code B} at its end, and so on.
     *
     * @param longest how many characters Jira takes
     */
    public Stream<String> of(String orderNumber, String customerName, int longest) {
        String order = capitals(orderNumber);
        String without = filled(order, letters(orderNumber), "");
        // Room for two letters at the end, so that all projects of an order begin alike.
        int room = Math.max(0, longest - without.length() - 2);
        String initials = initials(customerName);
        String first = filled(order, letters(orderNumber), initials.substring(0, Math.min(room, initials.length())));
        return Stream.concat(
                Stream.of(first), IntStream.range(1, ALPHABET * ALPHABET).mapToObj(each -> first + word(each)));
    }

    private String filled(String order, String letters, String customer) {
        return pattern.replace(ORDER, order).replace(LETTERS, letters).replace(CUSTOMER, customer);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(name, -1)) {
            String letters = capitals(word).replaceAll("[0-9]", "");
            if (!letters.isEmpty() && initials.length() < INITIALS) {
                initials.append(letters.charAt(0));
            }
        }
        return initials.toString();
    }

    /** Capital letters and digits that are in the text, without accents. */
    private static String capitals(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }

    private static String letters(String orderNumber) {
        String digits = orderNumber.replaceAll("[^0-9]", "");
        String word = word(digits.isEmpty() ? 0 : Long.parseLong(digits));
        return "A".repeat(Math.max(0, SHORTEST - word.length())) + word;
    }

    /** In the base of the alphabet. */
    private static String word(long number) {
        String last = String.valueOf((char) ('A' + number % ALPHABET));
        return number < ALPHABET ? last : word(number / ALPHABET) + last;
    }
}
