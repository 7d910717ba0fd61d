package org.prepaidsupport.application.diagnostics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.CursorStore.Cursor;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.delivery.OrderLines;
import org.prepaidsupport.application.delivery.RecountStore;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.springframework.stereotype.Component;

/** All that tells an administrator whether the plugin does its work. */
@Component
public class Diagnostics {

    /**
     * How things are.
     *
     * @param hostCheck of this node; all else is the same on every node
     * @param firstImport while the worklogs from before the installation are still being read
     */
    public record Report(
            Instant at,
            Optional<HostCheck.Result> hostCheck,
            List<Feed> feeds,
            Optional<FirstImport> firstImport,
            List<Recounting> recounts,
            Counts counts,
            Integrity.Status integrity,
            Optional<NightlyRun> nightly) {}

    /**
     * How far a change feed of Jira's has been read.
     *
     * @param readUpTo time of the last change that was taken over; empty before the first
     * @param ranAt when it was last read to its end; empty before the first time
     * @param lag how long ago that is: what changed since may be missing
     */
    public record Feed(String name, Optional<Instant> readUpTo, Optional<Instant> ranAt, Optional<Duration> lag) {}

    /** @param worklogs taken over so far */
    public record FirstImport(Optional<Instant> readUpTo, long worklogs) {}

    /** @param subject key of the issue or project; empty where that is gone */
    public record Recounting(OpenRecount recount, Optional<String> subject) {}

    /**
     * How much there is in the ledger.
     *
     * @param orderLines that time ever counted on
     */
    public record Counts(long postings, long worklogs, long orderLines) {}

    private final Access access;
    private final HostCheck hostCheck;
    private final CatchUp catchUp;
    private final RecountStore recounts;
    private final LedgerStore ledger;
    private final OrderLines lines;
    private final Integrity integrity;
    private final NightlyStore nightly;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final Clock clock;

    public Diagnostics(
            Access access,
            HostCheck hostCheck,
            CatchUp catchUp,
            RecountStore recounts,
            LedgerStore ledger,
            OrderLines lines,
            Integrity integrity,
            NightlyStore nightly,
            JiraIssues issues,
            JiraProjects projects,
            Clock clock) {
        this.access = access;
        this.hostCheck = hostCheck;
        this.catchUp = catchUp;
        this.recounts = recounts;
        this.ledger = ledger;
        this.lines = lines;
        this.integrity = integrity;
        this.nightly = nightly;
        this.issues = issues;
        this.projects = projects;
        this.clock = clock;
    }

    /** @throws org.prepaidsupport.domain.Forbidden for all but administrators */
    public Report report() {
        access.requireAdministrator();
        Instant now = clock.instant();
        Counts counts = new Counts(
                ledger.postingCount(), ledger.worklogCount(), ledger.lines().size());
        return new Report(
                now,
                hostCheck.last(),
                catchUp.cursors().entrySet().stream()
                        .map(each -> feed(each.getKey(), each.getValue(), now))
                        .toList(),
                firstImport(catchUp.updated(), counts),
                recounts.all().stream().map(this::recounting).toList(),
                counts,
                integrity.status(),
                nightly.last());
    }

    private static Feed feed(String name, Cursor cursor, Instant now) {
        return new Feed(name, readUpTo(cursor), cursor.ranAt(), cursor.ranAt().map(ran -> Duration.between(ran, now)));
    }

    private static Optional<FirstImport> firstImport(Cursor updated, Counts counts) {
        return updated.ranAt().isPresent()
                ? Optional.empty()
                : Optional.of(new FirstImport(readUpTo(updated), counts.worklogs()));
    }

    private static Optional<Instant> readUpTo(Cursor cursor) {
        return Optional.of(cursor.readUpTo()).filter(time -> !time.equals(Instant.EPOCH));
    }

    private Recounting recounting(OpenRecount recount) {
        Optional<String> subject =
                switch (recount.kind()) {
                    case TICKET, LINK, TASK, ISSUE ->
                        issues.byId(recount.subject()).map(IssueRef::key);
                    case PROJECT, TEAM_PROJECT ->
                        projects.byId(recount.subject()).map(ProjectRef::key);
                    case BILLED_LINE ->
                        lines.byIds(Set.of(recount.subject())).values().stream()
                                .map(LineFacts::name)
                                .findFirst();
                };
        return new Recounting(recount, subject);
    }
}
