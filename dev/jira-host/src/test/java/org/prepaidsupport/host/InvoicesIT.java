package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What the REST API answers about credit notes, payments and down payments, to whom, and when it refuses. */
class InvoicesIT {

    private static final long ABSENT = 999_999;

    private static TestHost host;
    private static Seed seed;

    private long order;
    private long invoice;
    private long line;

    @BeforeAll
    static void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void post() {
        order = seed.quote("10", "Hours");
        seed.confirm(order).expect(200);
        Answer draft =
                host.bob().post(API + "/orders/" + order + "/invoices", "{}").expect(201);
        invoice = draft.id();
        line = draft.at("lines/0/id").asLong();
        host.bob().post(path("/post"), "{}").expect(200);
    }

    @Test
    void anInvoiceIsCreditedInPartPaidAndReversed() {
        Answer note = host.bob()
                .post(path("/credit-notes"), "{'reason':'Too many','lines':[{'line':%d,'quantity':'4'}]}", line)
                .expect(201);
        assertThat(note.text("kind")).isEqualTo("credit-note");
        assertThat(note.at("reverses").asLong()).isEqualTo(invoice);
        assertThat(note.text("reversesNumber")).startsWith("INV/");
        assertThat(note.text("totals/total/amount")).isEqualTo("400.00");
        host.bob().post(API + "/invoices/" + note.id() + "/post", "{}").expect(200);
        Answer partial = host.bob().get(path("")).expect(200);
        assertThat(partial.text("paymentState")).isEqualTo("partial");
        assertThat(partial.text("open/amount")).isEqualTo("600.00");

        Answer payment = host.bob()
                .post(path("/payments"), "{'amount':'600.00','date':'2026-11-23','reference':'Bank 7'}")
                .expect(201);
        assertThat(payment.text("amount/amount")).isEqualTo("600.00");
        assertThat(host.bob().get(path("")).text("paymentState")).isEqualTo("paid");
        assertThat(host.bob()
                        .get(path("/payments"))
                        .expect(200)
                        .at("items/0/id")
                        .asLong())
                .isEqualTo(payment.id());
        host.bob().delete(path("/payments/" + payment.id())).expect(204);
        host.bob().delete(path("/payments/" + payment.id())).expect(404);

        Answer rest = host.bob().post(path("/credit-notes"), "{}").expect(201);
        host.bob().post(API + "/invoices/" + rest.id() + "/post", "{}").expect(200);
        assertThat(host.bob().get(path("")).text("paymentState")).isEqualTo("reversed");
        assertThat(host.bob().get(path("/credit-notes")).expect(200).at("total").asInt())
                .isEqualTo(2);
        host.bob().post(path("/credit-notes"), "{}").expect(409);
    }

    @Test
    void creditingAndCorrectingAnswersBothDocuments() {
        Answer correction =
                host.bob().post(path("/correct"), "{'reason':'Price'}").expect(201);
        assertThat(correction.text("creditNote/state")).isEqualTo("posted");
        assertThat(correction.text("creditNote/number")).startsWith("RINV/");
        assertThat(correction.text("invoice/state")).isEqualTo("draft");
        host.bob().post(path("/correct"), "{}").expect(409);
    }

