package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Bad input is refused with a message at the field, and nothing is saved. */
class BadInputIT {

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
                "/orders    | {'lines':[]}                                        | customer",
                "/orders    | {'customer':999999,'lines':[]}                      | customer",
                "/orders    | {'customer':1,'lines':[{'quantity':'1'}]}           | lines[0].product",
                "/orders    | {'customer':1,'lines':[{'product':1,'quantity':'many'}]}  | lines[0].quantity",
                "/orders    | {'customer':1,'lines':[{'product':1,'unitPrice':'-1'}]}   | lines[0].unitPrice",
                "/orders    | {'customer':1,'date':'tomorrow'}                    | date",
                "/orders    | {'customer':1,'project':'NOPE'}                     | project",
                "/orders    | {'customer':1,'colour':'red'}                       | colour",
                "/products  | {'price':'1'}                                       | name",
                "/products  | {'name':'P','price':'-1'}                           | price",
                "/products  | {'name':'P','price':'cheap'}                        | price",
                "/products  | {'name':'P','unit':999999}                          | unit",
                "/products  | {'name':'P','createOnOrder':'task','project':'NOPE'} | project",
                "/products  | {'name':'P','invoicingPolicy':'never'}              | invoicingPolicy",
                "/customers | {'email':'a@example.com'}                           | name",
                "/customers | {'name':'C','currency':'XXY'}                       | currency",
                "/taxes     | {'name':'T','percent':'much'}                       | percent",
                "/units     | {'name':'U','category':'working-time','ratio':'0'}  | ratio",
                "/customers | {'name':'C','email':'nowhere'}                      | email",
                "/customers | {'name':'C','address':1}                            | address",
                "/customers | {'name':'C','country':'Belgium'}                    | country",
                "/customers | {'name':'C','country':'BE','vatId':'DE123456789'}   | vatId",
                "/customers | {'name':'C','language':'nl'}                        | language",
                "/customers | {'name':'C','paymentDays':-1}                       | paymentDays",
                "/customers | {'name':'C','parent':999999}                        | parent",
                "/customers | {'name':'C','members':['nobody']}                   | members[0]",
                "/customers | {'name':'C','domains':['nodot']}                    | domains[0]",
                "/customers | {'name':'C','active':'perhaps'}                     | active",
                "/customers | {'name':'C','colour':'red'}                         | colour",
                "/customers | {'name':'C','organizations':[1]}                 | organizations[0]",
                "/products  | {'name':'P','templateIssue':'NOPE-1'}           | templateIssue",
                "/products  | {'name':'P','description':1}                        | description",
                "/products  | {'name':'P','type':'thing'}                         | type",
                "/products  | {'name':'P','currency':'XXY'}                       | currency",
                "/products  | {'name':'P','taxes':[999999]}                       | taxes[0]",
                "/products  | {'name':'P','type':'goods','createOnOrder':'task'}  | createOnOrder",
                "/products  | {'name':'P','issueType':1}                          | issueType",
                "/products  | {'name':'P','upsellThreshold':'0'}                  | upsellThreshold",
                "/products  | {'name':'P','active':'perhaps'}                     | active",
                "/taxes     | {'percent':'21'}                                    | name",
                "/taxes     | {'name':'T','percent':'21','priceIncluded':'maybe'} | priceIncluded",
                "/taxes     | {'name':'T','percent':'21','active':'perhaps'}      | active",
                "/units     | {'category':'unit','ratio':'1'}                     | name",
                "/units     | {'name':'U','category':'weight','ratio':'1'}        | category",
                "/units     | {'name':'U','category':'unit','ratio':'1','rounding':'0'}  | rounding",
                "/units     | {'name':'U','category':'unit','ratio':'1','active':'x'}    | active",
            })
    void theFieldIsNamedAndNothingIsSaved(String path, String body, String field) {
        int before = total(path);

        Answer refused = host.bob().post(API + path, body).expect(400);

        assertThat(refused.at("errors").has(field)).as(refused.text()).isTrue();
        assertThat(refused.text("message")).isNotBlank();
        assertThat(total(path)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'projects':['SUP']}                          | name",
                "{'name':'T2','projects':['NOPE']}             | projects[0]",
                "{'name':'T2','projects':['SER'],'timesheetProject':'NOPE'} | timesheetProject",
                "{'name':'T2','projects':['SER'],'timeReinvoicing':'perhaps'} | timeReinvoicing",
                "{'name':'T2','projects':['SER'],'timesheetOnTicket':true,'createTimesheetProject':{'key':'bad key','name':'xx'}}"
                        + " | createTimesheetProject.key",
            })
    void aBadTeamIsRefused(String body, String field) {
        Answer refused = host.admin().post(API + "/teams", body).expect(400);

        assertThat(refused.at("errors").has(field)).as(refused.text()).isTrue();
        assertThat(host.admin().get(API + "/teams").at("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'timeReinvoicing':true,'from':'2026-11-02'",
                "'timeReinvoicing':false,'from':'2026-02-30'",
                "'timeReinvoicing':false,'from':20261102",
            })
    void aBadDayForTheSwitchesOfATeamIsRefusedAndNothingIsSwitched(String fields) {
        String team =
                API + "/teams/" + host.admin().get(API + "/teams").expect(200).text("items/0/id");
        String version = host.admin().get(team).expect(200).text("version");
        String body = "{'name':'Support','projects':['SUP'],'timesheetOnTicket':true,'version':%s,%s}"
                .formatted(version, fields);

        assertThat(host.admin().put(team, body).expect(400).at("errors").has("from"))
                .isTrue();
        assertThat(host.admin()
                        .post(team + "/preview", body)
                        .expect(400)
                        .at("errors")
                        .has("from"))
                .isTrue();
        assertThat(host.admin().get(team).expect(200).text("version")).isEqualTo(version);
    }

    private static int total(String path) {
        return host.bob().get(API + path).expect(200).at("total").asInt();
    }

    @Test
    void aTaskWithoutProjectAnywhereRefusesTheConfirmationAndNamesOrderAndProduct() {
        long product = host.bob()
                .post(API + "/products", "{'name':'Homeless support','price':'1','createOnOrder':'task'}")
                .expect(201)
                .id();
        Answer order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'1'}]}",
                        seed.customer(),
                        product)
                .expect(201);

        Answer refused = seed.confirm(order.id());

        assertThat(refused.status()).isBetween(400, 409);
        assertThat(refused.text()).contains(order.text("number")).contains("Homeless support");
        assertThat(seed.order(order.id()).text("state")).isEqualTo("quotation");
    }

    @Test
    void confirmingTwiceIsRefusedAndMakesNoSecondTask() {
        long order = seed.quote("1", "Hours");
        String task = seed.confirm(order).expect(200).text("lines/0/task");

        seed.confirm(order).expect(409);

        assertThat(seed.order(order).text("lines/0/task")).isEqualTo(task);
    }

    @Test
    void aStaleSaveIsRefused() {
        Answer customer =
                host.bob().post(API + "/customers", "{'name':'Twice'}").expect(201);
        host.bob().put(API + "/customers/" + customer.id(), customer.body()).expect(200);

        host.bob().put(API + "/customers/" + customer.id(), customer.body()).expect(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1]", "\"text\"", "nothing"})
    void whatIsNoJsonObjectIsRefused(String body) {
        host.bob().post(API + "/customers", body.replace("%", "%%")).expect(400);
    }

    @Test
    void whoMayNotSeeSomethingIsNotToldThatItIsThere() {
        long order = seed.quote("1", "Hours");

        Caller.nobody(host.address()).get(API + "/orders/" + order).expect(401);
        host.carl().get(API + "/orders/" + order).expect(403);
        int hidden = host.anna().get(API + "/orders/" + order).status();
        int absent = host.anna().get(API + "/orders/999999").status();
        assertThat(hidden).isEqualTo(absent).isIn(403, 404);
        host.bob().get(API + "/orders/999999").expect(404);
        host.anna().get(API + "/teams").expect(absent);
    }

    @Test
    void aWrongPasswordIs401EvenWhereNobodyNeedsToLogIn() {
        Caller wrong = Caller.withPassword(host.address(), "bob", "wrong");

        wrong.get("/rest/api/2/serverInfo").expect(401);
        wrong.get(API + "/orders").expect(401);
        Caller.nobody(host.address()).get("/rest/api/2/serverInfo").expect(200);
    }
}
