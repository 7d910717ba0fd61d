package org.prepaidsupport.adapter.web.list;

import org.prepaidsupport.adapter.web.View;

/**
 * @param text for example "1-50 of 120"
 * @param previous address of the page before; empty: this is the first
 * @param next address of the page after; empty: this is the last
 */
public record Pager(String text, String previous, String next) implements View {}
