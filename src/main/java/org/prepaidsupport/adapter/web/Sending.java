package org.prepaidsupport.adapter.web;

import java.util.List;

/**
 * What a page needs to be sent to without scripts, and what came of that.
 *
 * @param address of the page
 * @param tokenName what the token against forged requests is sent as
 * @param problems at most one
 * @param notices what was done before the page was opened
 */
public record Sending(String address, String tokenName, String token, List<Problem> problems, List<String> notices)
        implements View {

    public Sending {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
