package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    private static void rename(String company) {
        ObjectNode settings =
                (ObjectNode) host.admin().get(API + "/settings").expect(200).body();
        ((ObjectNode) settings.get("company")).put("name", company);
        host.admin().put(API + "/settings", settings).expect(200);
    }
}
