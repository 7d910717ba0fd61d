package org.prepaidsupport.fakes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prepaidsupport.application.jira.WorkEntry;

/** Worklogs by id and by issue; finding those of an issue takes as long with a million others as with none. */
final class WorklogTable {

    private final Map<Long, WorkEntry> byId = new TreeMap<>();
    private final Map<Long, Set<Long>> ofIssues = new TreeMap<>();

    WorkEntry get(long id) {
        return byId.get(id);
    }

    void put(WorkEntry entry) {
        byId.put(entry.id(), entry);
        ofIssues.computeIfAbsent(entry.issueId(), any -> new TreeSet<>()).add(entry.id());
    }

    void remove(long id) {
        WorkEntry removed = byId.remove(id);
        if (removed != null) {
            ofIssues.get(removed.issueId()).remove(id);
        }
    }

    void removeOf(long issueId) {
        ofIssue(issueId).forEach(each -> remove(each.id()));
    }

    List<WorkEntry> ofIssue(long issueId) {
        return ofIssues.getOrDefault(issueId, Set.of()).stream().map(byId::get).toList();
    }

    Set<Long> ids() {
        return byId.keySet();
    }

    List<WorkEntry> all() {
        return List.copyOf(byId.values());
    }

    void clear() {
        byId.clear();
        ofIssues.clear();
    }
}
