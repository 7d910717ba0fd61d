package org.prepaidsupport.application.diagnostics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells whether the Jira at hand has what the plugin was built to call. */
public interface HostCheck {

    /**
     * What a comparison found.
     *
     * @param links how many classes, kinds of classes and members were looked for
     */
    record Result(Instant at, int links, List<HostDifference> differences) {

        public Result {
            differences = List.copyOf(differences);
        }
    }

    /** On this node, since it started; empty before that is done, or if it failed. */
    Optional<Result> last();
}
