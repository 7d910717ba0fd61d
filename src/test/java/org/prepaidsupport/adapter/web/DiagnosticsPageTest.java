package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.admin.DiagnosticsServlet;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.CursorStore;
import org.prepaidsupport.application.delivery.CursorStore.Cursor;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.IntegrityStore;
import org.prepaidsupport.application.diagnostics.HostCheck;
import org.prepaidsupport.application.diagnostics.HostDifference;
import org.prepaidsupport.application.diagnostics.NightlyCheck;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeHostCheck;
import org.prepaidsupport.fakes.FakeJira;

/** What an administrator reads on the diagnostics page. */
class DiagnosticsPageTest {

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;
    private final IssueRef ticket = desk.ticketOf(desk.tenHours());

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void beforeAnythingRanItSaysSoAndKeepsLooking() {
        assertThat(page())
                .contains("Not yet", "about to be read", "could not be compared", "data-busy=\"true\"")
                .contains("data-body=\"{&quot;repair&quot;:true}\"");
    }

    @Test
    void whileHistoryIsReadItSaysHowFar() {
        desk.get(CursorStore.class).save(CatchUp.UPDATED, new Cursor(EIGHT, Optional.empty()));
        assertThat(page()).contains("Reading history", "still being read");
    }

    @Test
    void aDifferenceIsShownWithBothFiguresToTheSecond() {
        desk.jira.editWorklog(desk.log(ticket, HOUR), HOUR + 5, EIGHT);
        desk.get(Integrity.class).start(Entered.input("repair", false));
        assertThat(page())
                .contains("Differences: 1", ticket.key(), "S00001 - Prepaid support", ">1h<", ">1h 5s<")
                .contains("Started by admin");
    }

    @Test
    void aRepairSaysThatItMadeGood() {
        desk.jira.editWorklog(desk.log(ticket, HOUR), 2 * HOUR, EIGHT);
        desk.get(Integrity.class).start(Entered.input("repair", true));
        assertThat(page()).contains("Repaired: 1", "made good", ">1h<", ">2h<");
    }

    @Test
    void aCheckThatRunsSaysHowFarItIs() {
        Instant now = desk.plugin.clock().instant();
        IntegrityRun running = new IntegrityRun(
                0,
                false,
                IntegrityRun.State.RUNNING,
                Optional.of(FakeJira.ADMIN),
                now,
                now,
                250,
                1000,
                250,
                0,
                List.of(),
                List.of());
        desk.get(IntegrityStore.class).add(running);
        assertThat(page()).contains("250 of 1,000 worklogs and issues looked at", "width:25%", "data-busy=\"true\"");
    }

    @Test
    void aRecountThatHasNotBegunSaysSo() {
        assertThat(page()).contains("Not begun").doesNotContain("0 of 0");
    }

    @Test
    void oneWorklogIsNotToldAsMany() {
        desk.log(ticket, HOUR);
        desk.get(Integrity.class).start(Entered.input("repair", false));
        assertThat(page()).contains("Worklogs compared: 1.").doesNotContain("1 worklogs");
    }

    @Test
    void theLastNightIsTold() {
        desk.log(ticket, HOUR);
        desk.get(NightlyCheck.class).run();
        assertThat(page()).contains("No differences", "Worklogs compared: 1. Differences: 0.");
    }

    @Test
    void whatIsMissingInThisJiraIsNamed() {
        desk.get(FakeHostCheck.class)
                .found(new HostCheck.Result(
                        EIGHT,
                        262,
                        List.of(new HostDifference(
                                "com.example.Service call ()V", HostDifference.Kind.NO_MEMBER, "(J)V"))));
        assertThat(page()).contains("com.example.Service call ()V", "No such member", "(J)V", "262");
    }

    private String page() {
        return web.get(FakeJira.ADMIN, DiagnosticsServlet.class, "diagnostics")
                .body
                .toString();
    }
}
