package org.prepaidsupport.application;

import java.util.List;
import java.util.function.Function;

/** Threads of this node, as many as it has cores, that long work is shared out among. */
public interface Workers {

    /** How many work at the same time. */
    int count();

    /**
     * Does the work for each part and waits until all are done. The worker threads must not call it themselves.
     *
     * @return the results in the order of the parts
     * @throws RuntimeException of the first part that failed; the others have ended then
     */
    <T, R> List<R> all(List<T> parts, Function<T, R> work);
}
