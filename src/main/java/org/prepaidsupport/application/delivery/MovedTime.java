package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AttributionRules;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.IssueFacts;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Reckons what time a change would move, without changing anything. */
@Component
public class MovedTime {

    /**
     * @param from line it counts on now; empty: on none
     * @param to line it would count on; empty: on none
     */
    public record Move(Optional<LineFacts> from, Optional<LineFacts> to, long seconds, int worklogs) {}

    /**
     * @param complete whether all time was gone over; if not, more moves than is told
     */
    public record Preview(List<Move> moves, boolean complete) {

        public Preview {
            moves = List.copyOf(moves);
        }
    }

    /** So many worklogs are gone over for an answer that people wait for. */
    static final int MOST = 5000;

    private record Way(Optional<Long> from, Optional<Long> to) {}

    private final AffectedTime affected;
    private final FactsReader facts;
    private final JiraIssues issues;
    private final JiraWorklogs worklogs;
    private final TicketStore tickets;
    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final BilledTime billedTime;

    public MovedTime(
            AffectedTime affected,
            FactsReader facts,
            JiraIssues issues,
            JiraWorklogs worklogs,
            TicketStore tickets,
            AssignmentStore assignments,
            OrderLines lines,
            BilledTime billedTime) {
        this.affected = affected;
        this.facts = facts;
        this.issues = issues;
        this.worklogs = worklogs;
        this.tickets = tickets;
        this.assignments = assignments;
        this.lines = lines;
        this.billedTime = billedTime;
    }

    /** Time on the issue and on its sub-tasks, which draw on what their parent does. */
    List<Move> of(IssueRef issue, TicketChange change) {
        Map<Way, List<WorkEntry>> moved = new LinkedHashMap<>();
        Set<Long> chosen = chosen();
        collect(issue, facts.read(issue, change.ticket(), change.decisions()), chosen, moved);
        for (IssueRef part : issues.byIds(issues.subTasks(issue.id())).values()) {
            collect(part, facts.read(part, tickets.get(part.id()), change.decisions()), chosen, moved);
        }
        return moves(moved);
    }

    /** All time that a decision about a task or project can move. */
    Preview of(RecountKind kind, Assignment tried) {
        return of(
                affected.issues(kind, tried.subjectId()),
                issue -> facts.read(issue, tickets.get(issue.id()), List.of(tried)));
    }

    /**
     * All time on issues of the team's projects, those it has and those it would have.
     *
     * @param after the team as it would be; empty: gone
     * @param tried decisions about it as if they had been taken last
     */
    public Preview ofTeam(Optional<HelpdeskTeam> before, Optional<HelpdeskTeam> after, List<Assignment> tried) {
        Set<Long> concerned = new LinkedHashSet<>();
        Stream.concat(before.stream(), after.stream())
                .flatMap(team -> team.projectIds().stream())
                .forEach(project -> concerned.addAll(affected.issues(RecountKind.TEAM_PROJECT, project)));
        return of(
                concerned,
                issue -> facts.read(issue, tickets.get(issue.id()), tried, after.filter(team -> team.projectIds()
                        .contains(issue.projectId()))));
    }

    private Preview of(Collection<Long> issueIds, Function<IssueRef, IssueFacts> after) {
        Map<Way, List<WorkEntry>> moved = new LinkedHashMap<>();
        Set<Long> chosen = chosen();
        int seen = 0;
        for (long id : issueIds) {
            if (seen >= MOST) {
                return new Preview(moves(moved), false);
            }
            Optional<IssueRef> issue = issues.byId(id);
            if (issue.isPresent()) {
                seen += collect(issue.get(), after.apply(issue.get()), chosen, moved);
            }
        }
        return new Preview(moves(moved), true);
    }

    private Set<Long> chosen() {
        return new HashSet<>(assignments.worklogsWithChoice());
    }

    private int collect(IssueRef issue, IssueFacts after, Set<Long> chosen, Map<Way, List<WorkEntry>> moved) {
        IssueFacts before = facts.read(issue);
        List<WorkEntry> entries = worklogs.ofIssue(issue.id());
        Set<Long> staying =
                billedTime.billed(entries.stream().map(WorkEntry::id).toList()).keySet();
        for (WorkEntry entry : entries) {
            if (staying.contains(entry.id())) {
                continue;
            }
            Optional<Choice> choice = chosen.contains(entry.id()) ? assignments.choice(entry.id()) : Optional.empty();
            Way way = new Way(line(before, entry, choice), line(after, entry, choice));
            if (!way.from().equals(way.to())) {
                moved.computeIfAbsent(way, any -> new ArrayList<>()).add(entry);
            }
        }
        return entries.size();
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

    private Optional<Long> line(IssueFacts known, WorkEntry entry, Optional<Choice> choice) {
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
