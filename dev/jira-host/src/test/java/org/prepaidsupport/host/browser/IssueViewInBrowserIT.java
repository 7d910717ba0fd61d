package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What agents and billing staff do without leaving the issue. */
class IssueViewInBrowserIT {

    private static final String TAB = "?page=org.prepaidsupport.prepaid-support:timesheets-tab";
    private static final String AFTER = "#prepaid-after-this";
    private static final String SPENT = "#prepaid-log-time [name=timeSpent]";

    private static final long MOST_BYTES = 2048;
    private static final int LOOKS = 5;
    /** Bytes of script and style of ours, before they are compressed. */
    private static final String LOADED = """
            var files = performance.getEntriesByType('resource').filter(function (each) {
                return each.name.includes('prepaid');
            }).map(function (each) { return each.decodedBodySize; });
            var inline = Array.from(document.querySelectorAll('style, script:not([src])')).filter(function (each) {
                return each.textContent.includes('prepaid');
            }).map(function (each) { return each.textContent.length; });
            return files.concat(inline).reduce(function (sum, each) { return sum + each; }, 0);
            """;

    private TestHost host;
    private Seed seed;
    private Browser browser;
    private Accessibility accessibility;
    private String task;
    private String ticket;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        browser = Browser.open(host.address());
        accessibility = new Accessibility(browser);
        task = seed.confirm(seed.quote("10", "Hours")).expect(200).text("lines/0/task");
        seed.confirm(seed.quote("20", "Hours")).expect(200);
        ticket = seed.ticket("Printer is on fire");
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
    void anAgentLinksATaskAndChoosesAnotherOrderItemByKeyboardAndSeesWhatMoves() {
        browser.logIn("anna");
        browser.go("/browse/" + ticket);
        browser.press("#prepaid-change-task", Keys.ENTER);
        browser.fill("#prepaid-task-search", "S00001");
        browser.waitForText("#prepaid-found [role=option]:only-child", task);
        browser.press("#prepaid-task-search", Keys.ARROW_DOWN);
        browser.press("#prepaid-task-search", Keys.ENTER);
        browser.waitForText("#prepaid-moves", "2h from no order to S00001");
        accessibility.check(".prepaid-dialog");
        browser.shootAll("find-a-task");
        browser.press("#prepaid-link-task", Keys.ENTER);
        browser.waitForText("#prepaid-ticket-task", task);
        browser.waitForText("#prepaid-ticket-line", "S00001");
        browser.waitForText("#prepaid-ticket-time", "2h of 10h used");
        accessibility.check("#prepaid-ticket");
        browser.shootAll("ticket-panel-agent");
        assertThat(browser.text("#prepaid-ticket")).doesNotContain("€");

        browser.click("#prepaid-change-line");
        browser.fill("#prepaid-task-search", "S00002");
        browser.waitForText("#prepaid-found [role=option]:only-child", "20h left");
        browser.click("#prepaid-found [role=option]");
        browser.waitForText("#prepaid-moves", "2h from S00001");
        browser.shoot("choose-order-item");
        browser.click("#prepaid-link-task");
        browser.waitForText("#prepaid-ticket-line", "S00002");
        browser.click("#prepaid-unset-line");
        browser.click(".prepaid-dialog-confirm");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("#prepaid-ticket-line", "S00001");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsLeftIsSaidBeforeSavingAndTheTeamDecidesWhatHappensAtZero() {
        seed.link(ticket, task).expect(200);
        atZero("ask");
        browser.logIn("anna");
        browser.go("/browse/" + ticket);
        browser.fill(SPENT, "1h");
        browser.waitForText(AFTER, "7h left");
        browser.fill(SPENT, "10h");
        browser.waitForText(AFTER, "2h over");
        browser.waitFor(".prepaid-reason");
        accessibility.check("#prepaid-ticket");
        browser.shootAll("log-time-asks");
        browser.click("#prepaid-log-time button");
        browser.waitForText(".aui-flag", "Say why");
        browser.fill("[name=reason]", "The boss agreed");
        browser.click("#prepaid-log-time button");
        browser.waitForText("#prepaid-ticket-time", "2h over");
        browser.shootAll("ticket-panel-overdrawn");

        browser.click("#log-work");
        browser.fill("#log-work-time-logged", "1h");
        browser.waitForText("#prepaid-dialog-after", "3h over");
        browser.shoot("jiras-own-dialog");

        atZero("refuse");
        browser.go("/browse/" + ticket);
        browser.fill(SPENT, "30m");
        browser.waitForText(AFTER, "No time left");
        browser.click("#prepaid-log-time button");
        browser.shoot("log-time-refused");
        browser.click("[name=waived]");
        browser.waitForText(AFTER, "2h over");
        browser.click("#prepaid-log-time button");
        browser.waitForText("#prepaid-ticket-time", "12h 30m logged on this ticket");
        browser.waitForText("#prepaid-ticket-time", "12h of 10h used");

        browser.go("/browse/" + ticket + TAB);
        browser.waitForText("#prepaid-time-tab", "Reason given for overdrawing: The boss agreed");
        browser.waitForText("#prepaid-time-tab", "Overdrawn");
        browser.waitForText("#prepaid-time-tab", "30m");
        browser.shoot("time-tab-overdrawn");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void billingStaffSeeOrderAndAmountsAndChangeSeveralWorklogsAtOnce() {
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "1h");
        browser.logIn("bob");
        browser.go("/browse/" + ticket);
        browser.waitForText("#prepaid-ticket", "€");
        browser.waitForText("#prepaid-ticket", "To invoice");
        accessibility.check("#prepaid-ticket");
        browser.shootAll("ticket-panel-billing");
        browser.go("/browse/" + ticket + TAB);
        browser.click("[data-prepaid-all]");
        browser.waitForText(".prepaid-selected", "2 selected");
        accessibility.check(".prepaid-worklogs");
        browser.shootAll("time-tab-selected");
        browser.click("[data-prepaid-bulk=line]");
        browser.select("#prepaid-choice", "S00002");
        browser.click("#prepaid-save-choice");
        browser.waitForText("#prepaid-time-tab tbody", "S00002");
        browser.click("[data-prepaid-one]");
        browser.click("[data-prepaid-bulk=waive]");
        browser.waitForText("#prepaid-time-tab", "Not covered");
        browser.shoot("time-tab-changed");

        seed.log(ticket, "30m");
        seed.log(task, "1h");
        browser.go("/browse/" + task);
        browser.waitForText("#prepaid-task-panel", "1h 30m of 10h used");
        accessibility.check("#prepaid-task-panel");
        browser.shootAll("task-panel-billing");
        browser.go("/browse/" + ticket);
        browser.click("#prepaid-change-customer");
        browser.waitForText("#prepaid-found", "ACME");
        browser.shoot("set-customer");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anIssueThatIsNoConcernOfOursShowsNothingAndLoadsHardlyAnything() {
        seed.project("DEV", "Development");
        String other = host.anna()
                .post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'DEV'},'issuetype':{'name':'Task'},'summary':'Refactor'}}")
                .expect(201)
                .text("key");
        for (String who : List.of("bob", "anna")) {
            browser.logIn(who);
            look(other);
            assertThat(browser.count("[data-panel*=prepaid]")).isZero();
            assertThat(browser.count("script[src*=prepaid]")).isEqualTo(1);
            assertThat(browser.count("link[href*=prepaid]")).isZero();
            assertThat((Long) browser.run(LOADED)).isBetween(1L, MOST_BYTES);
            // Of several, as work in the background may ask the database at any moment.
            assertThat(Stream.generate(() -> host.statementsOf(() -> look(other)))
                            .limit(LOOKS)
                            .toList())
                    .as("a look at an issue that asks our tables nothing")
                    .anyMatch(List::isEmpty);
        }
        assertThat(host.statementsOf(() -> look(ticket))).isNotEmpty();
        browser.waitFor("#prepaid-ticket");
        assertThat(browser.count("script[src*=prepaid-ticket]")).isEqualTo(1);
        assertThat(browser.complaints()).isEmpty();
    }

    private void look(String issue) {
        browser.go("/browse/" + issue);
        browser.waitFor("#summary-val");
    }

    private void atZero(String wanted) {
        ObjectNode team = (ObjectNode)
                host.admin().get(API + "/teams").expect(200).at("items").get(0);
        host.admin()
                .put(
                        API + "/teams/" + team.get("id").asLong(),
                        team.put("atZero", wanted).put("agentsMayWaive", true))
                .expect(200);
    }
}
