package org.prepaidsupport.adapter.web;

/** One choice of several. */
public record Option(String value, String label, boolean selected) implements View {}
