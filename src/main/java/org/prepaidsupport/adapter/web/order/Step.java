package org.prepaidsupport.adapter.web.order;

import org.prepaidsupport.adapter.web.View;

/** A state on the way of an order. */
public record Step(String label, boolean current) implements View {}
