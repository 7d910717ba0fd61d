package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** A task gets from its product's template issue what is the same for each of them. */
class TemplateIssueIT {

    private static final String ISSUE = "/rest/api/2/issue";

    private TestHost host;
    private Seed seed;
    private String template;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        component("SUP", "Network");
        component("SUP", "Only here");
        component("SER", "Network");
        template = issue("{'project':{'key':'SUP'},'issuetype':{'name':'Story'},'summary':'Onboarding',"
                + "'description':'What we do.','priority':{'name':'High'},'labels':['prepaid','onboarding'],"
                + "'components':[{'name':'Network'},{'name':'Only here'}]}");
        issue(("{'project':{'key':'SUP'},'issuetype':{'name':'Sub-task'},'parent':{'key':'%s'},"
                        + "'summary':'Call the customer','labels':['call']}")
                .formatted(template));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void descriptionComponentsLabelsPriorityAndSubTasksAreCopied() {
        JsonNode fields = fields(confirm().expect(200).text("lines/0/task"));
        assertThat(fields.at("/summary").asText()).endsWith("Onboarding of a customer");
        assertThat(fields.at("/issuetype/name").asText()).isEqualTo("Task");
        assertThat(fields.at("/description").asText()).isEqualTo("For you.\n\nWhat we do.");
        assertThat(fields.at("/priority/name").asText()).isEqualTo("High");
        assertThat(fields.at("/labels"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("prepaid", "onboarding");
        assertThat(fields.at("/components"))
                .extracting(component -> component.get("name").asText())
                .containsExactly("Network");
        assertThat(fields.at("/timeoriginalestimate").asLong()).isEqualTo(10 * 3600);
        JsonNode part = fields(fields.at("/subtasks/0/key").asText());
        assertThat(part.at("/summary").asText()).isEqualTo("Call the customer");
        assertThat(part.at("/labels/0").asText()).isEqualTo("call");
        assertThat(part.at("/timeoriginalestimate").isNull()).isTrue();
    }

    @Test
    void timeLoggedOnACopiedSubTaskCountsOnTheOrder() {
        Answer order = confirm().expect(200);
        String task = order.text("lines/0/task");
        seed.log(fields(task).at("/subtasks/0/key").asText(), "2h");
        assertThat(seed.order(order.id()).text("lines/0/delivered")).isEqualTo("2");
    }

    @Test
    void aTemplateThatIsGoneIsNamedAndTheQuotationStays() {
        long product = product();
        host.admin().delete(ISSUE + "/" + template + "?deleteSubtasks=true").expect(204);
        long order = quote(product);
        Answer refused = seed.confirm(order).expect(400);
        assertThat(refused.text("message")).contains("Onboarding of a customer").contains("template");
        assertThat(seed.order(order).text("state")).isEqualTo("quotation");
        assertThat(host.bob()
                        .get(API + "/products/" + product)
                        .at("templateIssue")
                        .isNull())
                .isTrue();
    }

    private Answer confirm() {
        return seed.confirm(quote(product()));
    }

    private long product() {
        return host.bob()
                .post(
                        API + "/products",
                        "{'name':'Onboarding of a customer','description':'For you.','price':'100',"
                                + "'createOnOrder':'task','project':'SER','templateIssue':'%s'}",
                        template)
                .expect(201)
                .id();
    }

    private long quote(long product) {
        return host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'10'}]}",
                        seed.customer(),
                        product)
                .expect(201)
                .id();
    }

    private void component(String project, String name) {
        host.admin()
                .post("/rest/api/2/component", "{'project':'%s','name':'%s'}", project, name)
                .expect(201);
    }

    private String issue(String fields) {
        return host.admin().post(ISSUE, "{'fields':" + fields + "}").expect(201).text("key");
    }

    private JsonNode fields(String key) {
        return host.admin().get(ISSUE + "/" + key).expect(200).at("fields");
    }
}
