package org.prepaidsupport.host.testing;

import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the seed sets up before anything is sold, and the steps that follow, over REST. */
public final class Seed {

    public static final String TICKETS = "SUP";
    public static final String TASKS = "SER";
    public static final String TIME = "TIM";
    /** Of one hour of support. */
    public static final String PRICE = "100.00";

    private final TestHost host;
    private long customer;
    private long product;

    private Seed(TestHost host) {
        this.host = host;
    }

    /** Projects, settings, a team, the customer ACME and a prepaid product. */
    public static Seed sow(TestHost host) {
        Seed seed = new Seed(host);
        seed.project(TICKETS, "Support");
        seed.project(TASKS, "Services");
        ObjectNode settings =
                (ObjectNode) host.admin().get(API + "/settings").expect(200).body();
        host.admin()
                .put(API + "/settings", settings.put("unitsOfMeasure", true))
                .expect(200);
        host.admin()
                .post(
                        API + "/teams",
                        "{'name':'Support','projects':['SUP'],'timesheetOnTicket':true,'timeReinvoicing':true,"
                                + "'createTimesheetProject':{'key':'TIM','name':'Support time'}}")
                .expect(201);
        seed.customer = seed.customer("ACME");
        seed.product = host.bob()
                .post(
                        API + "/products",
                        "{'name':'Prepaid support','type':'service','unit':%d,'price':'%s','invoicingPolicy':'prepaid',"
                                + "'createOnOrder':'task','project':'SER'}",
                        seed.unit("Hours"),
                        PRICE)
                .expect(201)
                .id();
        return seed;
    }

    public void project(String key, String name) {
        host.admin()
                .post(
                        "/rest/api/2/project",
                        "{'key':'%s','name':'%s','projectTypeKey':'business','lead':'admin'}",
                        key,
                        name)
                .expect(201);
    }

    public long customer(String name) {
        return host.bob()
                .post(API + "/customers", "{'name':'%s'}", name)
                .expect(201)
                .id();
    }

    public long customer() {
        return customer;
    }

    public long product() {
        return product;
    }

    public long unit(String name) {
        for (JsonNode unit : host.bob().get(API + "/units").expect(200).at("items")) {
            if (unit.get("name").asText().equals(name)) {
                return unit.get("id").asLong();
            }
        }
        throw new AssertionError("no unit " + name);
    }

    /** A quotation of ACME for prepaid support. */
    public long quote(String quantity, String unit) {
        return host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'%s','unit':%d}]}",
                        customer,
                        product,
                        quantity,
                        unit(unit))
                .expect(201)
                .id();
    }

    public Answer confirm(long order) {
        return host.bob().post(API + "/orders/" + order + "/confirm", "{}");
    }

    public String ticket(String summary) {
        return host.anna()
                .post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'SUP'},'issuetype':{'name':'Task'},'summary':'%s'}}",
                        summary)
                .expect(201)
                .text("key");
    }

    public Answer link(String ticket, String task) {
        return host.anna().put(API + "/tickets/" + ticket, "{'task':'%s'}", task);
    }

    /** @return the worklog's id */
    public String log(String issue, String spent) {
        return host.anna()
                .post("/rest/api/2/issue/" + issue + "/worklog", "{'timeSpent':'%s','comment':'done'}", spent)
                .expect(201)
                .text("id");
    }

    public Answer order(long id) {
        return host.bob().get(API + "/orders/" + id).expect(200);
    }
}
