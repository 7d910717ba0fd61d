package org.prepaidsupport.adapter.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser sent of the fields of a form. Their names have a prefix of their own there, as the address that the form
 * is sent to may have parameters of the same names.
 *
 * @param values by the names of the fields, in the order of the page; what isn't ticked is not among them
 */
public record Sent(Map<String, List<String>> values) {

    private static final String PREFIX = "field.";

    public Sent {
        values = Map.copyOf(values);
    }

    public static Sent of(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((name, sent) -> {
            if (isField(name)) {
                values.put(
                        name.substring(PREFIX.length()),
                        Arrays.stream(sent).map(Sent::lines).toList());
            }
        });
        return new Sent(values);
    }

    /** Whether a parameter of a request is a field. */
    public static boolean isField(String parameter) {
        return parameter.startsWith(PREFIX);
    }

    /** What a field is sent as. */
    public static String parameter(String field) {
        return PREFIX + field;
    }

    /** Browsers end lines as mail does. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Empty where it was not sent. */
    public String text(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    public boolean flag(String field) {
        return text(field).equals("true");
    }
}
