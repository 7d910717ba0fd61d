package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has found so far; keeps so many differences and counts them all. */
final class Findings {

    private final Map<Long, List<Difference>> kept = new LinkedHashMap<>();
    private final List<WrongTotal> wrongTotals = new ArrayList<>();
    private int keptCount;
    private long done;
    private long checked;
    private long found;

    void looked(int worklogsOrIssues) {
        done += worklogsOrIssues;
    }

    void checked(int worklogs) {
        checked += worklogs;
    }

    /** Counts them all, and keeps them unless there are too many. */
    void add(long worklogId, List<Difference> differences) {
        found += differences.size();
        if (!differences.isEmpty() && keptCount + differences.size() <= IntegrityRun.KEPT) {
            kept.put(worklogId, List.copyOf(differences));
            keptCount += differences.size();
        }
    }

    /** A closer look: this is what is different of the worklog after all. */
    void replace(long worklogId, List<Difference> differences) {
        List<Difference> before = kept.getOrDefault(worklogId, List.of());
        found += differences.size() - before.size();
        keptCount += differences.size() - before.size();
        if (differences.isEmpty()) {
            kept.remove(worklogId);
        } else {
            kept.put(worklogId, List.copyOf(differences));
        }
    }

    void wrong(WrongTotal total) {
        wrongTotals.add(total);
    }

    List<Long> worklogs() {
        return List.copyOf(kept.keySet());
    }

    List<Difference> differences() {
        return kept.values().stream()
                .flatMap(List::stream)
                .limit(IntegrityRun.KEPT)
                .toList();
    }

    List<WrongTotal> wrongTotals() {
        return List.copyOf(wrongTotals);
    }

    long done() {
        return done;
    }

    long checked() {
        return checked;
    }

    long found() {
        return found;
    }
}
