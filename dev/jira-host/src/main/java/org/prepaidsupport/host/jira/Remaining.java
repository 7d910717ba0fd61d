package org.prepaidsupport.host.jira;

/** What logging, changing or deleting work does to the remaining estimate. */
public sealed interface Remaining {

    /** The estimate goes down by what was worked, never below zero; up again when work is taken back. */
    record Auto() implements Remaining {}

    /** The estimate stays as it is, also if there is none. */
    record Leave() implements Remaining {}

    /** The estimate becomes this. */
    record Becomes(long seconds) implements Remaining {}

    /** The estimate changes by this, never below zero. */
    record Moves(long seconds) implements Remaining {}
}
