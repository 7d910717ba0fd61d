package org.prepaidsupport.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prepaidsupport.application.delivery.ChangeFeed;

/** Jira's change feeds: what a test says that they hold, in pages, with an inclusive bound. */
public final class FakeChangeFeed implements ChangeFeed {

    private final FakeJira jira;
    private final List<Change> updated = new ArrayList<>();
    private final List<Change> deleted = new ArrayList<>();
    private int calls;
    private boolean failing;

    FakeChangeFeed(FakeJira jira) {
        this.jira = jira;
    }

    public void update(long worklogId, Instant time) {
        updated.add(new Change(worklogId, jira.worklogs.get(worklogId).issueId(), time));
    }

    public void delete(long worklogId, Instant time) {
        deleted.add(new Change(worklogId, 0, time));
    }

    /** From now on Jira does not say which worklogs exist. */
    public void fail() {
        failing = true;
    }

    public void clear() {
        updated.clear();
        deleted.clear();
    }

    /** How often a page was asked for since the last time this was called. */
    public int calls() {
        int before = calls;
        calls = 0;
        return before;
    }

    @Override
    public List<Change> updatedSince(Instant since) {
        return page(updated, since);
    }

    @Override
    public List<Change> deletedSince(Instant since) {
        return page(deleted, since);
    }

    private List<Change> page(List<Change> changes, Instant since) {
        calls++;
        return changes.stream()
                .filter(change -> !change.time().isBefore(since))
                .sorted(Comparator.comparing(Change::time))
                .limit(PAGE)
                .toList();
    }

    @Override
    public Set<Long> existing(Collection<Long> worklogIds) {
        if (failing) {
            throw new IllegalStateException("Jira does not answer");
        }
        Set<Long> existing = new HashSet<>(worklogIds);
        existing.retainAll(jira.worklogs.keySet());
        return existing;
    }
}
