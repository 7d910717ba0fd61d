package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Every form shows what is wrong at the field, keeps what was entered, and saves nothing. */
class BadFormsIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String SAVE = "form.prepaid-form button[type=submit]";

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
    void formsOfBillingRefuseBadInputAtTheField() {
        browser.logIn("bob");
        refused("/customers/new", "name", "", "vatId", "BE 12");
        assertThat(total("/customers")).isEqualTo(1);
        refused("/taxes/new", "name", "VAT", "percent", "much");
        assertThat(total("/taxes")).isZero();
        refused("/units/new", "name", "Weeks", "ratio", "0");
        assertThat(total("/units")).isEqualTo(4);
        refused("/products/new", "name", "", "price", "cheap");
        assertThat(total("/products")).isEqualTo(1);
    }

    @Test
    void theSettingsRefuseGroupsAndCurrenciesThatAreNone() {
        browser.logIn("admin");
        browser.go(PREPAID + "/settings");
        browser.confirmPassword("admin");
        browser.fill("#field-defaultCurrency", "GOLD");
        browser.fill("#field-billingGroups", "nobody-knows-us");
        browser.click(SAVE);
        browser.waitForText(".error", "currency code");
        assertThat(browser.texts(".error")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(browser.waitFor("#field-defaultCurrency").getDomProperty("value"))
                .isEqualTo("GOLD");
        assertThat(host.admin().get(API + "/settings").text("defaultCurrency")).isEqualTo("EUR");
    }

    @Test
    void aConfirmationThatJiraOrTheRulesRefuseSaysWhyAndStaysAQuotation() {
        long product = host.bob()
                .post(API + "/products", "{'name':'Homeless support','price':'1','createOnOrder':'task'}")
                .expect(201)
                .id();
        long order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'1'}]}",
                        seed.customer(),
                        product)
                .expect(201)
                .id();
        browser.logIn("bob");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-confirm");
        browser.waitForText("body", "Homeless support");
        browser.waitForText("#prepaid-problems, .aui-flag", "project");
        browser.shoot("confirmation-refused");
        assertThat(seed.order(order).text("state")).isEqualTo("quotation");
    }

    @Test
    void timeThatIsNoTimeIsRefusedWhereItIsLogged() {
        String ticket = seed.ticket("No time");
        browser.logIn("anna");
        browser.go("/browse/" + ticket);
        browser.fill("#prepaid-log-time [name=timeSpent]", "a while");
        browser.click("#prepaid-log-time button");
        browser.waitForText(".aui-flag", "Invalid time duration");
        assertThat(host.anna()
                        .get("/rest/api/2/issue/" + ticket + "/worklog")
                        .at("total")
                        .asInt())
                .isZero();
    }

    /** The last pair is bad, and so is every empty value; both are marked, and the last one is kept. */
    private void refused(String page, String field, String value, String badField, String badValue) {
        browser.go(PREPAID + page);
        browser.fill("#field-" + field, value);
        browser.fill("#field-" + badField, badValue);
        browser.click(SAVE);
        browser.waitFor("#field-" + badField + "[aria-invalid=true]");
        browser.waitFor(".error");
        assertThat(browser.waitFor("#field-" + badField).getDomProperty("value"))
                .isEqualTo(badValue);
        browser.waitForText("#prepaid-problems", "correct");
    }

    private int total(String path) {
        return host.bob().get(API + path).expect(200).at("total").asInt();
    }
}
