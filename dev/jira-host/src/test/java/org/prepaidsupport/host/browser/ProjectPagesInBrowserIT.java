package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What a project shows of us, and the page of recorded time, in each role. */
class ProjectPagesInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";

    private TestHost host;
    private Browser browser;
    private Accessibility accessibility;
    private String ticket;
    private String lonely;

    @BeforeEach
    void start() {
        host = TestHost.start();
        Seed seed = Seed.sow(host);
        browser = Browser.open(host.address());
        accessibility = new Accessibility(browser);
        String task = seed.confirm(seed.quote("10", "Hours")).expect(200).text("lines/0/task");
        ticket = seed.ticket("Printer is on fire");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "12h");
        lonely = seed.ticket("Whose is it?");
        seed.log(lonely, "1h 30m");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void anAdministratorReadsWhatHoldsForAProjectAndWhereItIsSet() {
        browser.logIn("admin");
        browser.go("/projects/SUP");
        browser.click("#prepaid-project-settings");
        browser.waitForText("#prepaid-project-settings", "Helpdesk team Support");
        browser.waitForText("#prepaid-project-settings", "Inherited");
        accessibility.check("#content");
        browser.shootAll("project-settings");
        browser.go("/projects/SER");
        browser.click("#prepaid-project-settings");
        browser.waitForText("#content", "belongs to no helpdesk team");
        browser.shoot("project-settings-none");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAgentFindsSupportHoursInTheSidebarAndNoPrices() {
        browser.logIn("anna");
        browser.go("/projects/SUP");
        assertThat(browser.shows("#project-config")).isFalse();
        browser.click("#prepaid-project-hours");
        browser.waitForText("#prepaid-project-hours", "12h of 10h used");
        browser.waitForText("#prepaid-project-hours", "Not covered");
        assertThat(browser.text("#content")).doesNotContain("€");
        accessibility.check("#content");
        browser.shootAll("project-hours");
        browser.go("/projects/SER");
        assertThat(browser.shows("#prepaid-project-hours")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void billingStaffGroupTimeFollowARowToItsWorklogAndAssignWhatIsNotCovered() {
        browser.logIn("bob");
        browser.go(PREPAID + "/timesheets?group=week");
        browser.waitForText("#prepaid-timesheets", "Week of");
        accessibility.check("#content");
        browser.shootAll("timesheets-by-week");
        browser.click("#prepaid-timesheets tbody tr:nth-child(2) td:nth-child(2) a");
        browser.waitForAddress("focusedWorklogId");
        browser.waitForText(".host-work", "logged work");

        browser.go(PREPAID + "/timesheets?billable=false");
        browser.waitForText("h1", "Not covered");
        browser.waitForText("#prepaid-timesheets", lonely);
        browser.click("[data-prepaid-one]");
        accessibility.check("#content");
        browser.shootAll("not-covered");
        browser.click("[data-prepaid-bulk=line]");
        browser.select("#prepaid-choice", "S00001");
        browser.shoot("not-covered-assign");
        browser.click("#prepaid-save-choice");
        browser.waitForText(".prepaid-empty", "Nothing");
        browser.go(PREPAID + "/timesheets?group=issue");
        browser.waitForText("#prepaid-timesheets", "13h 30m");
        assertThat(browser.complaints()).isEmpty();
    }
}
