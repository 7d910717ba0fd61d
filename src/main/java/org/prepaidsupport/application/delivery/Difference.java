package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;

/**
 * Where the ledger does not say what the worklog says: at this placement it has other seconds than it should. Time that
 * stands at the wrong place makes two of them, one with nothing due and one with nothing posted.
 *
 * @param posted seconds in the ledger
 * @param due seconds that should be there
 */
public record Difference(long worklogId, Placement placement, long posted, long due) {

    /**
     * What the postings would change; so a dry run says exactly what a repair does. That time is told with another rule
     * or reason is no difference.
     *
     * @param before all postings of the worklog
     * @param missing those that are to be made
     */
    static List<Difference> between(List<Posting> before, List<Posting> missing) {
        Map<Placement, Long> standing = Posting.balance(before);
        List<Difference> differences = new ArrayList<>();
        Posting.balance(missing).forEach((placement, seconds) -> {
            long posted = standing.getOrDefault(placement, 0L);
            differences.add(new Difference(missing.get(0).worklogId(), placement, posted, posted + seconds));
        });
        return differences;
    }
}
