package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.springframework.stereotype.Component;

/** Records what orders decide about tasks and projects. */
@Component
class LedgerTaskLines implements TaskLines {

    private final AssignmentStore assignments;
    private final FactsChanges changes;
    private final Recount recount;
    private final CurrentUser currentUser;

    LedgerTaskLines(AssignmentStore assignments, FactsChanges changes, Recount recount, CurrentUser currentUser) {
        this.assignments = assignments;
        this.changes = changes;
        this.recount = recount;
        this.currentUser = currentUser;
    }

    @Override
    public void made(Map<Long, Long> linesByTask, Map<Long, Long> linesByProject) {
        List<Assignment> decisions = new ArrayList<>();
        linesByTask.forEach((task, line) -> decisions.add(always(AssignmentKind.TASK_LINE, task, line)));
        linesByProject.forEach((project, line) -> decisions.add(always(AssignmentKind.PROJECT_LINE, project, line)));
        assignments.addAll(decisions, currentUser.key());
    }

    @Override
    public List<Long> restoreProjectDefaults(Map<Long, Long> linesByProject) {
        if (linesByProject.isEmpty()) {
            return List.of();
        }
        List<Assignment> before = assignments.about(Map.of(Subject.PROJECT, Set.copyOf(linesByProject.keySet())));
        Map<Long, Long> none = new LinkedHashMap<>(linesByProject);
        none.keySet()
                .removeIf(project -> Assignment.valueOn(LocalDate.MAX, AssignmentKind.PROJECT_LINE, project, before)
                        .isPresent());
        made(Map.of(), none);
        return List.copyOf(none.keySet());
    }

    private static Assignment always(AssignmentKind kind, long subject, long line) {
        return new Assignment(0, kind, subject, Assignment.ALWAYS, line);
    }

    @Override
    public List<Long> clearProjectDefaults(Collection<Long> lineIds) {
        List<Long> cleared = new ArrayList<>();
        for (long project : assignments.subjectsNaming(AssignmentKind.PROJECT_LINE, lineIds)) {
            List<Assignment> decisions = assignments.about(List.of(), project);
            Optional<Long> current = Assignment.valueOn(LocalDate.MAX, AssignmentKind.PROJECT_LINE, project, decisions);
            if (current.filter(lineIds::contains).isPresent()) {
                add(AssignmentKind.PROJECT_LINE, project, Optional.empty());
                cleared.add(project);
            }
        }
        return cleared;
    }

    @Override
    public List<Long> linesChanged(Collection<Long> lineIds) {
        if (lineIds.isEmpty()) {
            return List.of();
        }
        changes.aboutAll();
        List<Long> planned = new ArrayList<>();
        plan(RecountKind.TICKET, AssignmentKind.TICKET_LINE, lineIds, planned);
        plan(RecountKind.TICKET, AssignmentKind.ASSIGNED_LINE, lineIds, planned);
        plan(RecountKind.TASK, AssignmentKind.TASK_LINE, lineIds, planned);
        plan(RecountKind.PROJECT, AssignmentKind.PROJECT_LINE, lineIds, planned);
        return planned;
    }

    private void plan(RecountKind recounted, AssignmentKind kind, Collection<Long> lineIds, List<Long> planned) {
        planned.addAll(recount.plan(recounted, assignments.subjectsNaming(kind, lineIds)));
    }

    private void add(AssignmentKind kind, long subject, Optional<Long> value) {
        assignments.add(new Assignment(0, kind, subject, Assignment.ALWAYS, value.orElse(null)), currentUser.key());
    }
}
