package org.prepaidsupport.adapter.web.order;

import org.prepaidsupport.adapter.web.View;

/** @param ratio how many reference units one of it is, to carry prices over */
public record UnitChoice(long id, String name, String category, String ratio) implements View {}
