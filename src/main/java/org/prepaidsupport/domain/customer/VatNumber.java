package org.prepaidsupport.domain.customer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of VAT numbers, country by country: those of the European Union as its VIES service lists them, and of some
 * neighbours. Whether a number was given to anybody is not looked up.
 */
public final class VatNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s./-]");

    /** Country by the letters that its numbers begin with, where they are others than its ISO code. */
    private static final Map<String, String> OTHER_PREFIX = Map.of("GR", "EL", "CH", "CHE", "LI", "CHE");

    private static final String BRITISH = "\\d{9}|\\d{12}|(GD|HA)\\d{3}";

    /** What follows the letters. */
    private static final Map<String, Pattern> FORMS = forms(
            "AT=U\\d{8}",
            "BE=[01]\\d{9}",
            "BG=\\d{9,10}",
            "CHE=\\d{9}(MWST|TVA|IVA)?",
            "CY=\\d{8}[A-Z]",
            "CZ=\\d{8,10}",
            "DE=\\d{9}",
            "DK=\\d{8}",
            "EE=\\d{9}",
            "EL=\\d{9}",
            "ES=[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]",
            "FI=\\d{8}",
            "FR=[A-HJ-NP-Z0-9]{2}\\d{9}",
            "GB=" + BRITISH,
            "HR=\\d{11}",
            "HU=\\d{8}",
            "IE=\\d[A-Z0-9+*]\\d{5}[A-W][A-I]?",
            "IT=\\d{11}",
            "LT=\\d{9}|\\d{12}",
            "LU=\\d{8}",
            "LV=\\d{11}",
            "MT=\\d{8}",
            "NL=\\d{9}B\\d{2}",
            "NO=\\d{9}(MVA)?",
            "PL=\\d{10}",
            "PT=\\d{9}",
            "RO=\\d{2,10}",
            "SE=\\d{12}",
            "SI=\\d{8}",
            "SK=\\d{10}",
            "XI=" + BRITISH);

    private VatNumber() {}

    /** In capitals, without blanks, dots, slashes and hyphens between. */
    public static String normal(String entered) {
        return SEPARATORS.matcher(entered.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * The letters that numbers of the country begin with.
     *
     * @param country ISO 3166 code
     * @return empty where the form is not known
     */
    public static Optional<String> prefix(String country) {
        return Optional.of(OTHER_PREFIX.getOrDefault(country, country)).filter(FORMS::containsKey);
    }

    /**
     * Whether it has the form that its letters ask for.
     *
     * @param normal as {@link #normal} makes it
     * @param country ISO 3166 code; empty: whichever the letters name
     * @return true where nothing is known about the form
     */
    public static boolean isWellFormed(String normal, String country) {
        Optional<String> wanted = country.isEmpty() ? letters(normal) : prefix(country);
        // Northern Ireland has letters of its own within the United Kingdom.
        boolean northern = country.equals("GB") && normal.startsWith("XI");
        return wanted.map(each -> northern ? "XI" : each)
                .map(each -> normal.startsWith(each) && fits(each, normal.substring(each.length())))
                .orElse(true);
    }

    private static boolean fits(String letters, String rest) {
        return Optional.ofNullable(FORMS.get(letters))
                .filter(form -> form.matcher(rest).matches())
                .isPresent();
    }

    /** The letters it begins with, where they name a form. */
    public static Optional<String> letters(String normal) {
        return FORMS.keySet().stream().filter(normal::startsWith).findFirst();
    }

    private static Map<String, Pattern> forms(String... forms) {
        Map<String, Pattern> byPrefix = new HashMap<>();
        for (String each : forms) {
            int sign = each.indexOf('=');
            byPrefix.put(each.substring(0, sign), Pattern.compile(each.substring(sign + 1)));
        }
        return Map.copyOf(byPrefix);
    }
}
