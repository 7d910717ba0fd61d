package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** An administrator looks whether all is well, has the ledger checked and repaired. */
class DiagnosticsInBrowserIT {

    private TestHost host;
    private Browser browser;

    @BeforeEach
    void start() {
        host = TestHost.start();
        browser = Browser.open(host.address());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void theLedgerIsCheckedAndRepairedFromThePage() {
        Seed seed = Seed.sow(host);
        String ticket = seed.ticket("Counted");
        seed.link(ticket, seed.confirm(seed.quote("10", "Hours")).expect(200).text("lines/0/task"))
                .expect(200);
        seed.log(ticket, "1h 30m");
        host.host().jira().jobs().runNow("org.prepaidsupport.catch-up");
        browser.logIn("admin");
        browser.go("/plugins/servlet/prepaid/diagnostics");
        browser.confirmPassword("admin");
        browser.waitForText("#prepaid-host-check", "No differences");
        browser.waitForText("#prepaid-feeds", "Up to date");
        browser.waitForText("#prepaid-recounts", ticket);
        browser.shoot("diagnostics");

        browser.click("#prepaid-check");
        browser.waitForText("#prepaid-ledger", "No differences");
        browser.waitForText("#prepaid-ledger", "Started by Alex Admin");
        browser.click("#prepaid-repair");
        browser.shoot("diagnostics-question");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("#prepaid-ledger", "Last repaired");
        browser.shoot("diagnostics-repaired");
        assertThat(browser.complaints()).isEmpty();
    }
}
