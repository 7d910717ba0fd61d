package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Billing staff open quotations and invoices as PDF and send them by e-mail. */
class DocumentsInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String SUBMIT = "form.prepaid-form button[type=submit]";

    private TestHost host;
    private Browser browser;
    private Seed seed;
    private long order;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        fill("/customers/" + seed.customer(), "email", "azure@example.com");
        order = seed.quote("10", "Hours");
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
    void withoutAMailServerAQuotationIsMarkedAsSentAndOpensAsPdf() {
        browser.go(PREPAID + "/orders/" + order);
        assertThat(browser.shows("#prepaid-mail")).isFalse();
        assertThat(browser.fetched("#prepaid-pdf")).isEqualTo("application/pdf %PDF-");
        browser.go(PREPAID + "/orders/" + order + "/mail");
        browser.waitForText("#help-to", "No mail server");
        assertThat(browser.shows(SUBMIT)).isFalse();
        browser.go(PREPAID + "/orders/" + order);
        browser.click("#prepaid-send");
        browser.waitForText(".aui-page-header", "Sent");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aQuotationIsSentByMailAndSaysSo() throws Exception {
        host.host().jira().mails().configure("support@example.com");
        browser.go(PREPAID + "/orders/" + order);
        browser.shoot("quotation-to-send");
        browser.click("#prepaid-mail");
        browser.waitForText("h1", "by e-mail");
        assertThat(browser.waitFor("#field-to").getDomProperty("value")).isEqualTo("azure@example.com");
        assertThat(browser.waitFor("#field-text").getDomProperty("value"))
                .contains("our quotation S00001 for €1,000.00", PREPAID + "/orders/" + order);
        browser.shoot("mail");
        browser.fill("#field-to", "nobody");
        browser.click(SUBMIT);
        browser.waitForText(".error", "e-mail address");
        browser.shoot("mail-refused");
        assertThat(host.host().jira().mails().messages()).isEmpty();
        browser.fill("#field-to", "azure@example.com, books@example.com");
        browser.click(SUBMIT);
        browser.waitForText(".aui-page-header", "Sent");
        browser.click(".prepaid-history summary");
        browser.waitForText(".prepaid-history", "azure@example.com, books@example.com (Quotation S00001");
        browser.shoot("quotation-sent");
        List<MimeMessage> messages = host.host().jira().mails().messages();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).getSubject()).startsWith("Quotation S00001");
        Multipart parts = (Multipart) messages.get(0).getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("S00001.pdf");
        keep(parts.getBodyPart(1), "quotation.pdf");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anInvoiceIsSentOnceItIsPosted() throws Exception {
        host.host().jira().mails().configure("support@example.com");
        company();
        seed.confirm(order).expect(200);
        String ticket = seed.ticket("Printer is on fire");
        seed.link(ticket, host.bob().get(API + "/orders/" + order).expect(200).text("lines/0/task"))
                .expect(200);
        seed.log(ticket, "4h 30m");
        long invoice = host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                .expect(201)
                .id();
        String page = PREPAID + "/invoices/" + invoice;
        browser.go(page);
        assertThat(browser.fetched("#prepaid-pdf")).isEqualTo("application/pdf %PDF-");
        assertThat(browser.shows("#prepaid-mail")).isFalse();
        browser.go(page + "/mail");
        browser.waitForText("#content", "Only a posted invoice can be sent");
        browser.go(page);
        browser.click("#prepaid-post");
        browser.click(".prepaid-dialog-confirm");
        browser.waitFor("#prepaid-mail");
        browser.shoot("invoice-to-send");
        browser.click("#prepaid-mail");
        browser.waitFor("#field-to");
        browser.shoot("invoice-mail");
        browser.click(SUBMIT);
        browser.waitForText(".prepaid-facts", "azure@example.com (Invoice INV/");
        browser.shoot("invoice-sent");
        MimeMessage message = host.host().jira().mails().messages().get(0);
        Multipart parts = (Multipart) message.getContent();
        assertThat(text(parts.getBodyPart(0))).contains("our invoice INV/", page);
        keep(parts.getBodyPart(1), "invoice.pdf");
        assertThat(browser.complaints()).isEmpty();
    }

    private void company() {
        ObjectNode settings =
                (ObjectNode) host.admin().get(API + "/settings").expect(200).body();
        ((ObjectNode) settings.get("company"))
                .put("name", "Your Support Company")
                .put("address", "Main Street 1\nSpringfield")
                .put("email", "billing@example.com")
                .put("iban", "DE89370400440532013000");
        host.admin().put(API + "/settings", settings).expect(200);
    }

    private void fill(String path, String field, String value) {
        ObjectNode record = (ObjectNode) host.bob().get(API + path).expect(200).body();
        host.bob().put(API + path, record.put(field, value)).expect(200);
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** For people to look at. */
    private static void keep(BodyPart part, String name) throws Exception {
        Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readAllBytes();
            assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            Files.write(folder.resolve(name), bytes);
        }
    }
}
