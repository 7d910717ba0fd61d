package org.prepaidsupport.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.FirstData;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.User;

/**
 * The seed's story, told by the people who would tell it, through the REST API of Jira and of the plugin; once per
 * database: where there is a project already, nothing is done.
 */
final class Demo {

    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");
    private static final String API = "/rest/prepaid/1.0";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, RestClient> people = new HashMap<>();
    private final Jira jira;

    private Demo(String address, Jira jira) {
        this.jira = jira;
        for (String name : new String[] {"admin", "anna", "bob"}) {
            User user = jira.users().byName(name).orElseThrow();
            String token =
                    jira.accessTokens().create(user, "Demo", Optional.empty()).secret();
            people.put(name, new RestClient(address, "Bearer " + token));
        }
    }

    static void make(String address, Jira jira) {
        var lock = jira.locks().getLockForName("host.demo");
        lock.lock();
        try {
            if (jira.projects().all().isEmpty()) {
                new Demo(address, jira).tell();
            }
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        project("SUP", "Customer Support");
        project("SER", "Services");
        project("TIM", "Support Time");
        settings();
        post("admin", API + "/teams", team());
        long azure = post("bob", API + "/customers", customer("Azure Interior", "azure@example.com"))
                .get("id")
                .asLong();
        long deco = post("bob", API + "/customers", customer("Deco Addict", "deco@example.com"))
                .get("id")
                .asLong();
        long tax = post("bob", API + "/taxes", object("name", "VAT 21 %").put("percent", "21"))
                .get("id")
                .asLong();
        long support = post("bob", API + "/products", product("Prepaid support", "100.00", "Hours", tax))
                .get("id")
                .asLong();
        long training = post("bob", API + "/products", product("Training day", "720.00", "Days", tax))
                .get("id")
                .asLong();
        String task = sell(azure, support, "10");
        sell(deco, training, "2");
        quote(deco, support, "20");
        support(task);
    }

    private void support(String task) {
        String printer = ticket("Printer prints backwards since the update", task);
        work(printer, "2h 30m", "Found the driver and replaced it", 2);
        work(printer, "45m", "Checked with the customer", 1);
        String mail = ticket("Mails to the new office bounce", task);
        work(mail, "1h 15m", "Corrected the domain's records", 0);
        String phone = ticket("Phone in meeting room has no sound", null);
        work(phone, "20m", "Asked for the serial number", 0);
    }

    private void project(String key, String name) {
        post(
                "admin",
                "/rest/api/2/project",
                object("key", key)
                        .put("name", name)
                        .put("projectTypeKey", "business")
                        .put("lead", "admin"));
        jira.projects().reserveWork(key, FirstData.WORKERS);
    }

    private void settings() {
        ObjectNode settings = (ObjectNode) people.get("admin").get(API + "/settings");
        settings.put("unitsOfMeasure", true);
        settings.putObject("company")
                .put("name", "Your Support Company")
                .put("address", "1 Main Street")
                .put("vatId", "")
                .put("email", "billing@example.com")
                .put("iban", "");
        people.get("admin").put(API + "/settings", settings);
    }

    private ObjectNode team() {
        ObjectNode team = object("name", "Customer Care");
        team.putArray("projects").add("SUP");
        return team.put("timesheetOnTicket", true)
                .put("timesheetProject", "TIM")
                .put("timeReinvoicing", true);
    }

    private ObjectNode customer(String name, String email) {
        return object("name", name).put("email", email).put("currency", "EUR");
    }

    private ObjectNode product(String name, String price, String unit, long tax) {
        ObjectNode product = object("name", name)
                .put("type", "service")
                .put("unit", unit(unit))
                .put("price", price)
                .put("invoicingPolicy", "prepaid")
                .put("createOnOrder", "task")
                .put("project", "SER");
        product.putArray("taxes").add(tax);
        return product;
    }

    private long unit(String name) {
        for (JsonNode unit : people.get("bob").get(API + "/units").get("items")) {
            if (unit.get("name").asText().equals(name)) {
                return unit.get("id").asLong();
            }
        }
        throw new IllegalStateException("no unit " + name);
    }

    private long quote(long customer, long product, String quantity) {
        ObjectNode order = json.createObjectNode().put("customer", customer);
        ArrayNode lines = order.putArray("lines");
        lines.addObject().put("product", product).put("quantity", quantity);
        return post("bob", API + "/orders", order).get("id").asLong();
    }

    /** @return the key of the task that confirming made */
    private String sell(long customer, long product, String quantity) {
        String order = API + "/orders/" + quote(customer, product, quantity);
        String task = post("bob", order + "/confirm", json.createObjectNode())
                .at("/lines/0/task")
                .asText();
        JsonNode invoice = post("bob", order + "/invoices", object("kind", "regular"));
        post("bob", API + "/invoices/" + invoice.get("id").asLong() + "/post", json.createObjectNode());
        return task;
    }

    private String ticket(String summary, String task) {
        ObjectNode issue = json.createObjectNode();
        ObjectNode fields = issue.putObject("fields").put("summary", summary);
        fields.putObject("project").put("key", "SUP");
        fields.putObject("issuetype").put("name", "Task");
        String key = post("anna", "/rest/api/2/issue", issue).get("key").asText();
        if (task != null) {
            people.get("anna").put(API + "/tickets/" + key, object("task", task));
        }
        return key;
    }

    private void work(String ticket, String spent, String comment, int daysAgo) {
        OffsetDateTime started = OffsetDateTime.now(ZoneOffset.UTC).minusDays(daysAgo);
        post(
                "anna",
                "/rest/api/2/issue/" + ticket + "/worklog",
                object("timeSpent", spent).put("comment", comment).put("started", STARTED.format(started)));
    }

    private ObjectNode object(String name, String value) {
        return json.createObjectNode().put(name, value);
    }

    private JsonNode post(String who, String path, ObjectNode body) {
        return people.get(who).post(path, body);
    }
}
