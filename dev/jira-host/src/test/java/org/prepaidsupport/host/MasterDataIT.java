package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What the REST API answers about units, taxes, products and customers, to whom, and when it refuses. */
class MasterDataIT {

    private static final long ABSENT = 999_999;

    private static TestHost host;
    private static Seed seed;

    @BeforeAll
    static void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        host.bob().post(API + "/taxes", "{'name':'VAT','percent':'19'}").expect(201);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/units     | {'name':'Weeks','category':'working-time','ratio':'40'}",
                "/taxes     | {'name':'21 %%','percent':'21'}",
                "/products  | {'name':'Training','price':'500','createOnOrder':'nothing'}",
                "/customers | {'name':'Globex','country':'BE','vatId':'BE0477472701','domains':['globex.example']}",
            })
    void aRecordIsMadeReadListedChangedArchivedAndDeleted(String path, String body) {
        Answer made = host.bob().post(API + path, body).expect(201);
        String record = API + path + "/" + made.id();
        assertThat(host.bob().get(record).expect(200).body()).isEqualTo(made.body());
        String name = made.text("name");
        assertThat(host.bob().get(API + path).expect(200).text()).contains(name);
        assertThat(host.bob()
                        .get(API + path + "?sort=-name&active=false")
                        .expect(200)
                        .text())
                .doesNotContain(name);

        ObjectNode changed = ((ObjectNode) made.body()).put("name", name + " (changed)");
        assertThat(host.bob().put(record, changed).expect(200).text("name")).isEqualTo(name + " (changed)");
        host.bob().put(record, changed).expect(409);

        assertThat(host.bob().post(record + "/archive", "{}").expect(200).text("active"))
                .isEqualTo("false");
        assertThat(host.bob().get(API + path + "?active=false").expect(200).text())
                .contains(name);
        assertThat(host.bob().post(record + "/restore", "{}").expect(200).text("active"))
                .isEqualTo("true");

        host.bob().delete(record).expect(204);
        host.bob().get(record).expect(404);
    }

    @ParameterizedTest
    @CsvSource({"/units", "/taxes", "/products", "/customers"})
    void whatIsAbsentIsNotFoundAndAListIsSortedByNothingElse(String path) {
        String absent = API + path + "/" + ABSENT;
        host.bob().get(absent).expect(404);
        host.bob().put(absent, "{'name':'x','version':1}").expect(404);
        host.bob().delete(absent).expect(404);
        host.bob().post(absent + "/archive", "{}").expect(404);
        host.bob().post(absent + "/restore", "{}").expect(404);
        host.bob().get(API + path + "/first").expect(404);
        assertThat(host.bob()
                        .get(API + path + "?sort=colour")
                        .expect(400)
                        .at("errors")
                        .has("sort"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/units", "/taxes", "/products", "/customers"})
    void agentsAndCustomersMayNotEvenAsk(String path) {
        for (Caller caller : new Caller[] {host.anna(), host.carl()}) {
            caller.get(API + path).expect(403);
            caller.get(API + path + "/" + ABSENT).expect(403);
            caller.post(API + path, "{'name':'x'}").expect(403);
            caller.put(API + path + "/" + ABSENT, "{'name':'x'}").expect(403);
            caller.delete(API + path + "/" + ABSENT).expect(403);
            caller.post(API + path + "/" + ABSENT + "/archive", "{}").expect(403);
            caller.post(API + path + "/" + ABSENT + "/restore", "{}").expect(403);
        }
        host.anna().post(API + "/customers/" + ABSENT + "/merge", "{'into':1}").expect(403);
        Caller.nobody(host.address()).get(API + path).expect(401);
    }

    @ParameterizedTest
    @CsvSource({"/units", "/taxes", "/products", "/customers"})
    void aSheetThatWasSavedIsBroughtBack(String path) {
        String sheet =
                host.bob().get(API + path + "?format=csv&sort=name").expect(200).text();
        assertThat(sheet).startsWith("\uFEFFid,name,").contains("active");
        Answer same = host.bob().sheet(API + path + "/import?trial=true", sheet).expect(200);
        assertThat(same.at("changed").asInt() + same.at("created").asInt()).isZero();
        assertThat(same.at("bad").asInt()).isZero();
        host.bob().get(API + path + "?format=pdf").expect(400);
        host.bob().sheet(API + path + "/import?trial=perhaps", sheet).expect(400);
        host.anna().sheet(API + path + "/import", sheet).expect(403);
        Caller.nobody(host.address()).sheet(API + path + "/import", sheet).expect(401);
        host.bob().post(API + path + "/import", "{}").expect(415);
    }

    @Test
    void aSheetIsTriedAndThenBroughtIn() {
        String sheet = "name;email;paymentDays\nHooli;it@hooli.example;30\nInitech;;\n";
        String imports = API + "/customers/import";
        Answer trial = host.bob().sheet(imports + "?trial=true", sheet).expect(200);
        assertThat(trial.text("created")).isEqualTo("2");
        assertThat(trial.text("rows/0/line")).isEqualTo("2");
        assertThat(trial.text("rows/0/outcome")).isEqualTo("new");
        assertThat(trial.text("imported")).isEqualTo("false");
        assertThat(host.bob().get(API + "/customers?q=hooli").at("total").asInt())
                .isZero();

        Answer bad = host.bob()
                .sheet(imports, sheet.replace("it@hooli.example", "nowhere"))
                .expect(400);
        assertThat(bad.at("errors").has("rows[2].email")).as(bad.text()).isTrue();
        assertThat(host.bob().get(API + "/customers?q=initech").at("total").asInt())
                .isZero();

        assertThat(host.bob().sheet(imports, sheet).expect(200).text("imported"))
                .isEqualTo("true");
        assertThat(host.bob().get(API + "/customers?q=hooli").text("items/0/paymentDays"))
                .isEqualTo("30");
        assertThat(host.bob().sheet(imports, sheet).expect(200).text("unchanged"))
                .isEqualTo("2");
    }

    @Test
    void whatIsNoSheetIsRefusedWithAReason() {
        String imports = API + "/customers/import";
        for (String text : new String[] {"", "name", "colour\nred", "name\n\"open"}) {
            assertThat(host.bob().sheet(imports, text).expect(400).text("message"))
                    .isNotBlank();
        }
        host.bob().sheet(imports, "name\n" + "x".repeat(5 << 20)).expect(413);
    }

    @Test
    void whatIsUsedIsNotDeleted() {
        seed.quote("10", "Hours");
        for (String used : new String[] {"/products/" + seed.product(), "/customers/" + seed.customer(), "/units/1"}) {
            assertThat(host.bob().delete(API + used).expect(409).text("message"))
                    .contains("Archive it instead");
        }
    }

    @Test
    void customersAreMergedOnce() {
        long twin = seed.customer("ACME (twin)");
        String merge = API + "/customers/" + twin + "/merge";
        assertThat(host.bob().post(merge, "{}").expect(400).at("errors").has("into"))
                .isTrue();
        assertThat(host.bob()
                        .post(merge, "{'into':%d}", twin)
                        .expect(400)
                        .at("errors")
                        .has("into"))
                .isTrue();
        assertThat(host.bob()
                        .post(merge, "{'into':%d}", seed.customer())
                        .expect(200)
                        .id())
                .isEqualTo(seed.customer());
        host.bob().post(merge, "{'into':%d}", seed.customer()).expect(404);
    }
}
