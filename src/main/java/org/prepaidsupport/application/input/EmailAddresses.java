package org.prepaidsupport.application.input;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses that mail goes to. Only whether they can be some is looked at, not whether anybody reads what goes there. */
public final class EmailAddresses {

    /** More at once would be a mailing. */
    public static final int MOST = 10;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]+");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private EmailAddresses() {}

    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** One or several, with commas, semicolons or spaces between them; each once. Required. */
    public static List<String> read(Input input, String field) {
        List<String> addresses = Arrays.stream(BETWEEN.split(input.requiredText(field, 2000)))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        input.require(addresses.stream().allMatch(EmailAddresses::isAddress), field, "prepaid.error.email");
        input.require(addresses.size() <= MOST, field, "prepaid.error.email.many", MOST);
        return addresses;
    }
}
