package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells which worklogs went past what was ordered. */
public final class Overdraft {

    private record Work(LocalDate day, long worklogId) {}

    private static final Comparator<Work> BY_DAY =
            Comparator.comparing(Work::day).thenComparingLong(Work::worklogId);

    private Overdraft() {}

    /**
     * Worklogs by day, and of one day in the order they were logged, until what was ordered is used up; all after that,
     * and the one that crosses it, overdraw.
     *
     * @param postings of one line
     */
    public static Set<Long> worklogs(long orderedSeconds, List<Posting> postings) {
        Map<Work, Long> used = new TreeMap<>(BY_DAY);
        postings.forEach(
                each -> used.merge(new Work(each.placement().workDate(), each.worklogId()), each.seconds(), Long::sum));
        Set<Long> beyond = new HashSet<>();
        long sum = 0;
        for (Map.Entry<Work, Long> each : used.entrySet()) {
            sum += each.getValue();
            if (each.getValue() > 0 && sum > orderedSeconds) {
                beyond.add(each.getKey().worklogId());
            }
        }
        return beyond;
    }
}
