package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.AttributionRules;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.IssueFacts;
import org.springframework.stereotype.Component;

/** Reckons what time a change would move, without changing anything. */
@Component
public class MovedTime {

    /**
     * @param from line it counts on now; empty: on none
     * @param to line it would count on; empty: on none
     */
    public record Move(Optional<LineFacts> from, Optional<LineFacts> to, long seconds, int worklogs) {}

    private record Way(Optional<Long> from, Optional<Long> to) {}

    private final FactsReader facts;
    private final JiraIssues issues;
    private final JiraWorklogs worklogs;
    private final TicketStore tickets;
    private final AssignmentStore assignments;
    private final OrderLines lines;

    public MovedTime(
            FactsReader facts,
            JiraIssues issues,
            JiraWorklogs worklogs,
            TicketStore tickets,
            AssignmentStore assignments,
            OrderLines lines) {
        this.facts = facts;
        this.issues = issues;
        this.worklogs = worklogs;
        this.tickets = tickets;
        this.assignments = assignments;
        this.lines = lines;
    }

    /** Time on the issue and on its sub-tasks, which draw on what their parent does. */
    List<Move> of(IssueRef issue, TicketChange change) {
        Map<Way, List<WorkEntry>> moved = new LinkedHashMap<>();
        collect(issue, facts.read(issue, change.ticket(), change.decisions()), moved);
        for (IssueRef part : issues.byIds(issues.subTasks(issue.id())).values()) {
            collect(part, facts.read(part, tickets.get(part.id()), change.decisions()), moved);
        }
        return moves(moved);
    }

    private void collect(IssueRef issue, IssueFacts after, Map<Way, List<WorkEntry>> moved) {
        IssueFacts before = facts.read(issue);
        for (WorkEntry entry : worklogs.ofIssue(issue.id())) {
            Way way = new Way(line(before, entry), line(after, entry));
            if (!way.from().equals(way.to())) {
                moved.computeIfAbsent(way, any -> new ArrayList<>()).add(entry);
            }
        }
    }

    private List<Move> moves(Map<Way, List<WorkEntry>> moved) {
        List<Move> moves = new ArrayList<>();
        moved.forEach((way, entries) -> moves.add(new Move(
                way.from().map(this::facts),
                way.to().map(this::facts),
                entries.stream().mapToLong(WorkEntry::seconds).sum(),
                entries.size())));
        return moves;
    }

    private Optional<Long> line(IssueFacts known, WorkEntry entry) {
        Optional<Choice> choice = assignments.choice(entry.id());
        return AttributionRules.explain(
                        facts.withChoice(known, choice),
                        entry.started().atZone(worklogs.zone(entry.authorKey())).toLocalDate(),
                        choice)
                .attribution()
                .line();
    }

    private LineFacts facts(long lineId) {
        return Objects.requireNonNull(lines.byIds(List.of(lineId)).get(lineId));
    }
}
