package org.prepaidsupport.adapter.web;

/** Something told of a record in one line: {@code Customer: Azure Interior}. */
public record Fact(String label, String value, String href) implements View {}
