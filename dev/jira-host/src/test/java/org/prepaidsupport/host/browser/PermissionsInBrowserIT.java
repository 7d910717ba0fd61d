package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** An administrator looks who may do what, and why. */
class PermissionsInBrowserIT {

    private static final String PERMISSIONS = "/plugins/servlet/prepaid/permissions";

    private TestHost host;
    private Browser browser;
    private String ticket;

    @BeforeEach
    void start() {
        host = TestHost.start();
        Seed seed = Seed.sow(host);
        seed.confirm(seed.quote("10", "Hours")).expect(200);
        ticket = seed.ticket("Printer");
        browser = Browser.open(host.address());
        browser.logIn("admin");
        browser.go(PERMISSIONS);
        browser.confirmPassword("admin");
        browser.waitFor("#prepaid-everybody");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void whoMayDoWhatWithATicketAndWhy() {
        browser.fill("#prepaid-user", "anna");
        browser.fill("#prepaid-record", ticket);
        browser.click("#prepaid-explain");
        browser.waitForText("#prepaid-answers", "What Anna Agent may do with " + ticket);
        assertThat(browser.text("#prepaid-answers"))
                .contains("May work on issues in SUP, a project of a helpdesk team.")
                .contains("Is in none of the groups of the settings: prepaid-viewers.");
        browser.shoot("permissions-of-a-user");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatEverybodyMayIsTheTableOfTheDocumentation() {
        browser.click(".prepaid-permissions summary");
        assertThat(browser.text(".prepaid-permissions"))
                .contains("/orders/{id}/edit")
                .containsIgnoringCase("as if absent");
        browser.shoot("permissions-of-everybody");
    }

    @Test
    void whatThereIsNotIsSaid() {
        browser.fill("#prepaid-user", "nobody");
        browser.click("#prepaid-explain");
        browser.waitForText(".aui-message-error", "nobody");
        browser.fill("#prepaid-user", "anna");
        browser.fill("#prepaid-record", "S09999");
        browser.click("#prepaid-explain");
        browser.waitForText(".aui-message-error", "S09999");
    }
}
