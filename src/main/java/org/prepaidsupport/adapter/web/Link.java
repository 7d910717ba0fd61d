package org.prepaidsupport.adapter.web;

/** @param href address with context path; empty: just the text */
public record Link(String text, String href) implements View {}
