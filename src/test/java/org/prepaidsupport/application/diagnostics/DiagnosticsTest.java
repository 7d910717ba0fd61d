package org.prepaidsupport.application.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.delivery.CursorStore;
import org.prepaidsupport.application.delivery.CursorStore.Cursor;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.diagnostics.Diagnostics.Counts;
import org.prepaidsupport.application.diagnostics.Diagnostics.Feed;
import org.prepaidsupport.application.diagnostics.Diagnostics.FirstImport;
import org.prepaidsupport.application.diagnostics.Diagnostics.Report;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.fakes.FakeChangeFeed;
import org.prepaidsupport.fakes.FakeHostCheck;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class DiagnosticsTest extends DeskTest {

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

    private IssueRef ticket;
    private Diagnostics diagnostics;

    @Override
    protected void prepare() {
        ticket = desk.ticketOf(desk.tenHours());
        diagnostics = desk.get(Diagnostics.class);
    }

    @Test
    void onlyAdministratorsMaySee() {
        for (String other : List.of(FakeJira.BOB, FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL)) {
            desk.jira.login(other);
            assertThatThrownBy(diagnostics::report).as(other).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void beforeAnythingRanThereIsNothingButTheBeginningOfHistory() {
        Report report = diagnostics.report();
        assertThat(report.hostCheck()).isEmpty();
        assertThat(report.nightly()).isEmpty();
        assertThat(report.integrity().last()).isEmpty();
        assertThat(report.firstImport()).contains(new FirstImport(Optional.empty(), 0));
        assertThat(report.feeds())
                .containsExactly(
                        new Feed("updated", Optional.empty(), Optional.empty(), Optional.empty()),
                        new Feed("deleted", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void whileHistoryIsReadItTellsHowFar() {
        desk.log(ticket, HOUR);
        desk.get(CursorStore.class).save(CatchUp.UPDATED, new Cursor(EIGHT, Optional.empty()));
        assertThat(diagnostics.report().firstImport()).contains(new FirstImport(Optional.of(EIGHT), 1));
    }

    @Test
    void onceHistoryIsReadTheLagIsTheTimeSinceTheFeedWasReadToItsEnd() {
        ((FakeChangeFeed) desk.get(ChangeFeed.class)).update(desk.log(ticket, HOUR), EIGHT);
        Instant ran = desk.get(Clock.class).instant();
        desk.get(CatchUp.class).run();
        ((TestClock) desk.get(Clock.class)).advance(Duration.ofMinutes(7));

        Report report = diagnostics.report();
        assertThat(report.firstImport()).isEmpty();
        assertThat(report.feeds())
                .containsExactly(
                        new Feed("updated", Optional.of(EIGHT), Optional.of(ran), Optional.of(Duration.ofMinutes(7))),
                        new Feed("deleted", Optional.empty(), Optional.of(ran), Optional.of(Duration.ofMinutes(7))));
    }

    @Test
    void openRecountsAreToldWithWhatTheyAreAbout() {
        Recount recount = desk.get(Recount.class);
        desk.get(Transactions.class).run(() -> recount.plan(RecountKind.PROJECT, List.of(desk.time.id())));
        desk.get(Transactions.class).run(() -> recount.plan(RecountKind.ISSUE, List.of(987_654L)));
        assertThat(diagnostics.report().recounts())
                .extracting(each -> each.recount().kind(), Diagnostics.Recounting::subject)
                .contains(
                        tuple(RecountKind.LINK, Optional.of(ticket.key())),
                        tuple(RecountKind.PROJECT, Optional.of("TIM")),
                        tuple(RecountKind.ISSUE, Optional.empty()));
    }

    @Test
    void theLedgerIsCounted() {
        long moved = desk.log(ticket, HOUR);
        desk.edit(moved, 2 * HOUR);
        desk.log(desk.ticket(), HOUR);
        assertThat(diagnostics.report().counts()).isEqualTo(new Counts(3, 2, 1));
    }

    @Test
    void whatTheNodeFoundOutAboutItsJiraIsTold() {
        HostCheck.Result result = new HostCheck.Result(
                EIGHT, 262, List.of(new HostDifference("com.example.Gone", HostDifference.Kind.NO_CLASS, "")));
        desk.get(FakeHostCheck.class).found(result);
        assertThat(diagnostics.report().hostCheck()).contains(result);
    }
}
