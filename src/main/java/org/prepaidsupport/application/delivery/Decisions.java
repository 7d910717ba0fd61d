package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;

/** Decisions about many issues, projects and teams, to be found by what they are about. */
record Decisions(Map<Subject, Map<Long, List<Assignment>>> bySubject) {

    static Decisions of(Collection<Assignment> found) {
        Decisions decisions = new Decisions(new EnumMap<>(Subject.class));
        for (Assignment each : found) {
            decisions
                    .bySubject
                    .computeIfAbsent(each.kind().subject(), any -> new HashMap<>())
                    .computeIfAbsent(each.subjectId(), any -> new ArrayList<>())
                    .add(each);
        }
        return decisions;
    }

    /** Tasks that any of them links to. */
    static Set<Long> linkedTasks(Collection<Assignment> decisions) {
        Set<Long> tasks = new HashSet<>();
        for (Assignment each : decisions) {
            if (each.kind() == AssignmentKind.LINKED_TASK && each.value() != null) {
                tasks.add(each.value());
            }
        }
        return tasks;
    }

    List<Assignment> all() {
        List<Assignment> all = new ArrayList<>();
        bySubject.values().forEach(some -> some.values().forEach(all::addAll));
        return all;
    }

    /**
     * All that decides about the issue: about itself, its parent, the lines of tasks they are linked to, the project and
     * the team.
     */
    List<Assignment> about(IssueRef issue, long timesheetProjectId, Optional<Long> teamId) {
        Set<Long> subjects = new LinkedHashSet<>(Set.of(issue.id()));
        Optional.ofNullable(issue.parentId()).ifPresent(subjects::add);
        List<Assignment> found = new ArrayList<>();
        subjects.forEach(each -> found.addAll(about(Subject.ISSUE, each)));
        found.addAll(about(Subject.PROJECT, timesheetProjectId));
        teamId.ifPresent(each -> found.addAll(about(Subject.TEAM, each)));
        Set<Long> tasks = linkedTasks(found);
        tasks.removeAll(subjects);
        tasks.forEach(task -> about(Subject.ISSUE, task).stream()
                .filter(each -> each.kind() == AssignmentKind.TASK_LINE)
                .forEach(found::add));
        return found;
    }

    private List<Assignment> about(Subject subject, long id) {
        return bySubject.getOrDefault(subject, Map.of()).getOrDefault(id, List.of());
    }
}
