package org.prepaidsupport.adapter.web.order;

import org.prepaidsupport.adapter.web.View;

/**
 * A product that can be put on a line, with what the line takes from it.
 *
 * @param description what the line says where nothing else is entered
 * @param category of its unit: only units of the same can be chosen
 * @param taxes ids, separated by blanks
 */
public record ProductChoice(
        long id,
        String name,
        String description,
        long unit,
        String category,
        String price,
        String currency,
        String taxes)
        implements View {}
