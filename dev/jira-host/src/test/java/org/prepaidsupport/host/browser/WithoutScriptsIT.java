package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** People who switch scripts off enter, change and delete all the same. */
class WithoutScriptsIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String SAVE = "form.prepaid-form button[type=submit]";
    private static final String YES = "form.prepaid-question-form button[type=submit]";
    private static final String DONE = ".prepaid-notice";

    private TestHost host;
    private Browser browser;
    private Seed seed;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        browser = Browser.open(host.address());
        browser.switchScriptsOff();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void recordsOfBillingAreMadeChangedArchivedAndDeleted() {
        browser.logIn("bob");
        browser.go(PREPAID + "/taxes/new");
        browser.fill("#field-name", "VAT");
        browser.fill("#field-percent", "much");
        browser.check("#field-priceIncluded", true);
        browser.click(SAVE);
        browser.waitForText(".error", "number");
        browser.waitForText("#prepaid-problems li", "Percent");
        assertThat(browser.waitFor("#field-percent").getDomProperty("value")).isEqualTo("much");
        assertThat(browser.waitFor("#field-name").getDomProperty("value")).isEqualTo("VAT");
        assertThat(browser.waitFor("#field-priceIncluded").isSelected()).isTrue();
        browser.shoot("tax-refused");
        browser.fill("#field-percent", "21.5");
        browser.click(SAVE);
        browser.waitForText(DONE, "created");
        browser.waitForText("table.aui", "21.5");
        browser.shoot("taxes");

        browser.go(PREPAID + "/products/new");
        browser.fill("#field-name", "Goods in boxes");
        browser.select("#field-type", "Goods");
        browser.fill("#field-price", "1,234.5");
        browser.check("#field-taxes input", true);
        browser.click(SAVE);
        browser.waitForText("table.aui", "Goods in boxes");
        Answer product = host.bob().get(API + "/products?q=boxes").expect(200);
        assertThat(product.text("items/0/price")).startsWith("1234.5");
        assertThat(product.text("items/0/createOnOrder")).isEqualTo("nothing");

        browser.go(PREPAID + "/customers/new");
        browser.fill("#field-name", "Globex");
        browser.fill("#field-address", "Stra\u00dfe 1\n1000 Br\u00fcssel");
        browser.fill("#field-members", "carl");
        browser.click(SAVE);
        browser.waitForText("table.aui", "Globex");
        assertThat(host.bob().get(API + "/customers?q=globex").text("items/0/address"))
                .isEqualTo("Stra\u00dfe 1\n1000 Br\u00fcssel");
        long globex =
                host.bob().get(API + "/customers?q=globex").at("items/0/id").asLong();
        browser.go(PREPAID + "/customers/" + globex);
        assertThat(browser.waitFor("#field-members").getDomProperty("value")).isEqualTo("carl");
        browser.fill("#field-email", "office@globex.example");
        browser.shoot("customer");
        browser.click(SAVE);
        browser.waitForText(DONE, "Globex has been saved");
        assertThat(host.bob().get(API + "/customers/" + globex).text("email")).isEqualTo("office@globex.example");

        browser.go(PREPAID + "/customers/" + globex);
        browser.click("[value=prepaid-archive]");
        browser.waitForText(DONE, "archive");
        browser.click("[value=prepaid-restore]");
        browser.click("[value=prepaid-delete]");
        browser.waitForText("h1", "Delete Globex?");
        browser.shoot("delete-asks");
        browser.click(YES);
        browser.waitForText(DONE, "Globex");
        assertThat(host.bob().get(API + "/customers/" + globex).status()).isEqualTo(404);
    }

    @Test
    void anOrderIsConfirmedBilledAndPaid() {
        long order = seed.quote("10", "Hours");
        browser.logIn("bob");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-confirm");
        browser.waitForText(DONE, "confirmed");
        browser.click("#prepaid-create-invoice");
        browser.waitForAddress("/invoices/");
        browser.click("#prepaid-post");
        browser.waitForText("h1", "Post");
        browser.shoot("post-asks");
        browser.click(YES);
        browser.waitForText(DONE, "posted");
        browser.click("#prepaid-pay");
        browser.fill("#field-amount", "100.00");
        browser.fill("#field-reference", "bank");
        browser.click(SAVE);
        browser.waitForText("#prepaid-payments", "bank");
        browser.shoot("paid");
        browser.click("#prepaid-payments button");
        browser.click(YES);
        browser.waitGone("#prepaid-payments");
    }

    @Test
    void ordersAreBilledInARunAndDraftsChangedAndCredited() {
        long billed = seed.quote("10", "Hours");
        long left = seed.quote("5", "Hours");
        seed.confirm(billed).expect(200);
        seed.confirm(left).expect(200);
        browser.logIn("bob");
        browser.go(PREPAID + "/invoices/run");
        browser.check("[name='field.orders'][value='" + left + "']", false);
        browser.shoot("run");
        browser.click("#prepaid-save");
        browser.waitForText("#prepaid-made", "1");
        browser.waitForText("#prepaid-run", "S00002");
        assertThat(browser.text("#prepaid-run")).doesNotContain("S00001");
        browser.click("#prepaid-made-list tbody a");
        String invoice = browser.path();
        browser.go(invoice + "/edit");
        browser.fill("[name='field.lines[0].quantity']", "many");
        browser.click("#prepaid-save");
        browser.waitForText(".error", "number");
        browser.fill("[name='field.lines[0].quantity']", "7.5");
        browser.shoot("draft");
        browser.click("#prepaid-save");
        browser.waitForText(DONE, "saved");
        browser.waitForText("#prepaid-lines", "7.5");
        browser.click("#prepaid-post");
        browser.click(YES);
        browser.waitForText(DONE, "posted");
        browser.go(invoice + "/credit");
        browser.fill("#field-reason", "Too much");
        browser.fill(".prepaid-credit-lines .prepaid-quantity", "2.5");
        browser.shoot("credit");
        browser.click("#prepaid-save");
        browser.waitForText(DONE, "draft credit note");
        browser.waitForText("#prepaid-lines", "2.5");
    }

    @Test
    void administratorsChangeSettingsUnitsAndTeams() {
        browser.logIn("admin");
        browser.go(PREPAID + "/settings");
        browser.confirmPassword("admin");
        browser.check("#field-unitsOfMeasure", true);
        browser.fill("[id='field-company.name']", "Support Ltd");
        browser.fill("#field-defaultCurrency", "GOLD");
        browser.click(SAVE);
        browser.waitForText(".error", "currency code");
        assertThat(browser.waitFor("[id='field-company.name']").getDomProperty("value"))
                .isEqualTo("Support Ltd");
        browser.shoot("settings-refused");
        browser.fill("#field-defaultCurrency", "EUR");
        browser.click(SAVE);
        browser.waitForText(DONE, "saved");
        Answer settings = host.admin().get(API + "/settings").expect(200);
        assertThat(settings.text("company/name")).isEqualTo("Support Ltd");
        assertThat(settings.at("unitsOfMeasure").asBoolean()).isTrue();

        browser.go(PREPAID + "/units/new");
        browser.fill("#field-name", "Weeks");
        browser.fill("#field-ratio", "40");
        browser.click(SAVE);
        browser.waitForText("table.aui", "Weeks");

        String task = seed.confirm(seed.quote("10", "Hours")).expect(200).text("lines/0/task");
        String ticket = seed.ticket("Printer on fire");
        seed.link(ticket, task).expect(200);
        host.anna()
                .post("/rest/api/2/issue/" + ticket + "/worklog", "{'timeSpent':'2h'}")
                .expect(201);
        long team = host.admin().get(API + "/teams").at("items/0/id").asLong();
        browser.go(PREPAID + "/teams/" + team);
        browser.check("#field-timeReinvoicing", false);
        browser.click(SAVE);
        browser.waitForText(".prepaid-question", "2h from");
        browser.shoot("team-asks");
        assertThat(host.admin()
                        .get(API + "/teams/" + team)
                        .at("timeReinvoicing")
                        .asBoolean())
                .isTrue();
        browser.click(YES);
        browser.waitForText(DONE, "saved");
        assertThat(host.admin()
                        .get(API + "/teams/" + team)
                        .at("timeReinvoicing")
                        .asBoolean())
                .isFalse();
        browser.go(PREPAID + "/teams/new");
        browser.fill("#field-name", "Second line");
        browser.click(SAVE);
        browser.waitForText(".error", "required");
        browser.shoot("team-refused");
    }

    @Test
    void listsAreSearchedFilteredAndSorted() {
        host.bob().post(API + "/customers", "{'name':'Globex'}").expect(201);
        browser.logIn("bob");
        browser.go(PREPAID + "/customers");
        browser.fill("#prepaid-search", "glob");
        browser.click(".prepaid-filters button[type=submit]");
        browser.waitForAddress("q=glob");
        browser.waitForText("table.aui", "Globex");
        assertThat(browser.texts("table.aui tbody tr")).hasSize(1);
        browser.select("#prepaid-filter-active", "rchive");
        browser.click(".prepaid-filters button[type=submit]");
        browser.waitForAddress("active=false");
    }
}
