package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Billing staff and agents see that prepaid time is running out. */
class UpsellingInBrowserIT {

    private TestHost host;
    private Browser browser;
    private Seed seed;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
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
    void usedTimeIsToldOnTheOrderToBillingAndOnItsTicketsToAgents() {
        long order = seed.quote("10", "Hours");
        String task = seed.confirm(order).expect(200).text("lines/0/task");
        String ticket = seed.ticket("Printer is on fire");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "8h");
        browser.logIn("bob");
        browser.go("/plugins/servlet/prepaid/orders/" + order);
        assertThat(browser.text("body")).doesNotContain("more than 80");
        seed.log(ticket, "30m");
        browser.go("/plugins/servlet/prepaid/orders/" + order);
        browser.waitForText(".prepaid-upselling", "is used, 8h 30m of 10h");
        browser.shoot("upselling-order");
        browser.go("/browse/" + ticket);
        browser.waitForText("#prepaid-ticket-low", "of the prepaid time is used");
        browser.shoot("upselling-ticket");
        assertThat(browser.complaints()).isEmpty();
    }
}
