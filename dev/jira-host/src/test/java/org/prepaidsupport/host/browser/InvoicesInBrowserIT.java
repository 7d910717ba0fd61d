package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Billing by its pages: a run over all orders, drafts, payments, credit notes, corrections, down payments. */
class InvoicesInBrowserIT {

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
    void aRunBillsTheOrdersThatAreTicked() {
        long first = confirmed("10");
        long second = confirmed("2");
        browser.go(PREPAID + "/invoices");
        browser.click("#prepaid-billing-run");
        browser.waitForText("#prepaid-run", "S00001");
        browser.shootAll("billing-run");
        browser.check("#prepaid-run input[value='" + second + "']", false);
        browser.click(SAVE);
        browser.waitForText("#prepaid-made", "1");
        browser.waitForText("#prepaid-made-list", "S00001");
        browser.waitForText("#prepaid-run", "S00002");
        assertThat(browser.text("#prepaid-run")).doesNotContain("S00001");
        browser.shootAll("billing-run-made");
        assertThat(host.bob()
                        .get(API + "/orders/" + first + "/invoices")
                        .at("total")
                        .asInt())
                .isEqualTo(1);
        browser.check("#prepaid-run input[value='" + second + "']", false);
        browser.click(SAVE);
        browser.waitForText(".error", "required");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDraftIsEditedPostedPaidAndCredited() {
        long order = confirmed("10");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-create-invoice");
        browser.waitForAddress("/invoices/");
        browser.click("#prepaid-edit");
        browser.fill("[data-line-field=description]", "Support in November");
        browser.fill("[data-line-field=quantity]", "9");
        browser.waitForText("#prepaid-untaxed", "900.00");
        browser.shootAll("invoice-edit");
        browser.fill("[data-line-field=quantity]", "-9");
        browser.click(SAVE);
        browser.waitForText(".error", "negative");
        browser.fill("[data-line-field=quantity]", "9");
        browser.click(SAVE);
        browser.waitForText("#prepaid-lines", "Support in November");
        browser.waitForText("body", "900.00");

        browser.click("#prepaid-post");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("h1", "INV/");
        browser.waitForText("#prepaid-open", "900.00");

        browser.click("#prepaid-pay");
        browser.fill("#field-amount", "1000");
        browser.click(SAVE);
        browser.waitForText(".error", "900.00 EUR");
        browser.fill("#field-amount", "300");
        browser.fill("#field-reference", "Bank 17");
        browser.shootAll("payment");
        browser.click(SAVE);
        browser.waitForText("#prepaid-payments", "Bank 17");
        browser.waitForText("#prepaid-open", "600.00");
        browser.waitForText("h1", "Partly paid");
        browser.shootAll("invoice-partly-paid");
        browser.click("#prepaid-payments button");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("#prepaid-open", "900.00");

        browser.click("#prepaid-credit");
        browser.fill("[data-line-field=quantity]", "20");
        browser.click(SAVE);
        browser.waitForText(".error", "9");
        browser.shoot("credit-refused");
        browser.fill("[data-line-field=quantity]", "2");
        browser.fill("#field-reason", "Two hours too many");
        browser.shootAll("credit");
        browser.click(SAVE);
        browser.waitForText("h1", "Draft credit note");
        browser.waitForText("body", "Two hours too many");
        browser.click("#prepaid-post");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("h1", "RINV/");
        browser.shootAll("credit-note");
        browser.click(".prepaid-facts a[href*='/invoices/']");
        browser.waitForText("#prepaid-credit-notes", "RINV/");
        browser.waitForText("#prepaid-open", "700.00");
        browser.shootAll("invoice-credited");
        browser.click(".prepaid-facts a[href*='/orders/']");
        browser.waitForText("#prepaid-invoices ~ .prepaid-scroll", "RINV/");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anInvoiceIsCreditedAndCorrectedInOneStep() {
        long invoice = posted(confirmed("10"));
        browser.go(PREPAID + "/invoices/" + invoice);
        browser.click("#prepaid-more");
        browser.click("#prepaid-correct");
        browser.fill("#field-reason", "Wrong price");
        browser.click(SAVE);
        browser.waitFor(".prepaid-dialog-confirm");
        browser.shootAll("correct-question");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("h1", "Draft invoice");
        browser.waitForText("body", "1,000.00");
        browser.go(PREPAID + "/invoices/" + invoice);
        browser.waitForText("h1", "Reversed");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aDownPaymentIsAskedAheadAndASecondDraftAsksFirst() {
        long order = confirmed("10");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-more");
        browser.click("#prepaid-down-payment");
        browser.fill("#field-value", "120");
        browser.click(SAVE);
        browser.waitForText(".error", "between 0 and 100");
        browser.fill("#field-value", "30");
        browser.shootAll("down-payment");
        browser.click(SAVE);
        browser.waitForText("body", "300.00");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-create-invoice");
        browser.waitForText(".prepaid-dialog", "Draft invoice");
        browser.shoot("invoice-drafts-question");
        browser.click(".prepaid-dialog-close");
        browser.go(PREPAID + "/invoices/"
                + host.bob()
                        .get(API + "/orders/" + order + "/invoices")
                        .at("items/0/id")
                        .asLong());
        browser.click("#prepaid-post");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("h1", "INV/");
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-create-invoice");
        browser.waitForText("#prepaid-lines", "Down payment");
        browser.waitForText(".prepaid-sums", "700.00");
        browser.shoot("invoice-with-deduction");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theListIsSearchedFilteredSummedAndExported() {
        posted(confirmed("10"));
        long paid = posted(confirmed("2"));
        host.bob()
                .post(API + "/invoices/" + paid + "/payments", "{'amount':'200'}")
                .expect(201);
        browser.go(PREPAID + "/invoices");
        browser.waitForText("table.prepaid-list tfoot", "1,200.00");
        browser.waitForText("table.prepaid-list tfoot", "1,000.00");
        browser.shootAll("invoices");
        browser.select("#prepaid-filter-payment", "Paid");
        browser.waitForAddress("payment=paid");
        browser.waitForText("table.prepaid-list", "S00002");
        assertThat(browser.text("table.prepaid-list")).doesNotContain("S00001");
        browser.go(PREPAID + "/invoices?payment=overdue");
        browser.waitForText("body", "Overdue");
        browser.go(PREPAID + "/invoices");
        browser.fill("#prepaid-search", "s00001");
        browser.click(".prepaid-filters button[type=submit]");
        browser.waitForAddress("q=s00001");
        assertThat(browser.text("table.prepaid-list")).contains("S00001").doesNotContain("S00002");
        assertThat(browser.waitFor("#prepaid-export").getDomAttribute("href")).contains("format=csv", "q=s00001");
        browser.logIn("anna");
        browser.go(PREPAID + "/invoices");
        browser.waitForText("body", "not found");
        assertThat(browser.complaints()).isEmpty();
    }

    private long confirmed(String hours) {
        long order = seed.quote(hours, "Hours");
        seed.confirm(order).expect(200);
        return order;
    }

    private long posted(long order) {
        Answer draft =
                host.bob().post(API + "/orders/" + order + "/invoices", "{}").expect(201);
        return host.bob()
                .post(API + "/invoices/" + draft.id() + "/post", "{}")
                .expect(200)
                .id();
    }
}
