package org.prepaidsupport.adapter.web.help;

import org.prepaidsupport.adapter.web.View;

/**
 * A piece of running text.
 *
 * @param kind text, strong, emphasis, code, link
 * @param href of links; empty: none
 */
public record HelpSpan(String kind, String text, String href) implements View {}
