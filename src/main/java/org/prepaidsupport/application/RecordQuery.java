package org.prepaidsupport.application;

import java.util.Optional;

/**
 * Which records of a plain list are wanted, by name.
 *
 * @param text part of the name, whatever the case
 * @param active only active or only archived ones; empty: both
 */
public record RecordQuery(Optional<String> text, Optional<Boolean> active, PageRequest page) {

    public static final RecordQuery ALL = new RecordQuery(Optional.empty(), Optional.empty(), PageRequest.CHOICES);
    /** What can be chosen in a form. */
    public static final RecordQuery ACTIVE = new RecordQuery(Optional.empty(), Optional.of(true), PageRequest.CHOICES);
}