    @Test
    void aNegativeDifferenceNamesTheInvoiceToCreditAndItsChangesTellTheWorklog() {
        long hourly = host.bob()
                .post(
                        API + "/products",
                        "{'name':'Hourly %d','type':'service','unit':%d,'price':'90',"
                                + "'invoicingPolicy':'timesheets','createOnOrder':'task','project':'SER'}",
                        order,
                        seed.unit("Hours"))
                .expect(201)
                .id();
        long timed = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'50'}]}",
                        seed.customer(),
                        hourly)
                .expect(201)
                .id();
        String task = seed.confirm(timed).expect(200).text("lines/0/task");
        String worklog = seed.log(task, "5h");
        long billed = host.bob()
                .post(API + "/orders/" + timed + "/invoices", "{}")
                .expect(201)
                .id();
        String number = host.bob()
                .post(API + "/invoices/" + billed + "/post", "{}")
                .expect(200)
                .text("number");
        host.anna()
                .put(
                        "/rest/api/2/issue/" + task + "/worklog/" + worklog,
                        "{'timeSpent':'3h','started':'2026-01-05T12:00:00.000+0000'}")
                .expect(200);
        Answer refused =
                host.bob().post(API + "/orders/" + timed + "/invoices", "{}").expect(409);
        assertThat(refused.text("message")).contains(number, "2h", "credit note");
        Answer changes = host.bob().get(API + "/changes?order=" + timed).expect(200);
        assertThat(changes.at("total").asInt()).isEqualTo(1);
        assertThat(changes.text("items/0/workDateNow")).isEqualTo("2026-01-05");
        assertThat(changes.text("items/0/authorNow")).isEqualTo(changes.text("items/0/author"));
        assertThat(changes.at("items/0/openSeconds").asLong()).isEqualTo(-7200);
        assertThat(host.bob()
                        .get(API + "/changes?order=x")
                        .expect(400)
                        .at("errors")
                        .has("order"))
                .isTrue();
        Answer outside = host.bob()
                .post(API + "/orders/" + timed + "/invoices", "{'from':'2026-02-01','to':'2026-01-01'}")
                .expect(400);
        assertThat(outside.at("errors").has("to")).isTrue();
    }

    @Test
    void aDownPaymentIsAskedAheadAndTakenOff() {
        long other = seed.quote("10", "Hours");
        seed.confirm(other).expect(200);
        Answer down = host.bob()
                .post(API + "/orders/" + other + "/invoices", "{'kind':'down-payment-percent','value':'30'}")
                .expect(201);
        assertThat(down.text("totals/total/amount")).isEqualTo("300.00");
        assertThat(down.text("lines/0/role")).isEqualTo("down-payment");
        assertThat(down.at("lines/0/unit").isNull()).isTrue();
        host.bob().post(API + "/invoices/" + down.id() + "/post", "{}").expect(200);
        Answer regular =
                host.bob().post(API + "/orders/" + other + "/invoices", "{}").expect(201);
        assertThat(regular.text("totals/total/amount")).isEqualTo("700.00");
        assertThat(regular.text("lines/1/role")).isEqualTo("deduction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/credit-notes | {'colour':'red'}                                  | colour",
                "/credit-notes | {'reason':1}                                      | reason",
                "/credit-notes | {'lines':'all'}                                   | lines",
                "/credit-notes | {'lines':[{'quantity':'1'}]}                      | lines[0].line",
                "/credit-notes | {'lines':[{'line':999999,'quantity':'1'}]}        | lines[0].line",
                "/credit-notes | {'lines':[{'line':LINE}]}                         | lines[0].quantity",
                "/credit-notes | {'lines':[{'line':LINE,'quantity':'0'}]}          | lines",
                "/credit-notes | {'lines':[{'line':LINE,'quantity':'11'}]}         | lines[0].quantity",
                "/credit-notes | {'lines':[{'line':LINE,'quantity':'some'}]}       | lines[0].quantity",
                "/credit-notes | {'lines':[{'line':LINE,'amount':'1000.01'}]}      | lines[0].amount",
                "/credit-notes | {'lines':[{'line':LINE,'amount':'-1'}]}           | lines[0].amount",
                "/credit-notes | {'lines':[{'line':LINE,'quantity':'1','colour':'red'}]} | lines[0].colour",
                "/credit-notes | {'lines':[{'line':LINE,'worklogs':[]}]}           | lines",
                "/credit-notes | {'lines':[{'line':LINE,'worklogs':[999999]}]}     | lines[0].worklogs",
                "/credit-notes | {'lines':[{'line':LINE,'worklogs':'all'}]}        | lines[0].worklogs",
                "/correct      | {'lines':[]}                                      | lines",
                "/correct      | {'reason':1}                                      | reason",
                "/payments     | {}                                                | amount",
                "/payments     | {'amount':'0'}                                    | amount",
                "/payments     | {'amount':'1000.01'}                              | amount",
                "/payments     | {'amount':'much'}                                 | amount",
                "/payments     | {'amount':'1','date':'soon'}                      | date",
                "/payments     | {'amount':'1','reference':1}                      | reference",
                "/payments     | {'amount':'1','colour':'red'}                     | colour",
            })
    void everyBadFieldIsNamed(String path, String body, String field) {
        Answer refused = host.bob()
                .post(path(path), body.replace("LINE", String.valueOf(line)))
                .expect(400);
        assertThat(refused.at("errors").has(field)).as(refused.text()).isTrue();
        assertThat(host.bob().get(path("/credit-notes")).at("total").asInt()).isZero();
        assertThat(host.bob().get(path("/payments")).at("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "down-payment-percent, 0, value",
        "down-payment-percent, 101, value",
        "down-payment-fixed, 1000.01, value",
        "down-payment-fixed, some, value",
        "down-payment-half, 1, kind",
        "advance, 1, kind"
    })
    void aDownPaymentNamesItsBadFields(String kind, String value, String field) {
        Answer refused = host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'%s','value':'%s'}", kind, value)
                .expect(400);
        assertThat(refused.at("errors").has(field)).as(refused.text()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"state", "kind", "payment", "overdue", "customer", "order", "sort", "format", "limit"})
    void aListIsAskedForByNothingElse(String parameter) {
        Answer refused =
                host.bob().get(API + "/invoices?" + parameter + "=colour").expect(400);
        assertThat(refused.at("errors").has(parameter)).as(refused.text()).isTrue();
    }

    @Test
    void aListIsFilteredSortedAndExported() {
        String number = host.bob().get(path("")).text("number");
        String orderNumber = seed.order(order).text("number");
        for (String query : new String[] {
            "q=" + number, "q=" + orderNumber, "order=" + order, "payment=unpaid&sort=-total&order=" + order
        }) {
            Answer found = host.bob().get(API + "/invoices?" + query).expect(200);
            assertThat(found.at("total").asInt()).as(query).isEqualTo(1);
            assertThat(found.text("items/0/number")).isEqualTo(number);
        }
        assertThat(host.bob()
                        .get(API + "/invoices?q=acme&state=posted")
                        .expect(200)
                        .at("total")
                        .asInt())
                .isPositive();
        String sheet = host.bob()
                .get(API + "/invoices?format=csv&sort=number")
                .expect(200)
                .text();
        assertThat(sheet).startsWith("\uFEFFid,number,kind,").contains(number, orderNumber, "1000.00");
        host.anna().get(API + "/invoices?format=csv").expect(403);
    }

    @Test
    void draftsAreNeitherCreditedNorPaidAndCreditNotesNotCredited() {
        long other = seed.quote("1", "Hours");
        seed.confirm(other).expect(200);
        long draft = host.bob()
                .post(API + "/orders/" + other + "/invoices", "{}")
                .expect(201)
                .id();
        long note = host.bob().post(path("/credit-notes"), "{}").expect(201).id();
        host.bob().post(API + "/invoices/" + note + "/post", "{}").expect(200);
        host.bob().post(API + "/invoices/" + draft + "/credit-notes", "{}").expect(409);
        host.bob().post(API + "/invoices/" + draft + "/correct", "{}").expect(409);
        host.bob()
                .post(API + "/invoices/" + draft + "/payments", "{'amount':'1'}")
                .expect(409);
        host.bob().post(API + "/invoices/" + note + "/credit-notes", "{}").expect(409);
    }

    @Test
    void whatIsAbsentIsNotFound() {
        String absent = API + "/invoices/" + ABSENT;
        host.bob().get(absent + "/credit-notes").expect(404);
        host.bob().post(absent + "/credit-notes", "{}").expect(404);
        host.bob().post(absent + "/correct", "{}").expect(404);
        host.bob().get(absent + "/payments").expect(404);
        host.bob().post(absent + "/payments", "{'amount':'1'}").expect(404);
        host.bob().delete(path("/payments/" + ABSENT)).expect(404);
        host.bob().delete(path("/payments/first")).expect(404);
        host.bob()
                .post(API + "/orders/" + ABSENT + "/invoices", "{'kind':'down-payment-percent','value':'30'}")
                .expect(404);
    }

    @Test
    void agentsAndCustomersMayNotEvenAsk() {
        for (Caller caller : new Caller[] {host.anna(), host.carl()}) {
            caller.get(path("/credit-notes")).expect(403);
            caller.post(path("/credit-notes"), "{}").expect(403);
            caller.post(path("/correct"), "{}").expect(403);
            caller.get(path("/payments")).expect(403);
            caller.post(path("/payments"), "{'amount':'1'}").expect(403);
            caller.delete(path("/payments/1")).expect(403);
            caller.post(API + "/orders/" + order + "/invoices", "{'kind':'down-payment-percent','value':'30'}")
                    .expect(403);
        }
        Caller.nobody(host.address()).get(path("/payments")).expect(401);
        Caller.nobody(host.address()).post(path("/credit-notes"), "{}").expect(401);
    }

    private String path(String below) {
        return API + "/invoices/" + invoice + below;
    }
}
