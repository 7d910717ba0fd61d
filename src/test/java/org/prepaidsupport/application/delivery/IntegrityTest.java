package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.IntegrityRun.State;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeBackground;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeWorklogs;
import org.prepaidsupport.fakes.TestClock;

class IntegrityTest extends DeskTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private OrderOverview order;
    private IssueRef ticket;
    private Integrity integrity;
    private LedgerStore ledger;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        integrity = desk.get(Integrity.class);
        ledger = desk.get(LedgerStore.class);
    }

    @Test
    void aLedgerThatSaysWhatTheWorklogsSayHasNoDifference() {
        long edited = desk.log(ticket, HOUR);
        desk.edit(edited, 2 * HOUR);
        desk.delete(desk.log(ticket, HOUR));
        desk.log(desk.ticket(), HOUR);
        desk.log(desk.jira.issue(desk.service, "No concern of ours"), HOUR);

        IntegrityRun run = dryRun();

        assertThat(run.state()).isEqualTo(State.FINISHED);
        assertThat(run.differences()).isEmpty();
        assertThat(run.found()).isZero();
        assertThat(run.wrongTotals()).isEmpty();
        assertThat(run.checked()).as("worklogs that are there or were").isEqualTo(3);
    }

    @Test
    void aCheckpointThatIsWrongIsListedAndMadeGood() throws SQLException {
        desk.log(ticket, HOUR);
        desk.plugin.clock().advance(Checkpoints.LATEST.plusMinutes(1));
        desk.get(Checkpoints.class).fold();
        String table = desk.plugin.database().tables().stream()
                .filter(each -> each.endsWith("_CHECKPOINT"))
                .findFirst()
                .orElseThrow();
        try (Connection connection = desk.plugin.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE \"" + table + "\" SET \"SECONDS\" = 60 WHERE \"LINE_ID\" <> 0");
        }
        WrongTotal wrong = new WrongTotal(desk.lineId(order), 60, HOUR);

        assertThat(dryRun().wrongTotals()).containsExactly(wrong);
        assertThat(desk.delivered(order)).isEqualTo(60);
        assertThat(repair().wrongTotals()).containsExactly(wrong);

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(dryRun().wrongTotals()).isEmpty();
    }

    @Test
    void aWorklogThatWasMissedIsListedWithNothingPostedAndRepaired() {
        long missed = unnoticed(ticket, HOUR);

        assertThat(dryRun().differences())
                .containsExactly(new Difference(missed, at(missed, desk.lineId(order), ticket), 0, HOUR));
        assertThat(desk.delivered(order)).as("a dry run writes nothing").isZero();

        assertThat(repair().found()).isEqualTo(1);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(dryRun().found()).isZero();
    }

    @Test
    void anEditThatWasMissedIsListedWithBothFigures() {
        long worklog = desk.log(ticket, HOUR);
        desk.jira.editWorklog(worklog, 3 * HOUR, NOON);

        assertThat(dryRun().differences())
                .extracting(Difference::posted, Difference::due)
                .containsExactly(tuple(HOUR, 3 * HOUR));
    }

    @Test
    void timeOfAWorklogThatIsGoneIsDueNowhere() {
        long gone = desk.log(ticket, HOUR);
        desk.jira.deleteWorklog(gone);

        assertThat(dryRun().differences())
                .containsExactly(new Difference(gone, at(gone, desk.lineId(order), ticket), HOUR, 0));
        repair();
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void timeAtTheWrongPlaceIsListedThereAndWhereItBelongs() {
        OrderOverview other = desk.tenHours();
        long worklog = desk.log(ticket, HOUR);
        Placement right = at(worklog, desk.lineId(order), ticket);
        Placement wrong = at(worklog, desk.lineId(other), ticket);
        post(new Posting(worklog, 2, 0, right, -HOUR, Rule.NONE, Message.of("prepaid.rule.none")));
        post(new Posting(worklog, 2, 1, wrong, HOUR, Rule.NONE, Message.of("prepaid.rule.none")));

        assertThat(dryRun().differences())
                .containsExactlyInAnyOrder(
                        new Difference(worklog, wrong, HOUR, 0), new Difference(worklog, right, 0, HOUR));

        repair();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void timeCountedTwiceIsTakenBackOnce() {
        long worklog = desk.log(ticket, HOUR);
        Placement right = at(worklog, desk.lineId(order), ticket);
        post(new Posting(worklog, 2, 0, right, HOUR, Rule.NONE, Message.of("prepaid.rule.none")));

        assertThat(dryRun().differences()).containsExactly(new Difference(worklog, right, 2 * HOUR, HOUR));
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
        repair();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void everySourceOfTimeIsLookedAt() {
        IssueRef otherTicket = desk.ticket();
        IssueRef plain = desk.jira.issue(desk.jira.project("DEV"), "Build it");
        desk.setLineOnTask(plain, desk.lineId(order));
        ProjectRef web = desk.jira.project("WEB");
        desk.setLineOnProject(web, desk.lineId(order));
        IssueRef chosen = desk.jira.issue(desk.jira.project("ELSE"), "Elsewhere");
        long byHand = unnoticed(chosen, HOUR);
        desk.get(Transactions.class).run(() -> desk.get(AssignmentStore.class)
                .choose(byHand, Optional.of(new Choice(desk.lineId(order), true)), Optional.empty()));

        List<Long> expected = List.of(
                byHand,
                unnoticed(ticket, HOUR),
                unnoticed(otherTicket, HOUR),
                unnoticed(desk.task(order), HOUR),
                unnoticed(desk.jira.subTask(desk.task(order), "Part"), HOUR),
                unnoticed(plain, HOUR),
                unnoticed(desk.jira.issue(web, "In a project with a line"), HOUR));

        assertThat(dryRun().differences())
                .extracting(Difference::worklogId)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(repair().found()).isEqualTo(expected.size());
        assertThat(dryRun().found()).isZero();
        assertThat(desk.delivered(order)).as("all but the ticket without line").isEqualTo(6 * HOUR);
    }

    @Test
    void aThousandDifferencesAreKeptAndAllAreCountedAndRepaired() {
        for (int worklog = 0; worklog < IntegrityRun.KEPT + 7; worklog++) {
            unnoticed(ticket, 60);
        }
        IntegrityRun run = dryRun();
        assertThat(run.found()).isEqualTo(IntegrityRun.KEPT + 7);
        assertThat(run.differences()).hasSize(IntegrityRun.KEPT);
        repair();
        desk.get(FakeBackground.class).finish();
        assertThat(desk.delivered(order)).isEqualTo((IntegrityRun.KEPT + 7) * 60L);
    }

    @Test
    void whatIsPostedWhileTheCheckRunsIsNoDifference() {
        long late = unnoticed(ticket, HOUR);
        desk.get(FakeWorklogs.class)
                .beforeNextRead(() -> desk.get(RecordWork.class).record(late));
        assertThat(dryRun().found()).isZero();
    }

    @Test
    void theLastRunIsStoredWithWhoStartedIt() {
        unnoticed(ticket, HOUR);
        assertThat(integrity.status()).isEqualTo(new Integrity.Status(Optional.empty(), Optional.empty()));

        IntegrityRun run = start(Map.of()).last().orElseThrow();

        assertThat(run.repair()).isFalse();
        assertThat(run.startedBy()).contains(FakeJira.ADMIN);
        assertThat(integrity.status().last()).contains(run);
        assertThat(integrity.status().running()).isEmpty();
    }

    @Test
    void byItselfItRunsAsNobody() {
        desk.jira.logout();
        assertThat(integrity.dryRun().orElseThrow().startedBy()).isEmpty();
    }

    @Test
    void muchGoesOnInTheBackgroundAndSaysHowFarItIs() {
        for (int issue = 0; issue < 1001; issue++) {
            desk.ticket();
        }
        unnoticed(ticket, HOUR);

        Integrity.Status started = start(Map.of("repair", true));

        assertThat(started.running()).hasValueSatisfying(run -> {
            assertThat(run.done()).isZero();
            assertThat(run.total()).isGreaterThan(1000);
        });
        assertThat(desk.delivered(order)).isZero();
        desk.get(FakeBackground.class).finish();
        assertThat(integrity.status().last()).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(State.FINISHED);
            assertThat(run.repair()).isTrue();
            assertThat(run.done()).isEqualTo(run.total());
        });
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void itCanBeSeenToRunWhileWhatThereIsToDoIsStillCounted() {
        long chosen = desk.log(ticket, HOUR);
        desk.get(Transactions.class).run(() -> desk.get(AssignmentStore.class)
                .choose(chosen, Optional.of(new Choice(desk.lineId(order), true)), Optional.empty()));
        List<Long> totals = new ArrayList<>();
        // Counting reads the worklogs that something was chosen for, and so reads first.
        desk.get(FakeWorklogs.class)
                .beforeNextRead(() ->
                        totals.add(integrity.status().running().orElseThrow().total()));

        assertThat(dryRun().total()).isPositive();
        assertThat(totals).containsExactly(0L);
    }

    @Test
    void twoDontRunAtOnce() {
        desk.log(ticket, HOUR);
        desk.get(FakeWorklogs.class).beforeNextRead(() -> {
            assertThat(inAnotherThread(() -> integrity.dryRun().isEmpty())).isTrue();
            assertThat(integrity.status().running()).isPresent();
            assertThatThrownBy(() -> start(Map.of())).isInstanceOf(Conflict.class);
        });
        assertThat(integrity.dryRun()).isPresent();
    }

    @Test
    void aRunThatAnotherNodeHoldsIsAConflict() {
        assertThat(desk.get(Locks.class)
                        .ifFree(
                                "integrity",
                                () -> inAnotherThread(() -> integrity.dryRun().isEmpty())))
                .contains(true);
    }

    @Test
    void aRunWhoseNodeDiedDoesNotBlockForEver() {
        IntegrityRun abandoned = IntegrityRun.starting(
                false, Optional.empty(), desk.plugin.clock().instant(), 5);
        desk.get(IntegrityStore.class).add(abandoned);
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(Conflict.class);

        desk.plugin.clock().advance(Duration.ofMinutes(16));

        assertThat(integrity.status().running()).isEmpty();
        assertThat(start(Map.of()).last().orElseThrow().state()).isEqualTo(State.FINISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.BOB, FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL})
    void onlyAdministratorsSeeAndStartIt(String user) {
        desk.jira.login(user);
        assertThatThrownBy(() -> integrity.status()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(Forbidden.class);
    }

    @Test
    void badInputIsRefused() {
        Entered.assertRefusedAt(() -> start(Map.of("repair", "maybe")), "repair: prepaid.error.not.flag");
        Entered.assertRefusedAt(() -> start(Map.of("force", true)), "force: prepaid.error.unknown.field");
    }

    private IntegrityRun dryRun() {
        return integrity.dryRun().orElseThrow();
    }

    private IntegrityRun repair() {
        Integrity.Status status = start(Map.of("repair", true));
        desk.get(FakeBackground.class).finish();
        return status.running().isEmpty()
                ? status.last().orElseThrow()
                : integrity.status().last().orElseThrow();
    }

    private Integrity.Status start(Map<String, Object> fields) {
        return integrity.start(Entered.input(new HashMap<>(fields)));
    }

    /** Jira has it, and nobody told us. */
    private long unnoticed(IssueRef issue, long seconds) {
        return desk.jira.worklog(issue, FakeJira.ANNA, seconds, NOON).id();
    }

    private void post(Posting posting) {
        desk.get(Transactions.class).run(() -> ledger.append(List.of(posting)));
    }

    private Placement at(long worklog, Long line, IssueRef issue) {
        assertThat(worklog).isPositive();
        return new Placement(line, TestClock.TODAY, FakeJira.ANNA, issue.id(), desk.time.id());
    }

    private static boolean inAnotherThread(Supplier<Boolean> work) {
        return CompletableFuture.supplyAsync(work).join();
    }
}
