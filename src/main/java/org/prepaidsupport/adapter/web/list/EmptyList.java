package org.prepaidsupport.adapter.web.list;

import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * What stands where there are no rows.
 *
 * @param title what belongs here, or that the search found nothing
 * @param way makes the first record, or clears the search; without address: there is no way
 */
public record EmptyList(String title, String explanation, Link way) implements View {}
