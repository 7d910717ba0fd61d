package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.prepaidsupport.application.Overtaken;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.Workers;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.AttributionRules;
import org.prepaidsupport.domain.delivery.Billed;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.Explanation;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger say what holds of a worklog now. Handling one twice changes nothing. No lock is held: of two who
 * post the same revision one wins, and the other reads again.
 *
 * <p>Jira is asked before the transaction is opened, never within: it takes a connection of its own, and threads that
 * each hold one and wait for another would use up the pool and wait for each other.
 */
@Component
public class RecordWork {

    /**
     * What holds of a worklog now.
     *
     * @param projectId Jira project of its issue
     * @param assigns whether the issue's team gives tickets an order line by itself
     */
    public record Recorded(Posting.Entry entry, long projectId, boolean assigns) {}

    private record Done(List<Posting> before, List<Posting> posted, Optional<Recorded> now) {}

    private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);
    private static final int ATTEMPTS = 20;
    private static final int READ_AT_ONCE = 1000;
    /** Few enough that not much is done again when somebody else was first with one of them. */
    private static final int POSTED_AT_ONCE = 200;

    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final LedgerStore ledger;
    private final AssignmentStore assignments;
    private final FactsReader facts;
    private final KnownIssues known;
    private final WorkNow workNow;
    private final BilledTime billedTime;
    private final NamedProjects named;
    private final Transactions transactions;
    private final Workers workers;

    RecordWork(
            JiraWorklogs worklogs,
            JiraIssues issues,
            LedgerStore ledger,
            AssignmentStore assignments,
            FactsReader facts,
            KnownIssues known,
            WorkNow workNow,
            BilledTime billedTime,
            NamedProjects named,
            Transactions transactions,
            Workers workers) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.ledger = ledger;
        this.assignments = assignments;
        this.facts = facts;
        this.known = known;
        this.workNow = workNow;
        this.billedTime = billedTime;
        this.named = named;
        this.transactions = transactions;
        this.workers = workers;
    }

    /**
     * One worklog, whether it still exists or not: what is known of its issue is read quickly.
     *
     * @return what holds of it now; empty where it is gone or no concern of ours, unless it is billed
     */
    public Optional<Recorded> record(long worklogId) {
        return again(worklogId, () -> recordOnce(worklogId, false));
    }

    /**
     * As {@link #record}, for one that was just made: nothing was chosen for it by hand. Whoever did so in between has
     * recorded it himself, or his recount does.
     */
    Optional<Recorded> recordNew(long worklogId) {
        return again(worklogId, () -> recordOnce(worklogId, true));
    }

    private static <T> T again(long worklogId, Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.get();
            } catch (Overtaken lost) {
                LOG.debug("Attempt {} for worklog {} lost", attempt, worklogId);
            }
        }
        return work.get();
    }

    private Optional<Recorded> recordOnce(long worklogId, boolean made) {
        List<Posting> before = ledger.ofWorklog(worklogId);
        boolean mayBeChosen = !made || !before.isEmpty();
        Optional<WorkEntry> entry = worklogs.byId(worklogId);
        Optional<Billed> billed = wasBilled(before) ? billedTime.billed(worklogId) : Optional.empty();
        Optional<Recorded> now = billed.isPresent()
                ? workNow.billed(entry, before, billed.get())
                : entry.flatMap(work -> quickly(work, before, mayBeChosen));
        append(Posting.revise(worklogId, before, now.map(Recorded::entry)));
        now.ifPresent(each -> named.name(Set.of(each.projectId())));
        return now;
    }

    /** Whoever bills a worklog posts that in the same transaction. */
    private static boolean wasBilled(List<Posting> before) {
        return before.stream().anyMatch(each -> each.rule() == Rule.BILLED);
    }

    private Optional<Recorded> quickly(WorkEntry work, List<Posting> before, boolean mayBeChosen) {
        if (mayBeChosen && assignments.choice(work.id()).isPresent()) {
            return Optional.ofNullable(workNow.of(Map.of(work.id(), before)).get(work.id()));
        }
        LocalDate day = WorkNow.day(work, worklogs.zone(work.authorKey()));
        return issues.byId(work.issueId())
                .map(known::get)
                .filter(of -> of.attribution().concerned() || !before.isEmpty())
                .map(of -> new Recorded(
                        WorkNow.entry(
                                work,
                                day,
                                of.attribution().timesheetProjectId(),
                                of.attribution().on(day)),
                        of.projectId(),
                        of.assigns()));
    }

    /**
     * Many worklogs, past all that is kept for quick reading. The ledger is read before what decides, so that whoever
     * changes that meanwhile, and posts, wins: here his revision is taken then, and read again.
     *
     * @return what holds of those that are there and of concern
     */
    Map<Long, Recorded> recordAll(Collection<Long> worklogIds) {
        Map<Long, Recorded> now = new LinkedHashMap<>();
        for (List<Long> some : Portions.of(worklogIds, READ_AT_ONCE)) {
            int share = Math.max(POSTED_AT_ONCE, (some.size() - 1) / workers.count() + 1);
            List<List<Long>> shares = Portions.of(some, share);
            if (shares.size() == 1) {
                now.putAll(recordTogether(some));
            } else {
                workers.all(shares, this::recordTogether).forEach(now::putAll);
            }
        }
        return now;
    }

    private Map<Long, Recorded> recordTogether(List<Long> some) {
        Map<Long, List<Posting>> before = ledger.ofWorklogs(some);
        Map<Long, Recorded> now = new LinkedHashMap<>(workNow.of(before));
        Map<Long, List<Posting>> missing = missing(before, now);
        for (List<Long> together : Portions.of(missing.keySet(), POSTED_AT_ONCE)) {
            appendAll(together, missing, now);
        }
        named.name(now.values().stream().map(Recorded::projectId).toList());
        return now;
    }

    private void appendAll(List<Long> together, Map<Long, List<Posting>> missing, Map<Long, Recorded> now) {
        List<Posting> batch = new ArrayList<>();
        together.forEach(each -> batch.addAll(Objects.requireNonNull(missing.get(each))));
        try {
            append(batch);
        } catch (Overtaken somebodyElse) {
            LOG.debug("Somebody else recorded one of {} worklogs", together.size());
            together.forEach(now::remove);
            now.putAll(recordInHalves(together));
        }
    }

    /** Most of them are still to be recorded: they stay together as long as nobody is first with one of them. */
    private Map<Long, Recorded> recordInHalves(List<Long> ids) {
        Map<Long, Recorded> now = new LinkedHashMap<>();
        if (ids.size() == 1) {
            afresh(ids.get(0)).now().ifPresent(holds -> now.put(ids.get(0), holds));
        } else {
            Portions.of(ids, (ids.size() + 1) / 2).forEach(half -> now.putAll(recordTogether(half)));
        }
        return now;
    }

    /** Does what {@link #missing} tells of one worklog, and answers what that was. */
    List<Difference> repair(long worklogId) {
        Done done = afresh(worklogId);
        return Difference.between(done.before(), done.posted());
    }

    private Done afresh(long worklogId) {
        return again(worklogId, () -> afreshOnce(worklogId));
    }

    private Done afreshOnce(long worklogId) {
        List<Posting> before = ledger.ofWorklog(worklogId);
        Optional<Recorded> now =
                Optional.ofNullable(workNow.of(Map.of(worklogId, before)).get(worklogId));
        List<Posting> batch = Posting.revise(worklogId, before, now.map(Recorded::entry));
        append(batch);
        return new Done(before, batch, now);
    }

    private void append(List<Posting> batch) {
        if (!batch.isEmpty()) {
            transactions.run(() -> ledger.append(batch));
        }
    }

    /**
     * The postings that have to be made for the ledger to say what holds of the worklogs now, past all that is kept for
     * quick reading; no entry where it does already.
     *
     * @param before all postings of each, read before anything else
     */
    Map<Long, List<Posting>> missing(Map<Long, List<Posting>> before) {
        return missing(before, workNow.of(before));
    }

    private static Map<Long, List<Posting>> missing(Map<Long, List<Posting>> before, Map<Long, Recorded> now) {
        Map<Long, List<Posting>> missing = new LinkedHashMap<>();
        before.forEach((worklogId, postings) -> {
            Optional<Posting.Entry> entry =
                    Optional.ofNullable(now.get(worklogId)).map(Recorded::entry);
            List<Posting> batch = Posting.revise(worklogId, postings, entry);
            if (!batch.isEmpty()) {
                missing.put(worklogId, batch);
            }
        });
        return missing;
    }

    /** Every rule that is tried for the worklog now, with its answer. */
    public Optional<Explanation> explain(WorkEntry work) {
        Optional<Billed> billed = billedTime.billed(work.id());
        if (billed.isPresent()) {
            return billed.map(each -> each.explanation(work.seconds(), workNow.billedDay(work)));
        }
        Optional<IssueRef> issue = issues.byId(work.issueId());
        Optional<Choice> choice = assignments.choice(work.id());
        return issue.map(facts::read).map(of -> AttributionRules.explain(
                        facts.withChoice(of, choice), WorkNow.day(work, worklogs.zone(work.authorKey())), choice)
                .after(Billed.no()));
    }
}
