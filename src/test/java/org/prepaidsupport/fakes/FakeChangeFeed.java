package org.prepaidsupport.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.prepaidsupport.application.delivery.ChangeFeed;

/** Jira's change feeds: what a test says that they hold, in pages, with an inclusive bound. */
public final class FakeChangeFeed implements ChangeFeed {

    private final FakeJira jira;
    private final NavigableMap<Instant, List<Change>> updated = new TreeMap<>();
    private final NavigableMap<Instant, List<Change>> deleted = new TreeMap<>();
    private int calls;
    private boolean failing;

    FakeChangeFeed(FakeJira jira) {
        this.jira = jira;
    }

    public void update(long worklogId, Instant time) {
        add(updated, new Change(worklogId, jira.worklogs.get(worklogId).issueId(), time));
    }

    public void delete(long worklogId, Instant time) {
        add(deleted, new Change(worklogId, 0, time));
    }

    private static void add(Map<Instant, List<Change>> changes, Change change) {
        changes.computeIfAbsent(change.time(), any -> new ArrayList<>()).add(change);
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

    private List<Change> page(NavigableMap<Instant, List<Change>> changes, Instant since) {
        calls++;
        List<Change> page = new ArrayList<>();
        for (List<Change> atOnce : changes.tailMap(since, true).values()) {
            page.addAll(atOnce.subList(0, Math.min(atOnce.size(), PAGE - page.size())));
            if (page.size() == PAGE) {
                break;
            }
        }
        return page;
    }

    @Override
    public Set<Long> existing(Collection<Long> worklogIds) {
        if (failing) {
            throw new IllegalStateException("Jira does not answer");
        }
        Set<Long> existing = new HashSet<>(worklogIds);
        existing.retainAll(jira.worklogs.ids());
        return existing;
    }
}
