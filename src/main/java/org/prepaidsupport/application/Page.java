package org.prepaidsupport.application;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param total how many there are in all
 * @param start index of the first of these items
 * @param limit how many were asked for
 */
public record Page<T>(List<T> items, int total, int start, int limit) {

    public Page {
        items = List.copyOf(items);
    }
}
