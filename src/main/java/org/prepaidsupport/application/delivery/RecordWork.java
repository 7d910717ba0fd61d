package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.AttributionRules;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.Explanation;
import org.prepaidsupport.domain.delivery.IssueAttribution;
import org.prepaidsupport.domain.delivery.IssueFacts;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger say what holds of a worklog now. Handling one twice changes nothing. No lock is held: of two who
 * post the same revision one wins, and the other reads again.
 */
@Component
public class RecordWork {

    /**
     * What holds of a worklog now.
     *
     * @param assigns whether the issue's team gives tickets an order line by itself
     */
    public record Recorded(Posting.Entry entry, boolean assigns) {}

    private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);
    private static final int ATTEMPTS = 20;

    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final LedgerStore ledger;
    private final AssignmentStore assignments;
    private final FactsReader facts;
    private final KnownIssues known;
    private final Transactions transactions;

    RecordWork(
            JiraWorklogs worklogs,
            JiraIssues issues,
            LedgerStore ledger,
            AssignmentStore assignments,
            FactsReader facts,
            KnownIssues known,
            Transactions transactions) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.ledger = ledger;
        this.assignments = assignments;
        this.facts = facts;
        this.known = known;
        this.transactions = transactions;
    }

    /**
     * One worklog, whether it still exists or not: what is known of its issue is read quickly.
     *
     * @return what holds of it now; empty where it is gone or no concern of ours
     */
    public Optional<Recorded> record(long worklogId) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return record(worklogId, ledger.ofWorklog(worklogId));
            } catch (AlreadyTaken taken) {
                LOG.debug("Attempt {} for worklog {} lost", attempt, worklogId);
            }
        }
        return record(worklogId, ledger.ofWorklog(worklogId));
    }

    private Optional<Recorded> record(long worklogId, List<Posting> before) {
        Optional<WorkEntry> entry = worklogs.byId(worklogId);
        Optional<Recorded> now = entry.flatMap(
                work -> issues.byId(work.issueId()).map(known::get).flatMap(of -> entry(work, of, before)
                        .map(each -> new Recorded(each, of.assigns()))));
        append(Posting.revise(worklogId, before, now.map(Recorded::entry)));
        return now;
    }

    /**
     * Whoever makes a choice records the work himself, or his recount does: so nothing is chosen by hand for work that
     * was never recorded, or its first posting is taken when this one comes to be stored.
     */
    private Optional<Posting.Entry> entry(WorkEntry work, KnownIssue of, List<Posting> before) {
        IssueAttribution holds = of.attribution();
        Optional<Choice> choice = before.isEmpty() ? Optional.empty() : assignments.choice(work.id());
        if (choice.isPresent()) {
            return issues.byId(work.issueId()).map(facts::read).map(each -> entry(work, each, choice));
        }
        return holds.concerned() || !before.isEmpty()
                ? Optional.of(entry(work, holds.timesheetProjectId(), holds.on(day(work))))
                : Optional.empty();
    }

    /**
     * Many worklogs, past all that is kept for quick reading; what decides about an issue is read once for all of its
     * worklogs. The ledger is read before that, so that whoever changes the facts meanwhile, and posts, wins: here his
     * revision is taken then, and read again.
     *
     * @return what holds of those that are there and of concern
     */
    Map<Long, Posting.Entry> recordAll(Collection<Long> worklogIds) {
        Map<Long, Posting.Entry> now = new LinkedHashMap<>();
        Map<Long, List<Posting>> before = ledger.ofWorklogs(worklogIds);
        Map<Long, Optional<IssueFacts>> known = new HashMap<>();
        before.forEach((worklogId, postings) -> {
            Optional<Posting.Entry> recorded;
            try {
                recorded = afresh(worklogId, postings, known);
            } catch (AlreadyTaken meanwhile) {
                recorded = afresh(worklogId);
            }
            recorded.ifPresent(entry -> now.put(worklogId, entry));
        });
        return now;
    }

    private Optional<Posting.Entry> afresh(long worklogId) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return afresh(worklogId, ledger.ofWorklog(worklogId), new HashMap<>());
            } catch (AlreadyTaken taken) {
                LOG.debug("Attempt {} for worklog {} lost", attempt, worklogId);
            }
        }
        return afresh(worklogId, ledger.ofWorklog(worklogId), new HashMap<>());
    }

    private Optional<Posting.Entry> afresh(long worklogId, List<Posting> before, Map<Long, Optional<IssueFacts>> read) {
        Optional<Posting.Entry> now = now(worklogId, before, read);
        append(Posting.revise(worklogId, before, now));
        return now;
    }

    /**
     * Jira is asked before the transaction is opened, never within: it takes a connection of its own, and threads that
     * each hold one and wait for another would use up the pool and wait for each other.
     */
    private void append(List<Posting> batch) {
        if (!batch.isEmpty()) {
            transactions.run(() -> ledger.append(batch));
        }
    }

    /**
     * The postings that have to be made for the ledger to say what holds of the worklog now, past all that is kept for
     * quick reading.
     *
     * @param before all its postings, read before anything else
     * @param read facts of issues read so far; filled with those that had to be read
     */
    List<Posting> missing(long worklogId, List<Posting> before, Map<Long, Optional<IssueFacts>> read) {
        return Posting.revise(worklogId, before, now(worklogId, before, read));
    }

    private Optional<Posting.Entry> now(long worklogId, List<Posting> before, Map<Long, Optional<IssueFacts>> read) {
        Optional<WorkEntry> entry = worklogs.byId(worklogId);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Optional<IssueFacts> of = read.computeIfAbsent(
                entry.get().issueId(), id -> issues.byId(id).map(facts::read));
        Optional<Choice> choice = assignments.choice(worklogId);
        // Time that we ever recorded stays of concern: it is taken back, or counts nowhere, with a reason.
        return of.filter(each -> each.isConcerned() || choice.isPresent() || !before.isEmpty())
                .map(each -> entry(entry.get(), each, choice));
    }

    private Posting.Entry entry(WorkEntry work, IssueFacts of, Optional<Choice> choice) {
        Attribution attribution = AttributionRules.explain(facts.withChoice(of, choice), day(work), choice)
                .attribution();
        return entry(work, of.timesheetProjectId(), attribution);
    }

    private Posting.Entry entry(WorkEntry work, long timesheetProjectId, Attribution attribution) {
        Placement placement =
                new Placement(attribution.lineId(), day(work), work.authorKey(), work.issueId(), timesheetProjectId);
        return new Posting.Entry(placement, work.seconds(), attribution.rule(), attribution.reason());
    }

    private LocalDate day(WorkEntry work) {
        return work.started().atZone(worklogs.zone(work.authorKey())).toLocalDate();
    }

    /** Every rule that is tried for the worklog now, with its answer. */
    public Optional<Explanation> explain(WorkEntry work) {
        Optional<IssueRef> issue = issues.byId(work.issueId());
        Optional<Choice> choice = assignments.choice(work.id());
        return issue.map(facts::read)
                .map(of -> AttributionRules.explain(facts.withChoice(of, choice), day(work), choice));
    }
}
