package org.prepaidsupport.domain.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.domain.Message;

/**
 * These seconds of this worklog count here. Never changed or removed; what no longer holds is taken back by a posting
 * of a later revision.
 *
 * @param revision number of the batch within the worklog, from 1
 * @param part number within the batch, from 0
 * @param seconds negative where time is taken back; never 0
 */
public record Posting(
        long worklogId, int revision, int part, Placement placement, long seconds, Rule rule, Message reason) {

    private static final Message TAKEN_BACK = Message.of("prepaid.rule.taken.back");

    /** Both together, with the rule and reason of the later one. */
    public Posting plus(Posting later) {
        return new Posting(
                worklogId, later.revision, later.part, placement, seconds + later.seconds, later.rule, later.reason);
    }

    /** What the postings of one worklog add up to; placements that add up to nothing are left out. */
    public static Map<Placement, Long> balance(List<Posting> postings) {
        Map<Placement, Long> sums = new LinkedHashMap<>();
        postings.forEach(each -> sums.merge(each.placement, each.seconds, Long::sum));
        sums.values().removeIf(seconds -> seconds == 0);
        return sums;
    }

    /**
     * The batch that makes the ledger say what holds now: empty where it does already. Where no more than rule or
     * reason is another, the time is taken back and posted again at the same place.
     *
     * @param before all postings of the worklog, oldest first
     * @param now what holds; empty where the worklog is gone
     */
    public static List<Posting> revise(long worklogId, List<Posting> before, Optional<Entry> now) {
        List<Entry> changes = new ArrayList<>();
        difference(before, now)
                .forEach((placement, seconds) -> changes.add(now.filter(entry -> entry.placement.equals(placement))
                        .map(entry -> entry.of(seconds))
                        .orElse(takenBack(placement, seconds))));
        now.filter(entry -> entry.isToldOtherwise(before)).ifPresent(entry -> {
            if (changes.stream().noneMatch(each -> each.placement.equals(entry.placement))) {
                changes.add(takenBack(entry.placement, -entry.seconds));
                changes.add(entry);
            }
        });
        int revision = before.stream().mapToInt(Posting::revision).max().orElse(0) + 1;
        List<Posting> batch = new ArrayList<>();
        changes.forEach(each -> batch.add(
                new Posting(worklogId, revision, batch.size(), each.placement, each.seconds, each.rule, each.reason)));
        return batch;
    }

    private static Map<Placement, Long> difference(List<Posting> before, Optional<Entry> now) {
        Map<Placement, Long> difference = new LinkedHashMap<>();
        balance(before).forEach((placement, seconds) -> difference.put(placement, -seconds));
        now.ifPresent(entry -> difference.merge(entry.placement, entry.seconds, Long::sum));
        difference.values().removeIf(seconds -> seconds == 0);
        return difference;
    }

    private static Entry takenBack(Placement placement, long seconds) {
        return new Entry(placement, seconds, Rule.NONE, TAKEN_BACK);
    }

    /** What holds of a worklog now. */
    public record Entry(Placement placement, long seconds, Rule rule, Message reason) {

        private Entry of(long other) {
            return new Entry(placement, other, rule, reason);
        }

        /** Whether what was posted last at its place has another rule or reason; no time needs none. */
        private boolean isToldOtherwise(List<Posting> before) {
            return seconds != 0
                    && before.stream()
                            .filter(each -> each.placement.equals(placement))
                            .reduce((earlier, later) -> later)
                            .filter(last -> last.rule != rule || !last.reason.equals(reason))
                            .isPresent();
        }
    }
}
