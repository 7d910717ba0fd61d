package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.adapter.web.time.TimesheetsServlet;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** The page of recorded time. */
class TimesheetsPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;
    private final OrderOverview order = desk.tenHours();
    private final IssueRef ticket = desk.ticketOf(order);
    private final IssueRef lonely = desk.jira.issue(desk.help, "Nobody's ticket");
    private final long first = desk.log(ticket, HOUR, MONDAY);
    private final long second = desk.log(ticket, 2 * HOUR, MONDAY.plusDays(6));
    private final long third = desk.log(lonely, HOUR, MONDAY.plusDays(30));

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer | >ACME<",
                "order | >S00001<",
                "issue | HELP-1 ",
                "author | >anna<",
                "week | Week of",
                "month | >November 2026<",
                "billable | >Billable<",
            })
    void timeIsGroupedByWhatIsAskedFor(String group, String heading) {
        assertThat(page(FakeJira.BOB, "?group=" + group)).contains("prepaid-group-row", heading.strip());
    }

    @Test
    void weeksAndMonthsAddUpAndTheNewestComesFirst() {
        String weeks = page(FakeJira.BOB, "?group=week");
        assertThat(weeks.split("prepaid-group-row", -1)).hasSize(3);
        assertThat(weeks).containsSubsequence("<strong>1h</strong>", "<strong>3h</strong>");
        assertThat(page(FakeJira.BOB, "?group=month"))
                .containsSubsequence("December 2026", "November 2026", "<strong>3h</strong>");
    }

    @Test
    void everyRowLeadsToItsWorklog() {
        assertThat(page(FakeJira.BOB, ""))
                .contains("/browse/" + ticket.key() + "?focusedWorklogId=" + first, "#worklog-" + second);
    }

    @Test
    void whatIsNotCoveredIsAViewOfItsOwnThatSaysWhyAndCanBeAssigned() {
        assertThat(page(FakeJira.BOB, "?billable=false"))
                .contains(
                        "<title>Not covered</title>",
                        lonely.key(),
                        "value=\"" + third + "\"",
                        "data-prepaid-bulk=\"line\"")
                .doesNotContain(ticket.key() + " ");
    }

    @Test
    void viewersChooseNothingAndAgentsWaiveNothing() {
        assertThat(page(FakeJira.VERA, "")).doesNotContain("data-prepaid-one", "data-prepaid-bulk");
        assertThat(page(FakeJira.ANNA, ""))
                .contains("data-prepaid-one", "data-prepaid-bulk=\"line\"")
                .doesNotContain("data-prepaid-bulk=\"waive\"", "/prepaid/orders/");
    }

    @Test
    void oneIssueAlone() {
        assertThat(page(FakeJira.BOB, "?issue=" + lonely.key()))
                .contains("Nobody")
                .doesNotContain(ticket.key() + " ");
        assertThat(page(FakeJira.BOB, "?issue=NONE-1")).doesNotContain("prepaid-group-row");
    }

    @Test
    void anIssueInTheDarkHasNoTime() {
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        assertThat(page(FakeJira.ANNA, "?issue=" + lonely.key())).doesNotContain("prepaid-group-row");
    }

    private String page(String reader, String query) {
        return web.get(reader, TimesheetsServlet.class, "timesheets" + query)
                .body
                .toString();
    }
}
