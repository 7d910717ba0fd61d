package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.TestHost;

/** After installation an administrator is led from nothing to an order that is confirmed. */
class FirstRunInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String NEXT = "#prepaid-setup .aui-button-primary";
    private static final String SUBMIT = "form.prepaid-form button[type=submit]";

    private TestHost host;
    private Browser browser;

    @BeforeEach
    void start() {
        host = TestHost.start();
        browser = Browser.open(host.address());
        project("SUP", "Support");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void eachStepIsPrefilledAndLeadsToTheNextUntilAnOrderIsConfirmed() {
        Accessibility accessibility = new Accessibility(browser);
        browser.logIn("admin");
        browser.go(PREPAID + "/setup");
        browser.confirmPassword("admin");
        browser.waitFor(NEXT);
        accessibility.check("#content");
        browser.shootAll("first-steps");
        browser.click(NEXT);
        browser.click(SUBMIT);
        done(1);
        browser.click(NEXT);
        assertThat(browser.waitFor("#field-name").getDomProperty("value")).isEqualTo("Support");
        assertThat(browser.waitFor("#field-projects input[value=SUP]").isSelected())
                .isTrue();
        browser.shoot("first-steps-team");
        browser.click(SUBMIT);
        done(2);
        project("SER", "Services");
        browser.click(NEXT);
        browser.fill("#field-name", "Azure Interior");
        browser.click(SUBMIT);
        done(3);
        browser.click(NEXT);
        assertThat(browser.waitFor("#field-name").getDomProperty("value")).isEqualTo("Prepaid support");
        assertThat(browser.waitFor("#field-project").getDomProperty("value")).isEqualTo("SER");
        browser.fill("#field-price", "100");
        browser.click(SUBMIT);
        done(4);
        browser.click(NEXT);
        browser.pick("[data-combobox=product]", "Prepaid support");
        browser.click("#prepaid-save");
        browser.waitFor("#prepaid-confirm");
        browser.go(PREPAID + "/setup");
        browser.waitForText(NEXT, "Confirm S00001");
        browser.click(NEXT);
        browser.click("#prepaid-confirm");
        browser.waitFor("a.prepaid-task");
        browser.go(PREPAID + "/setup");
        done(5);
        browser.shoot("first-steps-done");

        browser.go(PREPAID + "/help/admin-guide");
        browser.waitForText("#settings", "Settings");
        accessibility.check("#content");
        browser.shootAll("guide");
        assertThat(browser.complaints()).isEmpty();
    }

    private void done(int steps) {
        browser.waitFor("#prepaid-setup .prepaid-done:nth-child(" + steps + ")");
        assertThat(browser.count("#prepaid-setup .prepaid-done")).isEqualTo(steps);
    }

    private void project(String key, String name) {
        host.admin()
                .post(
                        "/rest/api/2/project",
                        "{'key':'%s','name':'%s','projectTypeKey':'business','lead':'admin'}",
                        key,
                        name)
                .expect(201);
    }
}
