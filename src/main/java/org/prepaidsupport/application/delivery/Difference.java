package org.prepaidsupport.application.delivery;

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
     * What the postings would change; so a dry run says exactly what a repair does.
     *
     * @param before all postings of the worklog
     * @param missing those that are to be made
     */
    static List<Difference> between(List<Posting> before, List<Posting> missing) {
        Map<Placement, Long> standing = Posting.balance(before);
        return missing.stream()
                .map(each -> {
                    long posted = standing.getOrDefault(each.placement(), 0L);
                    return new Difference(each.worklogId(), each.placement(), posted, posted + each.seconds());
                })
                .toList();
    }
}
