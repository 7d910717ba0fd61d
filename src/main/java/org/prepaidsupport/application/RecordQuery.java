package org.prepaidsupport.application;

import java.util.Optional;

/**
 * Which records of a plain list are wanted.
 *
 * @param text part of the name, whatever the case
 * @param active only active or only archived ones; empty: both
 */
public record RecordQuery(Optional<String> text, Optional<Boolean> active, Order order, PageRequest page) {

    /**
     * In which order; what is equal by it is sorted by name.
     *
     * @param field as the REST API calls it
     */
    public record Order(String field, boolean descending) {

        public static final Order BY_NAME = new Order("name", false);

        /** @param text the field, after a hyphen where it is descending; empty: by name */
        public static Order of(String text) {
            if (text.isEmpty()) {
                return BY_NAME;
            }
            return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
        }
    }

    public static final RecordQuery ALL = new RecordQuery(Optional.empty(), Optional.empty(), PageRequest.CHOICES);
    /** What can be chosen in a form. */
    public static final RecordQuery ACTIVE = new RecordQuery(Optional.empty(), Optional.of(true), PageRequest.CHOICES);

    /** By name. */
    public RecordQuery(Optional<String> text, Optional<Boolean> active, PageRequest page) {
        this(text, active, Order.BY_NAME, page);
    }
}
