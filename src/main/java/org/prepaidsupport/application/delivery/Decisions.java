package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;

/**
 * Decisions about many issues and projects, to be found by what they are about.
 *
 * @param ofIssues decisions by issue
 * @param ofProjects default lines by timesheet project
 */
record Decisions(Map<Long, List<Assignment>> ofIssues, Map<Long, List<Assignment>> ofProjects) {

    static Decisions of(Collection<Assignment> found) {
        Decisions decisions = new Decisions(new HashMap<>(), new HashMap<>());
        for (Assignment each : found) {
            Map<Long, List<Assignment>> bySubject =
                    each.kind() == AssignmentKind.PROJECT_LINE ? decisions.ofProjects : decisions.ofIssues;
            bySubject
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
        ofIssues.values().forEach(all::addAll);
        ofProjects.values().forEach(all::addAll);
        return all;
    }

    /** All that decides about the issue: about itself, its parent, the lines of tasks they are linked to, the project. */
    List<Assignment> about(IssueRef issue, long timesheetProjectId) {
        Set<Long> subjects = new LinkedHashSet<>(Set.of(issue.id()));
        if (issue.parentId() != null) {
            subjects.add(Objects.requireNonNull(issue.parentId()));
        }
        List<Assignment> found = new ArrayList<>();
        subjects.forEach(each -> found.addAll(ofIssues.getOrDefault(each, List.of())));
        found.addAll(ofProjects.getOrDefault(timesheetProjectId, List.of()));
        Set<Long> tasks = linkedTasks(found);
        tasks.removeAll(subjects);
        tasks.forEach(task -> ofIssues.getOrDefault(task, List.of()).stream()
                .filter(each -> each.kind() == AssignmentKind.TASK_LINE)
                .forEach(found::add));
        return found;
    }
}
