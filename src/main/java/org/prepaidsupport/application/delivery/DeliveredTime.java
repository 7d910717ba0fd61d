package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.Map;

/** How much time has been delivered, from the ledger. */
public interface DeliveredTime {

    /**
     * Seconds that count on each line now, negative where more was taken back than given.
     *
     * @return an entry for every line asked for, 0 where nothing counts; two SQL statements for every thousand, however
     *     many postings there are
     */
    Map<Long, Long> secondsByLine(Collection<Long> lineIds);
}
