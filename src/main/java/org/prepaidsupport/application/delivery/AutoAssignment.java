package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.prepaidsupport.domain.delivery.IssueFacts;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.delivery.TeamSwitches;
import org.springframework.stereotype.Component;

/**
 * Writes the customer's newest prepaid line with time left to a ticket, where its team wants that: once, when work on it
 * comes in that counts nowhere, and nobody ever decided what the ticket draws on. The line counts from the day its order
 * was confirmed, so that work of before is not charged to it; time that counts elsewhere already is never moved by it.
 */
@Component
class AutoAssignment {

    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final AssignmentStore assignments;
    private final FactsReader facts;
    private final TimeLeft timeLeft;
    private final MovedTime movedTime;
    private final Recount recount;
    private final Claims claims;
    private final Transactions transactions;

    AutoAssignment(
            JiraWorklogs worklogs,
            JiraIssues issues,
            AssignmentStore assignments,
            FactsReader facts,
            TimeLeft timeLeft,
            MovedTime movedTime,
            Recount recount,
            Claims claims,
            Transactions transactions) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.assignments = assignments;
        this.facts = facts;
        this.timeLeft = timeLeft;
        this.movedTime = movedTime;
        this.recount = recount;
        this.claims = claims;
        this.transactions = transactions;
    }

    /**
     * After a worklog was recorded on an issue whose team wants it; where its time counts somewhere, nothing more is
     * read.
     *
     * @param now what holds of it
     */
    void recorded(long worklogId, Posting.Entry now) {
        if (now.rule() == Rule.NONE) {
            worklogs.byId(worklogId).ifPresent(work -> issues.byId(work.issueId())
                    .ifPresent(ticket -> lineFor(ticket, work).ifPresent(line -> assign(ticket, line))));
        }
    }

    private Optional<LineFacts> lineFor(IssueRef ticket, WorkEntry work) {
        IssueFacts known = facts.read(ticket);
        Long customer = known.customerId();
        LocalDate day = work.started().atZone(worklogs.zone(work.authorKey())).toLocalDate();
        boolean counts = known.switchesOn(day) == TeamSwitches.COUNTS;
        return customer == null || !counts || wasDecidedAbout(known)
                ? Optional.empty()
                : timeLeft.newestLine(customer, day);
    }

    /** Also of the parent: what it draws on, or no longer shall, is its sub-tasks' too. */
    private static boolean wasDecidedAbout(IssueFacts known) {
        return known.decisions().stream().anyMatch(each -> each.kind().subject() == Subject.ISSUE);
    }

    private void assign(IssueRef ticket, LineFacts line) {
        Assignment decision = new Assignment(
                Long.MAX_VALUE, AssignmentKind.ASSIGNED_LINE, ticket.id(), line.orderDate(), line.lineId());
        if (movesTimeFromElsewhere(decision)) {
            return;
        }
        try {
            recount.workOff(transactions.run(() -> {
                claims.claim("assigned:" + ticket.id());
                assignments.add(decision, Optional.empty());
                return recount.plan(RecountKind.TICKET, List.of(ticket.id()));
            }));
        } catch (AlreadyTaken once) {
            // Somebody else wrote one to it at the same moment, or long ago, and it was taken off again.
        }
    }

    private boolean movesTimeFromElsewhere(Assignment decision) {
        return movedTime.of(RecountKind.TICKET, decision).moves().stream()
                .anyMatch(move -> move.from().isPresent() && move.seconds() != 0);
    }
}
