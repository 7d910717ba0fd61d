package org.prepaidsupport.application;

import java.util.Optional;
import java.util.function.Supplier;

/** Locks across all nodes, for rare work that Jira must do only once; never on the way of a worklog. */
public interface Locks {

    /** Runs the work under the lock, or answers empty at once if somebody else holds it. */
    <T> Optional<T> ifFree(String name, Supplier<T> work);

    /** Runs the work under the lock, waiting for it. */
    <T> T waiting(String name, Supplier<T> work);
}
