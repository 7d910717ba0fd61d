package org.prepaidsupport.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.web.submit.Posted;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.Validation;

/**
 * The address a page was asked for.
 *
 * @param path of the page, with context path
 * @param steps of the path below {@code /prepaid/}, for example {@code orders, 17, edit}
 * @param parameters a parameter given twice counts once
 */
public record Address(String path, List<String> steps, Map<String, String> parameters) {

    private static final String ROOT = "/plugins/servlet/prepaid/";
    private static final int ROWS = 50;

    public Address {
        steps = List.copyOf(steps);
        parameters = Map.copyOf(parameters);
    }

    /** Reads the whole address: how a host splits it into servlet path and rest differs. */
    public static Address of(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll(";[^/]*", "");
        int root = path.indexOf(ROOT);
        String below = root < 0 ? "" : path.substring(root + ROOT.length());
        List<String> steps =
                Arrays.stream(below.split("/")).filter(step -> !step.isEmpty()).toList();
        Set<String> asked = names(request.getQueryString());
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (asked.contains(name)) {
                parameters.put(name, values[0]);
            }
        });
        return new Address(path, steps, parameters);
    }

    /** What is sent to a page is no part of its address. */
    private static Set<String> names(@Nullable String query) {
        return pairs(query).map(Address::name).collect(Collectors.toSet());
    }

    private static Stream<String> pairs(@Nullable String query) {
        return query == null ? Stream.of() : Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty());
    }

    private static String name(String pair) {
        String encoded = pair.split("=", 2)[0];
        try {
            return decode(encoded);
        } catch (IllegalArgumentException malformed) {
            // Servers know no parameter of that name either.
            return encoded;
        }
    }

    /**
     * The address that was asked for, with its query, which forms are sent to; never that of another host. What only
     * forms send is left out, or a link could tick what its reader doesn't.
     */
    static String whole(HttpServletRequest request) {
        String query = pairs(request.getQueryString())
                .filter(pair -> !Posted.isPosted(name(pair)))
                .collect(Collectors.joining("&"));
        return request.getRequestURI().replaceFirst("^/+", "/") + (query.isEmpty() ? "" : "?" + query);
    }

    /** The parameters, to be read with the same errors as a body. */
    public Input query() {
        return new Input(new HashMap<>(parameters), new Validation());
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether the path goes on like this below its first step; {@code #} stands for any number. */
    public boolean goesOn(String... wanted) {
        if (steps.size() != wanted.length + 1) {
            return false;
        }
        for (int index = 0; index < wanted.length; index++) {
            String step = steps.get(index + 1);
            if (!(wanted[index].equals("#") ? step.matches("\\d{1,18}") : step.equals(wanted[index]))) {
                return false;
            }
        }
        return true;
    }

    /** @throws NotFound if the step is no id */
    public long id(int index) {
        if (steps.size() <= index || !steps.get(index).matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(steps.get(index));
    }

    /** Which rows of a list are wanted. */
    public PageRequest rows() {
        String start = parameter("start");
        return new PageRequest(start.matches("\\d{1,9}") ? Integer.parseInt(start) : 0, ROWS);
    }

    /** The same page with one parameter changed; an empty value leaves it out. Lists then begin at the first row. */
    public String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove("start");
        changed.put(name, value);
        List<String> pairs = new ArrayList<>();
        changed.forEach((key, each) -> {
            if (!each.isEmpty()) {
                pairs.add(encode(key) + "=" + encode(each));
            }
        });
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What {@link #encode} was given. */
    public static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
