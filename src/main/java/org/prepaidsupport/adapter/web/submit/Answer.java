package org.prepaidsupport.adapter.web.submit;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of something that was sent.
 *
 * @param names what can stand in the address of the page that follows, such as {@code id}
 */
record Answer(Map<String, String> names) {

    static final Answer NOTHING = new Answer(Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");

    Answer {
        names = Map.copyOf(names);
    }

    static Answer of(long id) {
        return of("id", id);
    }

    static Answer of(String name, long id) {
        return new Answer(Map.of(name, String.valueOf(id)));
    }

    /** The address with its places filled in. */
    String fill(String address) {
        return PLACE.matcher(address)
                .replaceAll(place -> Matcher.quoteReplacement(names.getOrDefault(place.group(1), "")));
    }
}
