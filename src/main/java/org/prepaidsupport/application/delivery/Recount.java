package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.JiraOrganizations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Attributes time afresh after something changed that decides about it. The recount is stored with the change; up to
 * {@link #AT_ONCE} worklogs are then gone over before the change is answered, more by a job that can be interrupted. All
 * of it is done once more when Jira's change feed has shown what came in meanwhile: that also mends what two changes at
 * once did to each other.
 */
@Component
public class Recount {

    static final int AT_ONCE = 1000;
    /** Longer than the feed holds changes back. */
    static final Duration AFTER_FEED = Duration.ofSeconds(90);
    /** What a request is given to do its part before the job looks whether it crashed. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private record Subject(RecountKind kind, long id, boolean again) {}

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final AgreedLinks agreedLinks;
    private final RecordWork recordWork;
    private final AffectedTime affected;
    private final NamedProjects named;
    private final RecountStore store;
    private final FactsChanges changes;
    private final JiraOrganizations organizations;
    private final Transactions transactions;
    private final Locks locks;
    private final Clock clock;

    Recount(
            AgreedLinks agreedLinks,
            RecordWork recordWork,
            AffectedTime affected,
            NamedProjects named,
            RecountStore store,
            FactsChanges changes,
            JiraOrganizations organizations,
            Transactions transactions,
            Locks locks,
            Clock clock) {
        this.agreedLinks = agreedLinks;
        this.recordWork = recordWork;
        this.affected = affected;
        this.named = named;
        this.store = store;
        this.changes = changes;
        this.organizations = organizations;
        this.transactions = transactions;
        this.locks = locks;
        this.clock = clock;
    }

    /** Stores that this is to be done; called in the transaction of the change itself. */
    public List<Long> plan(RecountKind kind, Collection<Long> subjects) {
        List<Long> planned = new ArrayList<>();
        subjects.forEach(
                subject -> planned.add(store.add(kind, subject, clock.instant().plus(GRACE))));
        return planned;
    }

    /** Does what was planned, as far as it is done at once; called when the transaction of the change is over. */
    public void workOff(Collection<Long> planned) {
        planned.forEach(id -> store.byId(id).ifPresent(this::atOnce));
    }

    /** Both, for a change that is not ours and has happened. */
    public void now(RecountKind kind, Collection<Long> subjects) {
        workOff(transactions.run(() -> plan(kind, subjects)));
    }

    /** After a change on a ticket. */
    public void ticket(long issueId) {
        now(RecountKind.TICKET, Set.of(issueId));
    }

    /** After an issue of the project was edited: its reporter or its parent may be another. */
    public void edited(long projectId, long issueId) {
        if (named.contain(projectId) && affected.isConcerned(issueId)) {
            issues(Set.of(issueId));
        }
    }

    /** After an issue is gone. */
    public void issue(long issueId) {
        now(RecountKind.ISSUE, Set.of(issueId));
    }

    /**
     * All time of these issues, and of no others; not stored, for who can do it again. With which organizations they
     * are shared is kept nowhere, so what was worked out from it counts no more.
     */
    void issues(Collection<Long> issueIds) {
        if (organizations.present()) {
            transactions.run(() -> changes.about(issueIds));
        }
        recordWork.recordAll(affected.worklogsOf(issueIds));
    }

    /** One that is not over. */
    public Optional<OpenRecount> byId(long id) {
        return store.byId(id).filter(each -> !each.again());
    }

    /** The first of those about these subjects that still move time. */
    public Optional<OpenRecount> open(Map<RecountKind, Set<Long>> subjects) {
        return store.moving().stream()
                .filter(each -> subjects.getOrDefault(each.kind(), Set.of()).contains(each.subject()))
                .findFirst();
    }

    /** A recount that still moves time after this was changed; empty when all of it stands where it belongs. */
    public Optional<OpenRecount> open(RecountKind kind, long subject) {
        return open(Map.of(kind, Set.of(subject)));
    }

    /**
     * Goes on with all that is due.
     *
     * @return worklogs gone over; empty if another node is at it
     */
    public Optional<Integer> goOn() {
        return locks.ifFree("recounts", () -> {
            Map<Subject, List<OpenRecount>> due = new LinkedHashMap<>();
            store.due(clock.instant()).forEach(each -> due.computeIfAbsent(
                            new Subject(each.kind(), each.subject(), each.again()), any -> new ArrayList<>())
                    .add(each));
            return due.values().stream().mapToInt(this::tryToGoOn).sum();
        });
    }

    /** What can't be done now keeps nothing else from being done. */
    private int tryToGoOn(List<OpenRecount> ofOneSubject) {
        try {
            return goOn(ofOneSubject);
        } catch (RuntimeException failure) {
            LOG.error("{} failed and will be tried again", ofOneSubject, failure);
            ofOneSubject.forEach(each -> store.byId(each.id())
                    .ifPresent(stored ->
                            store.save(stored.postponed(clock.instant().plus(AFTER_FEED)))));
            return 0;
        }
    }

    /** What is due more than once about a subject is done once, from its beginning. */
    private int goOn(List<OpenRecount> ofOneSubject) {
        OpenRecount first = ofOneSubject.get(0);
        List<OpenRecount> others = ofOneSubject.subList(1, ofOneSubject.size());
        int done = goOn(others.isEmpty() ? first : first.fromTheBeginning());
        others.forEach(this::endPass);
        return done;
    }

    private void atOnce(OpenRecount recount) {
        if (recount.kind() == RecountKind.LINK) {
            agreedLinks.followJira(recount.subject());
        }
        List<Long> worklogs = worklogs(recount);
        if (worklogs.size() > AT_ONCE) {
            store.save(recount.begun(worklogs.size(), clock.instant()));
        } else {
            recordWork.recordAll(worklogs);
            endPass(recount);
        }
    }

    private int goOn(OpenRecount due) {
        if (due.kind() == RecountKind.LINK && !due.again()) {
            agreedLinks.carryOut(due.subject());
        } else if (due.kind() == RecountKind.LINK || due.kind() == RecountKind.TICKET) {
            agreedLinks.followJira(due.subject());
        }
        List<Long> worklogs = worklogs(due);
        List<Long> left = worklogs.stream().filter(id -> id > due.position()).toList();
        OpenRecount current = due.begun(worklogs.size(), due.due());
        for (List<Long> part : Portions.of(left, AT_ONCE)) {
            recordWork.recordAll(part);
            current = current.advanced(part.get(part.size() - 1), part.size());
            store.save(current);
        }
        endPass(current);
        return left.size();
    }

    /** What is decided about is named at the latest here: the decision is committed, and this is done after a crash too. */
    private List<Long> worklogs(OpenRecount recount) {
        if (recount.kind() == RecountKind.BILLED_LINE) {
            return affected.worklogsBilledNoMore(recount.subject());
        }
        Set<Long> issues = affected.issues(recount.kind(), recount.subject());
        switch (recount.kind()) {
            case TICKET, LINK, TASK, ISSUE -> named.name(affected.projectsConcerned(issues));
            case PROJECT, TEAM_PROJECT -> named.name(Set.of(recount.subject()));
            case BILLED_LINE -> {}
        }
        return affected.worklogsOf(issues);
    }

    private void endPass(OpenRecount recount) {
        if (recount.again()) {
            store.end(recount.id());
        } else {
            store.save(recount.secondPass(clock.instant().plus(AFTER_FEED)));
        }
    }
}
