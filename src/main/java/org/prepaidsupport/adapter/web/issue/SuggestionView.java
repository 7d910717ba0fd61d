package org.prepaidsupport.adapter.web.issue;

import org.prepaidsupport.adapter.web.View;

/**
 * An order line that a ticket could draw on.
 *
 * @param body what to send to take it, as JSON
 */
public record SuggestionView(String line, String words, String body) implements View {}
