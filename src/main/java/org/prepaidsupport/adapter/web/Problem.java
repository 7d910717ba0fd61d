package org.prepaidsupport.adapter.web;

import java.util.List;

/**
 * Why something that was sent is not done.
 *
 * @param details one for each field that is wrong
 * @param way what helps, to be opened beside the page; without address: nothing
 */
public record Problem(String message, List<String> details, Link way) implements View {

    public Problem {
        details = details.stream().filter(each -> !each.equals(message)).toList();
    }

    static Problem of(String message) {
        return new Problem(message, List.of(), new Link("", ""));
    }
}
