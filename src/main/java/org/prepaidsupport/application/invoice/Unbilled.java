package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;

/**
 * What of a worklog is to be billed on an order line.
 *
 * @param placement where it stands; of a worklog that is gone, where it stood last
 * @param standing seconds that count on the line now; 0 where it is gone
 * @param billed seconds that are billed on the line already; not 0 where it was changed since
 * @param postings all of the worklog, oldest first
 */
record Unbilled(long worklogId, Placement placement, long standing, long billed, List<Posting> postings) {

    Unbilled {
        postings = List.copyOf(postings);
    }

    /**
     * What is to be billed on the line of the worklog with these postings.
     *
     * @return empty where all of it is billed
     */
    static Optional<Unbilled> of(long worklogId, long lineId, List<Posting> postings, long billed) {
        long standing = standing(lineId, postings);
        return postings.stream()
                .map(Posting::placement)
                .filter(each -> isOn(lineId, each))
                .reduce((earlier, later) -> later)
                .map(last ->
                        new Unbilled(worklogId, standsAt(lineId, postings).orElse(last), standing, billed, postings))
                .filter(each -> each.seconds() != 0);
    }

    /** Seconds of the postings that count on the line now. */
    static long standing(long lineId, List<Posting> postings) {
        return Posting.balance(postings).entrySet().stream()
                .filter(each -> isOn(lineId, each.getKey()))
                .mapToLong(each -> each.getValue())
                .sum();
    }

    /** Where the worklog with these postings stands on the line; empty where it is gone from it. */
    static Optional<Placement> standsAt(long lineId, List<Posting> postings) {
        return Posting.balance(postings).keySet().stream()
                .filter(each -> isOn(lineId, each))
                .findFirst();
    }

    private static boolean isOn(long lineId, Placement placement) {
        return placement.lineId() != null && placement.lineId() == lineId;
    }

    boolean isOf(InvoicingPeriod period) {
        return period.takes(placement.workDate(), billed != 0);
    }

    /** What a document bills of it now; negative where too much was billed. */
    long seconds() {
        return standing - billed;
    }
}
