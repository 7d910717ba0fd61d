package org.prepaidsupport.application.delivery;

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

    private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);
    private static final int ATTEMPTS = 20;

    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final LedgerStore ledger;
    private final AssignmentStore assignments;
    private final FactsReader facts;
    private final Transactions transactions;

    public RecordWork(
            JiraWorklogs worklogs,
            JiraIssues issues,
            LedgerStore ledger,
            AssignmentStore assignments,
            FactsReader facts,
            Transactions transactions) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.ledger = ledger;
        this.assignments = assignments;
        this.facts = facts;
        this.transactions = transactions;
    }

    /**
     * One worklog, whether it still exists or not.
     *
     * @return what holds of it now; empty where it is gone or no concern of ours
     */
    public Optional<Posting.Entry> record(long worklogId) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return post(worklogId, ledger.ofWorklog(worklogId), new HashMap<>());
            } catch (AlreadyTaken taken) {
                LOG.debug("Attempt {} for worklog {} lost", attempt, worklogId);
            }
        }
        return post(worklogId, ledger.ofWorklog(worklogId), new HashMap<>());
    }

    /**
     * Many worklogs; what decides about an issue is read once for all of its worklogs. The ledger is read before that,
     * so that whoever changes the facts meanwhile, and posts, wins: here his revision is taken then, and read again.
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
                recorded = post(worklogId, postings, known);
            } catch (AlreadyTaken meanwhile) {
                recorded = record(worklogId);
            }
            recorded.ifPresent(entry -> now.put(worklogId, entry));
        });
        return now;
    }

    /**
     * Jira is asked before the transaction is opened, never within: it takes a connection of its own, and threads that
     * each hold one and wait for another would use up the pool and wait for each other.
     */
    private Optional<Posting.Entry> post(long worklogId, List<Posting> before, Map<Long, Optional<IssueFacts>> known) {
        Optional<Posting.Entry> now = now(worklogId, before, known);
        List<Posting> batch = Posting.revise(worklogId, before, now);
        if (!batch.isEmpty()) {
            transactions.run(() -> ledger.append(batch));
        }
        return now;
    }

    /**
     * The postings that have to be made for the ledger to say what holds of the worklog now.
     *
     * @param before all its postings, read before anything else
     * @param known facts of issues read so far; filled with those that had to be read
     */
    List<Posting> missing(long worklogId, List<Posting> before, Map<Long, Optional<IssueFacts>> known) {
        return Posting.revise(worklogId, before, now(worklogId, before, known));
    }

    private Optional<Posting.Entry> now(long worklogId, List<Posting> before, Map<Long, Optional<IssueFacts>> known) {
        Optional<WorkEntry> entry = worklogs.byId(worklogId);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Optional<IssueFacts> of = known.computeIfAbsent(
                entry.get().issueId(), id -> issues.byId(id).map(facts::read));
        Optional<Choice> choice = assignments.choice(worklogId);
        // Time that we ever recorded stays of concern: it is taken back, or counts nowhere, with a reason.
        return of.filter(each -> each.isConcerned() || choice.isPresent() || !before.isEmpty())
                .map(each -> entry(entry.get(), each, choice));
    }

    private Posting.Entry entry(WorkEntry work, IssueFacts of, Optional<Choice> choice) {
        Attribution attribution = AttributionRules.explain(
                        facts.withChoice(of, choice),
                        work.started().atZone(worklogs.zone(work.authorKey())).toLocalDate(),
                        choice)
                .attribution();
        return new Posting.Entry(
                placement(work, of, attribution), work.seconds(), attribution.rule(), attribution.reason());
    }

    private Placement placement(WorkEntry work, IssueFacts of, Attribution attribution) {
        return new Placement(
                attribution.lineId(),
                work.started().atZone(worklogs.zone(work.authorKey())).toLocalDate(),
                work.authorKey(),
                work.issueId(),
                of.timesheetProjectId());
    }

    /** Every rule that is tried for the worklog now, with its answer. */
    public Optional<Explanation> explain(WorkEntry work) {
        Optional<IssueRef> issue = issues.byId(work.issueId());
        Optional<Choice> choice = assignments.choice(work.id());
        return issue.map(facts::read)
                .map(of -> AttributionRules.explain(
                        facts.withChoice(of, choice),
                        work.started().atZone(worklogs.zone(work.authorKey())).toLocalDate(),
                        choice));
    }
}
