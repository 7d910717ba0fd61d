package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Multipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.jira.Mails;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Documents for customers over REST, made by the libraries within the jar. */
class DocumentsIT {

    private static TestHost host;
    private static Seed seed;

    @BeforeAll
    static void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void anOrderIsAPdfAndTheSameTwice() {
        String path = API + "/orders/" + seed.quote("10", "Hours") + "/pdf";
        Answer pdf = host.bob().get(path).expect(200);
        assertThat(pdf.text()).startsWith("%PDF-").contains("%%EOF");
        assertThat(host.bob().get(path).expect(200).text()).isEqualTo(pdf.text());
    }

    @Test
    void whoMayNotReadTheOrderGetsNoPdf() {
        String path = API + "/orders/" + seed.quote("10", "Hours") + "/pdf";
        host.anna().get(path).expect(403);
        host.carl().get(path).expect(403);
        Caller.nobody(host.address()).get(path).expect(401);
        host.bob().get(API + "/orders/999999/pdf").expect(404);
        host.bob().get(API + "/orders/none/pdf").expect(404);
    }

    @Test
    void aPostedInvoiceKeepsWhatItSaidOnThatDay() {
        long order = seed.quote("10", "Hours");
        seed.confirm(order).expect(200);
        long invoice = host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                .expect(201)
                .id();
        String path = API + "/invoices/" + invoice;
        String draft = host.bob().get(path + "/pdf").expect(200).text();
        host.bob().post(path + "/post", "{}").expect(200);
        String posted = host.bob().get(path + "/pdf").expect(200).text();
        assertThat(posted).startsWith("%PDF-").isNotEqualTo(draft);
        rename("Renamed since");
        assertThat(host.bob().get(path + "/pdf").expect(200).text()).isEqualTo(posted);
        host.anna().get(path + "/pdf").expect(403);
        host.bob().get(API + "/invoices/999999/pdf").expect(404);
    }

    @Test
    void anOrderIsMailedWithItsPdfAndBadMailsAreRefused() throws Exception {
        Mails mails = host.host().jira().mails();
        long order = seed.quote("10", "Hours");
        String path = API + "/orders/" + order + "/mail";
        String good = "{'to':'a@example.com','subject':'Offer','text':'Good day'}";
        mails.configure("support@example.com");
        Answer offer = host.bob().get(path).expect(200);
        assertThat(offer.text("subject")).startsWith("Quotation ");
        assertThat(offer.at("attaches").asBoolean()).isTrue();
        Answer refused = host.bob()
                .post(path, "{'to':'nobody','subject':'Offer','cc':'x'}")
                .expect(400);
        assertThat(refused.at("errors").fieldNames()).toIterable().containsExactlyInAnyOrder("to", "text", "cc");
        host.anna().post(path, good).expect(403);
        host.anna().get(path).expect(403);
        host.bob().post(API + "/orders/999999/mail", good).expect(404);
        int before = mails.messages().size();
        assertThat(host.bob().post(path, good).expect(200).text("state")).isEqualTo("sent");
        assertThat(mails.messages()).hasSize(before + 1);
        assertThat(((Multipart) mails.messages().get(before).getContent())
                        .getBodyPart(1)
                        .getContentType())
                .startsWith("application/pdf");
        host.bob().post(API + "/orders/" + order + "/cancel", "{}").expect(200);
        host.bob().post(path, good).expect(409);
    }

    @Test
    void anInvoiceIsMailedOnceItIsPosted() {
        host.host().jira().mails().configure("support@example.com");
        long order = seed.quote("10", "Hours");
        seed.confirm(order).expect(200);
        String path = API + "/invoices/"
                + host.bob()
                        .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                        .expect(201)
                        .id();
        String good = "{'to':'a@example.com','subject':'Invoice','text':'Good day'}";
        host.bob().get(path + "/mail").expect(409);
        host.bob().post(path + "/mail", good).expect(409);
        host.bob().post(path + "/post", "{}").expect(200);
        host.bob().post(path + "/mail", "{}").expect(400);
        host.bob().post(path + "/mail", good).expect(200);
        Answer sent = host.bob().get(path + "/mails").expect(200);
        assertThat(sent.text("items/0/what")).isEqualTo("a@example.com (Invoice)");
        String bob = host.bob().get("/rest/api/2/myself").expect(200).text("key");
        assertThat(sent.text("items/0/user")).isEqualTo(bob);
        host.anna().get(path + "/mails").expect(403);
    }

    private static void rename(String company) {
        ObjectNode settings =
                (ObjectNode) host.admin().get(API + "/settings").expect(200).body();
        ((ObjectNode) settings.get("company")).put("name", company);
        host.admin().put(API + "/settings", settings).expect(200);
    }
}
