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
