package org.prepaidsupport.adapter.web.order;

import org.prepaidsupport.adapter.web.View;

/** How far the confirmation of an order is; a script keeps the words current. */
public record ConfirmingView(long order, String words) implements View {}
