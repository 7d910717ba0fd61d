package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
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
    public void tasksMade(Map<Long, Long> linesByTask) {
        List<Assignment> decisions = new ArrayList<>();
        linesByTask.forEach((task, line) ->
                decisions.add(new Assignment(0, AssignmentKind.TASK_LINE, task, Assignment.ALWAYS, line)));
        assignments.addAll(decisions, currentUser.key());
    }

    @Override
    public void projectMade(long projectId, long lineId) {
        add(AssignmentKind.PROJECT_LINE, projectId, Optional.of(lineId));
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
