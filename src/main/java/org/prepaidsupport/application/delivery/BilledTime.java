package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.domain.delivery.Billed;

/** Which worklogs are billed, as the ledger asks it. */
public interface BilledTime {

    /** Those of the worklogs that are billed, and not credited as a whole; one statement for every thousand. */
    Map<Long, Billed> billed(Collection<Long> worklogIds);

    default Optional<Billed> billed(long worklogId) {
        return Optional.ofNullable(billed(Set.of(worklogId)).get(worklogId));
    }
}
