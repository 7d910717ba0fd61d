package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Time that is billed by the worklog, by its pages: credit notes of single worklogs, changes, periods. */
class BilledTimeInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String SAVE = "form.prepaid-form button[type=submit]";

    private TestHost host;
    private Browser browser;
    private Seed seed;
    private long order;
    private String task;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        long hourly = host.bob()
                .post(
                        API + "/products",
                        "{'name':'Hourly','type':'service','unit':%d,'price':'90','invoicingPolicy':'timesheets',"
                                + "'createOnOrder':'task','project':'SER'}",
                        seed.unit("Hours"))
                .expect(201)
                .id();
        order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'50'}]}",
                        seed.customer(),
                        hourly)
                .expect(201)
                .id();
        task = seed.confirm(order).expect(200).text("lines/0/task");
        browser = Browser.open(host.address());
        browser.logIn("bob");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void worklogsAreTickedForACreditNoteAndSumsFollow() {
        String first = seed.log(task, "5h");
        String second = seed.log(task, "2h 30m");
        String third = seed.log(task, "30m");
        long invoice = posted();
        browser.go(PREPAID + "/invoices/" + invoice);
        browser.click("#prepaid-credit");
        browser.waitForText(".prepaid-credit-sum", "3 of 3 chosen: 8h, €720.00");
        browser.waitForText("#prepaid-untaxed", "€720.00");
        browser.shootAll("credit-worklogs");

        browser.check(".prepaid-credit-all input", false);
        browser.waitForText("#prepaid-untaxed", "€0.00");
        browser.click(SAVE);
        browser.waitForText(".error", "choose worklogs");
        assertThat(browser.text("#prepaid-problems")).contains("Nothing is to be credited");
        browser.shoot("credit-worklogs-refused");

        browser.press("#worklog-" + second, Keys.SPACE);
        browser.waitForText(".prepaid-credit-sum", "1 of 3 chosen: 2h 30m, €225.00");
        assertThat(browser.values("[data-line-field=quantity]")).containsExactly("2.5");
        browser.check("#worklog-" + third, true);
        browser.waitForText("#prepaid-untaxed", "€270.00");
        browser.shoot("credit-worklogs-chosen");
        browser.click(SAVE);
        browser.waitForText("h1", "Draft credit note");
        browser.waitForText("#prepaid-lines", "€270.00");
        browser.click("#prepaid-post");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("h1", "RINV/");

        browser.go(PREPAID + "/invoices/" + invoice + "/credit");
        browser.waitForText(".prepaid-credit-worklogs", "RINV/");
        assertThat(browser.count("#worklog-" + second)).isZero();
        browser.waitForText("#prepaid-untaxed", "€450.00");
        browser.shootAll("credit-worklogs-rest");
        browser.click(".prepaid-credit-how [value=part]");
        browser.fill("[data-line-field=quantity]", "");
        browser.fill("[data-line-field=amount]", "50");
        browser.waitForText("#prepaid-untaxed", "€50.00");
        assertThat(browser.shows(".prepaid-credit-worklogs")).isFalse();
        browser.shootAll("credit-part");
        browser.click("[name$='.way'][value=worklogs]");
        browser.waitForText(".prepaid-credit-sum", "1 of 1 chosen: 5h");
        browser.click(SAVE);
        browser.waitForText("h1", "Draft credit note");
        Answer named = host.bob()
                .get(API + "/invoices" + browser.path().substring(browser.path().lastIndexOf('/')) + "/worklogs")
                .expect(200);
        assertThat(named.at("items/0/worklog").asText()).isEqualTo(first);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void worklogsAreTickedForACreditNoteWithoutScripts() {
        String kept = seed.log(task, "2h");
        seed.log(task, "3h 30m");
        long invoice = posted();
        browser.switchScriptsOff();
        browser.go(PREPAID + "/invoices/" + invoice + "/credit");
        assertThat(browser.count(".prepaid-scripts-only")).isPositive();
        assertThat(browser.shows(".prepaid-scripts-only")).isFalse();
        browser.check("#worklog-" + kept, false);
        browser.shootAll("credit-worklogs-without-scripts");
        browser.click(SAVE);
        browser.waitForText("h1", "Draft credit note");
        browser.waitForText("#prepaid-lines", "€315.00");
    }

    @Test
    void whatWasChangedLeadsFromItsOrderAndItsInvoiceToItsCreditNote() {
        browser.go(PREPAID + "/changes");
        browser.waitForText(".prepaid-empty", "Nothing was changed after invoicing");
        browser.shootAll("changes-empty");
        String grown = seed.log(task, "1h");
        String shortened = seed.log(task, "5h");
        String redated = seed.log(task, "2h");
        String deleted = seed.log(task, "30m");
        long invoice = posted();
        edit(grown, "'timeSpentSeconds':7200");
        drafted();
        edit(shortened, "'timeSpentSeconds':10800");
        edit(redated, "'started':'2026-01-05T12:00:00.000+0000'");
        host.anna().delete("/rest/api/2/issue/" + task + "/worklog/" + deleted).expect(204);

        browser.go(PREPAID + "/orders/" + order);
        browser.shoot("order-owing-time-back");
        browser.click("#prepaid-order-changes");
        browser.waitForText("table.prepaid-list", "To be credited: 2h");
        browser.go(PREPAID + "/changes");
        browser.waitForText("table.prepaid-list", "Nothing to bill");
        browser.waitForText("table.prepaid-list", "Settled on Draft invoice");
        browser.shootAll("changes");
        browser.select("#prepaid-filter-state", "Still to be billed or credited");
        browser.waitForAddress("state=open");
        assertThat(browser.count("table.prepaid-list tbody tr")).isEqualTo(2);
        browser.shoot("changes-open");

        browser.go(PREPAID + "/invoices/" + invoice);
        browser.shoot("invoice-changed");
        browser.click(".prepaid-facts a[href*='changes?invoice=']");
        browser.waitForText("table.prepaid-list", "now");
        assertThat(browser.count("table.prepaid-list tbody tr")).isEqualTo(4);
        browser.shoot("changes-of-invoice");
        browser.click("table.prepaid-list a[href*='worklogs=changed']");
        browser.waitForText(".prepaid-credit-sum", "2 of 4 chosen: 5h 30m");
        browser.shoot("credit-changed");
        browser.click(SAVE);
        browser.waitForText("h1", "Draft credit note");
        browser.click("#prepaid-post");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("h1", "RINV/");
        browser.go(PREPAID + "/orders/" + order);
        browser.waitFor("#prepaid-create-invoice");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anInvoiceAndARunBillAPeriodAndSayWhyThereIsNothing() {
        edit(seed.log(task, "2h"), "'started':'2026-03-10T12:00:00.000+0000'");
        edit(seed.log(task, "1h"), "'started':'2026-04-10T12:00:00.000+0000'");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-more");
        browser.click("#prepaid-period");
        browser.waitForText("#help-from", "3h");
        browser.shootAll("period");
        browser.click("[data-prepaid-preset]");
        assertThat(browser.values("#field-from, #field-to")).allMatch(day -> day.matches("20\\d\\d-\\d\\d-\\d\\d"));
        browser.date("#field-from", "2026-02-01");
        browser.date("#field-to", "2026-01-31");
        browser.click(SAVE);
        browser.waitForText(".error", "before the first day");
        browser.date("#field-to", "2026-02-28");
        browser.click(SAVE);
        browser.waitForText("#prepaid-problems", "There is some from");
        browser.shoot("period-nothing");
        browser.date("#field-from", "2026-03-01");
        browser.date("#field-to", "2026-03-31");
        browser.click(SAVE);
        browser.waitForText("h1", "Draft invoice");
        browser.waitForText("#prepaid-lines", "€180.00");

        browser.go(PREPAID + "/invoices/run?from=2026-02-01&to=2026-02-28");
        browser.waitForText(".prepaid-empty", "On other days");
        browser.shootAll("run-nothing");
        browser.date("#prepaid-from", "2026-04-01");
        browser.date("#prepaid-to", "2026-03-01");
        browser.click(".prepaid-filters button[type=submit]");
        browser.waitForText(".error", "before the first day");
        browser.shoot("run-refused");
        browser.date("#prepaid-to", "2026-04-30");
        browser.click(".prepaid-filters button[type=submit]");
        browser.waitForText("#prepaid-run", "€90.00");
        browser.shootAll("run-period");
        browser.click(SAVE);
        browser.waitForText("#prepaid-made-list", "€90.00");
        browser.waitForAddress("from=2026-04-01");
        browser.waitForText(".prepaid-empty", "Nothing to bill of these days");
        browser.shoot("run-made");
        assertThat(browser.complaints()).isEmpty();
    }

    private void edit(String worklog, String change) {
        host.anna()
                .put("/rest/api/2/issue/" + task + "/worklog/" + worklog, "{" + change + "}")
                .expect(200);
    }

    private long drafted() {
        return host.bob()
                .post(API + "/orders/" + order + "/invoices", "{}")
                .expect(201)
                .id();
    }

    private long posted() {
        return host.bob()
                .post(API + "/invoices/" + drafted() + "/post", "{}")
                .expect(200)
                .id();
    }
}
