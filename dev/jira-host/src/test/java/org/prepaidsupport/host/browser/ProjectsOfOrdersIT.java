package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Orders that make Jira projects, with their tasks in them. */
class ProjectsOfOrdersIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String PROJECT = "/rest/api/2/project/";
    private static final int MANY = 20;

    private TestHost host;
    private Seed seed;
    private long rollout;
    private long migration;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        seed.project("TPL", "Customer projects");
        rollout = product("Rollout", "'createOnOrder':'project','templateProject':'TPL'");
        migration = product("Migration", "'createOnOrder':'project-and-task'");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void projectsAreMadeAfterTheirTemplateByWhomTheSettingsName() {
        actingUser("admin");
        host.host().jira().projects().restrict("TPL", "jira-administrators");
        Answer order = order(line(rollout, "10"), line(migration, "5"), line(rollout, "2"));
        Answer open = confirmation(order.id());
        assertThat(open.text("state")).isEqualTo("open");
        assertThat(open.at("newProjects"))
                .extracting(each ->
                        each.get("key").asText() + " " + each.get("name").asText())
                .containsExactly("S00001 S00001 - Customer projects", "S00001B S00001");
        Answer confirmed = seed.confirm(order.id()).expect(200);
        assertThat(confirmed.at("lines"))
                .extracting(line -> line.get("project").asText())
                .containsExactly("S00001", "S00001B", "S00001");
        assertThat(confirmed.text("lines/1/task")).isEqualTo("S00001B-1");
        JsonNode made = host.admin().get(PROJECT + "S00001").expect(200).body();
        assertThat(made.get("name").asText()).isEqualTo("S00001 - Customer projects");
        assertThat(made.get("description").asText()).isEqualTo("S00001, ACME, 12h");
        assertThat(made.at("/lead/name").asText()).isEqualTo("admin");
        // Who may not see the template may not see what is made after it.
        host.anna().get(PROJECT + "S00001").expect(404);
        host.anna().get(PROJECT + "S00001B").expect(200);
        Answer done = confirmation(order.id());
        assertThat(done.text("state")).isEqualTo("done");
        assertThat(done.at("projects/total").asInt()).isEqualTo(2);
    }

    @Test
    void whereJiraRefusesAProjectTheQuotationStays() {
        Answer order = order(line(seed.product(), "1"), line(migration, "5"));
        Answer refused = seed.confirm(order.id()).expect(400);
        assertThat(refused.text("message"))
                .contains("You must have global administrator rights in order to create a project.");
        host.admin().get(PROJECT + "S00001").expect(404);
        assertThat(get(order.id()).text("state")).isEqualTo("quotation");
        assertThat(host.admin()
                        .get("/rest/api/2/search?jql=project=SER")
                        .expect(200)
                        .at("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whereJiraRefusesATaskInItsNewProjectTheProjectIsTakenBack() {
        actingUser("admin");
        long odd = product("Odd", "'createOnOrder':'project-and-task','issueType':'Nothing like that'");
        Answer order = order(line(migration, "5"), line(odd, "5"));
        Answer refused = seed.confirm(order.id()).expect(400);
        assertThat(refused.text("message")).contains("S00001").contains("Nothing like that");
        host.admin().get(PROJECT + "S00001").expect(404);
        assertThat(get(order.id()).text("state")).isEqualTo("quotation");
    }

    @Test
    void timeInTheProjectCountsOnTheOrder() {
        actingUser("admin");
        Answer order = order(line(migration, "5"), line(product("Setup", "'createOnOrder':'project'"), "3"));
        String task = seed.confirm(order.id()).expect(200).text("lines/0/task");
        String other = host.anna()
                .post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'S00001'},'issuetype':{'name':'Task'},'summary':'Cables'}}")
                .expect(201)
                .text("key");
        host.anna()
                .post("/rest/api/2/issue/" + task + "/worklog", "{'timeSpent':'2h'}")
                .expect(201);
        host.anna()
                .post("/rest/api/2/issue/" + other + "/worklog", "{'timeSpent':'1h'}")
                .expect(201);
        assertThat(get(order.id()).at("lines"))
                .extracting(line -> line.get("deliveredSeconds").asLong())
                .containsExactly(7200L, 3600L);
    }

    @Test
    void theOrderPageAsksBeforeItMakesProjectsAndShowsThem() {
        actingUser("admin");
        Answer order = order(line(rollout, "10"), line(migration, "5"));
        try (Browser browser = Browser.open(host.address())) {
            browser.logIn("bob");
            browser.go(PREPAID + "/products/" + rollout);
            assertThat(browser.waitFor("#field-templateProject").getDomProperty("value"))
                    .isEqualTo("TPL");
            browser.shoot("product-with-template-project");
            browser.go(PREPAID + "/orders/" + order.id());
            browser.click("#prepaid-confirm");
            browser.waitForText(".prepaid-question", "S00001 - Customer projects (S00001), S00001 (S00001B)");
            browser.shoot("confirming-asks-about-projects");
            browser.click(".prepaid-dialog-confirm");
            browser.waitForText(".prepaid-project", "S00001");
            assertThat(browser.texts(".prepaid-project")).containsExactly("S00001", "S00001B");
            assertThat(browser.text(".prepaid-links")).contains("Projects 2").contains("Tasks 1");
            browser.shoot("order-with-projects");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aLongConfirmationShowsHowFarItIs() {
        actingUser("admin");
        List<String> lines = new ArrayList<>(Collections.nCopies(MANY, line(seed.product(), "1")));
        lines.add(line(migration, "1"));
        Answer order = order(lines.toArray(String[]::new));
        CountDownLatch seen = new CountDownLatch(1);
        stopAfter(MANY / 2, seen);
        try (Browser browser = Browser.open(host.address())) {
            browser.logIn("bob");
            browser.go(PREPAID + "/orders/" + order.id());
            browser.click("#prepaid-confirm");
            browser.waitFor(".prepaid-dialog-confirm").click();
            browser.waitForText(".prepaid-confirming", "11 of 22 projects and tasks are made");
            browser.shoot("confirming-goes-on");
            seen.countDown();
            browser.waitForText("h1", "CONFIRMED");
            assertThat(browser.shows(".prepaid-confirming")).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Jira makes so many issues and waits with the next. */
    private void stopAfter(int issues, CountDownLatch goOn) {
        AtomicInteger made = new AtomicInteger();
        host.host().jira().issueRules().beforeNew(() -> {
            if (made.getAndIncrement() >= issues) {
                await(goOn);
            }
        });
    }

    private static void await(CountDownLatch goOn) {
        try {
            assertThat(goOn.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void actingUser(String name) {
        ObjectNode settings =
                (ObjectNode) host.admin().get(API + "/settings").expect(200).body();
        host.admin().put(API + "/settings", settings.put("actingUser", name)).expect(200);
    }

    private long product(String name, String fields) {
        return host.admin()
                .post(API + "/products", "{'name':'" + name + "','price':'100'," + fields + "}")
                .expect(201)
                .id();
    }

    private Answer order(String... lines) {
        return host.bob()
                .post(API + "/orders", "{'customer':%d,'lines':[" + String.join(",", lines) + "]}", seed.customer())
                .expect(201);
    }

    private static String line(long product, String quantity) {
        return "{'product':" + product + ",'quantity':'" + quantity + "'}";
    }

    private Answer get(long order) {
        return host.bob().get(API + "/orders/" + order).expect(200);
    }

    private Answer confirmation(long order) {
        return host.bob().get(API + "/orders/" + order + "/confirmation").expect(200);
    }
}
