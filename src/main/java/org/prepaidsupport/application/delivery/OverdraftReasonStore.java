package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Keeps why worklogs were allowed to overdraw. */
public interface OverdraftReasonStore {

    /** Of those that there is one for; one statement for every thousand. */
    Map<Long, String> of(Collection<Long> worklogIds);

    /** Replaces it. */
    void put(long worklogId, String reason, Optional<String> userKey);
}
