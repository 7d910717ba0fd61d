package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** People see why time counts where it counts, choose otherwise, and are asked before it moves. */
class MovedTimeInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String TAB = "?page=org.prepaidsupport.prepaid-support:timesheets-tab";
    private static final String CONFIRM = ".prepaid-dialog-confirm";
    private static final String MOVES = "#prepaid-from-moves";

    private TestHost host;
    private Browser browser;
    private Seed seed;
    private long first;
    private long second;
    private String task;
    private String ticket;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        browser = Browser.open(host.address());
        first = seed.quote("10", "Hours");
        task = seed.confirm(first).expect(200).text("lines/0/task");
        second = seed.quote("20", "Hours");
        seed.confirm(second).expect(200);
        ticket = seed.ticket("Printer is on fire");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "2h");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void anAgentSeesEveryRuleThatWasTriedAndChoosesAnotherLineOfTheCustomer() {
        browser.logIn("anna");
        browser.go("/browse/" + ticket + TAB);
        browser.click("[data-prepaid-explain]");
        browser.waitForText("#prepaid-rules", "The ticket is linked to task " + task);
        assertThat(browser.text("#prepaid-rules"))
                .contains("Nobody chose otherwise")
                .containsIgnoringCase("decides");
        browser.shoot("worklog-explained");
        browser.select("#prepaid-choice", "S00002");
        browser.click("#prepaid-save-choice");
        browser.waitForText("#prepaid-time-tab", "Chosen by hand");
        assertThat(delivered(first)).isEqualTo("0");
        assertThat(delivered(second)).isEqualTo("2");
        browser.shoot("worklog-chosen");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aLineSetOnATaskAndATeamSwitchedOffAreAskedAboutFirst() {
        browser.logIn("bob");
        browser.go(PREPAID + "/order-items?task=" + task);
        browser.select("#field-orderLine", "S00002");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText(".prepaid-dialog", "2h from S00001");
        browser.shoot("task-line-asks");
        browser.click(CONFIRM);
        browser.waitForText("[data-panel$=task-panel]", "S00002");
        assertThat(delivered(second)).isEqualTo("2");

        browser.logIn("admin");
        browser.go(PREPAID + "/teams");
        browser.confirmPassword("admin");
        browser.click("#content table a");
        browser.click("label[for=field-timeReinvoicing]");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText(".prepaid-dialog", "to no order");
        browser.shoot("team-switch-asks");
        assertThat(delivered(second)).isEqualTo("2");
        browser.click(CONFIRM);
        browser.waitForText("#content table", "OFF");
        assertThat(delivered(second)).isEqualTo("0");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTeamIsSwitchedOffFromADayAndOnlyWorkFromThatDayMoves() {
        String inTwoDays = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        String lastWeek = LocalDate.now(ZoneOffset.UTC).minusDays(7).toString();
        browser.logIn("admin");
        browser.go(PREPAID + "/teams");
        browser.confirmPassword("admin");
        browser.click("#content table a");
        browser.click("label[for=field-timeReinvoicing]");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText(MOVES, "2h from S00001");
        assertThat(browser.shows("#prepaid-from-all:checked")).isTrue();
        browser.shoot("team-switch-asks-from-when");

        browser.press("#prepaid-from-all", Keys.ARROW_DOWN);
        browser.waitForText(MOVES, "Choose the first day");
        assertThat(browser.shows(CONFIRM + ":enabled")).isFalse();
        browser.date("#prepaid-from", lastWeek);
        browser.waitForText(MOVES, "2h from S00001");
        browser.date("#prepaid-from", inTwoDays);
        browser.waitForText(MOVES, "No logged time would move");
        browser.shoot("team-switch-from-a-day");
        browser.press("#prepaid-from", Keys.ENTER);
        browser.waitForText("#content table", "OFF");
        assertThat(delivered(first)).isEqualTo("2");
        assertThat(browser.complaints()).isEmpty();
    }

    private String delivered(long order) {
        return host.bob().get(API + "/orders/" + order).expect(200).text("lines/0/delivered");
    }
}
