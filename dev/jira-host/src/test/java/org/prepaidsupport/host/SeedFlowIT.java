package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** The seed's flow over REST alone, through the real jar in the host. */
class SeedFlowIT {

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
    void confirmingMakesATaskInTheProductsProjectWithTheHoursAsEstimate() {
        long order = seed.quote("10", "Hours");
        Answer confirmed = seed.confirm(order).expect(200);

        assertThat(confirmed.text("state")).isEqualTo("confirmed");
        String task = confirmed.text("lines/0/task");
        assertThat(task).startsWith(Seed.TASKS + "-");
        Answer issue = host.bob().get("/rest/api/2/issue/" + task).expect(200);
        assertThat(issue.text("fields/summary")).isEqualTo(confirmed.text("number") + " - Prepaid support");
        assertThat(issue.at("fields/timetracking/originalEstimateSeconds").asLong())
                .isEqualTo(36_000);
    }

    @Test
    void theHistoryTellsWhoDidWhat() {
        long order = seed.quote("10", "Hours");
        seed.confirm(order).expect(200);
        Answer history = host.bob().get(API + "/orders/" + order + "/history").expect(200);
        assertThat(history.text("items/0/field")).isEqualTo("created");
        assertThat(history.text("items/1/field")).isEqualTo("state");
        assertThat(history.text("items/1/before")).isEqualTo("quotation");
        assertThat(history.text("items/1/after")).isEqualTo("confirmed");
        assertThat(history.at("items/1/line").isNull()).isTrue();
        host.anna().get(API + "/orders/" + order + "/history").expect(403);
        host.bob().get(API + "/orders/999999/history").expect(404);
    }

    @Test
    void timeOnALinkedTicketIsDeliveredAtOnceAndTheInvoiceStaysWhatWasOrdered() {
        long order = seed.quote("10", "Hours");
        String task = seed.confirm(order).expect(200).text("lines/0/task");
        long invoice = host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                .expect(201)
                .id();
        String ticket = seed.ticket("Printer on fire");
        seed.link(ticket, task).expect(200);

        String worklog = seed.log(ticket, "4h 30m");
        requireDelivered(order, "4.5", "5.5");
        requireInvoiced(invoice, "1000.00");
        host.anna()
                .put("/rest/api/2/issue/" + ticket + "/worklog/" + worklog, "{'timeSpent':'5h'}")
                .expect(200);
        requireDelivered(order, "5", "5");
        requireInvoiced(invoice, "1000.00");
        host.anna()
                .delete("/rest/api/2/issue/" + ticket + "/worklog/" + worklog)
                .expect(204);
        requireDelivered(order, "0", "10");
        requireInvoiced(invoice, "1000.00");
        seed.log(ticket, "12h");
        requireDelivered(order, "12", "-2");
        requireInvoiced(invoice, "1000.00");
    }

    @Test
    void anOrderInDaysIsDeliveredToTheSecond() {
        long order = seed.quote("2", "Days");
        String ticket = seed.ticket("Long story");
        seed.link(ticket, seed.confirm(order).expect(200).text("lines/0/task")).expect(200);

        seed.log(ticket, "4h 30m");
        seed.log(ticket, "15m");
        seed.log(ticket, "1h");

        Answer line = seed.order(order);
        assertThat(line.at("lines/0/deliveredSeconds").asLong()).isEqualTo(20_700);
        assertThat(line.decimal("lines/0/remaining")).isEqualByComparingTo("10.25");
    }

    @Test
    void timeOfATicketThatIsMovedToAnotherTeamIsCountedByThatTeamsRules() {
        seed.project("MOV", "Moved to");
        host.admin()
                .post(
                        API + "/teams",
                        "{'name':'Free of charge','projects':['MOV'],'timesheetOnTicket':true,'timeReinvoicing':false}")
                .expect(201);
        long order = seed.quote("10", "Hours");
        String ticket = seed.ticket("Moves");
        seed.link(ticket, seed.confirm(order).expect(200).text("lines/0/task")).expect(200);
        seed.log(ticket, "2h");
        long issue = host.admin().get("/rest/api/2/issue/" + ticket).expect(200).id();

        move(issue, "MOV");
        requireDelivered(order, "0", "10");

        move(issue, "SUP");
        requireDelivered(order, "2", "8");
    }

    private static void move(long issue, String project) {
        long id = host.admin().get("/rest/api/2/project/" + project).expect(200).id();
        host.admin()
                .submit("/secure/MoveIssue.jspa", "id=" + issue + "&pid=" + id)
                .expect(302);
    }

    @Test
    void everySourceOfTimeIsShownWithTheRuleThatCountedIt() {
        long order = seed.quote("10", "Hours");
        String task = seed.confirm(order).expect(200).text("lines/0/task");
        String ticket = seed.ticket("Mail bounces");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "2h");
        seed.log(task, "30m");

        Answer made = host.bob().get(API + "/orders/" + order + "/timesheets").expect(200);

        assertThat(made.at("total").asInt()).isEqualTo(2);
        assertThat(made.at("items").findValuesAsText("issue")).containsExactlyInAnyOrder(ticket, task);
        assertThat(made.at("items").findValuesAsText("rule")).containsExactlyInAnyOrder("linked-task", "own-task");
        requireDelivered(order, "2.5", "7.5");
    }

    @Test
    void timeIsFoundUnderTheProjectChosenOnTheTicket() {
        String ticket = seed.ticket("Moved elsewhere");
        seed.project("OTH", "Other time");
        seed.link(ticket, seed.confirm(seed.quote("1", "Hours")).expect(200).text("lines/0/task"))
                .expect(200);
        String worklog = seed.log(ticket, "20m");
        assertThat(timesheet(Seed.TIME)).contains(worklog);

        host.anna()
                .put(API + "/tickets/" + ticket, "{'timesheetProject':'OTH'}")
                .expect(200);

        assertThat(timesheet("OTH")).containsExactly(worklog);
        assertThat(timesheet(Seed.TIME)).doesNotContain(worklog);
    }

    @Test
    void anOrderItemSetOnATaskOrAProjectTakesTheTimeOfItsTickets() {
        long order = seed.quote("10", "Hours");
        long line = seed.confirm(order).expect(200).at("lines/0/id").asLong();
        seed.project("OWN", "Own line");
        String task = host.admin()
                .post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'OWN'},'issuetype':{'name':'Task'},'summary':'By hand'}}")
                .expect(201)
                .text("key");

        host.bob().put(API + "/tasks/" + task, "{'orderLine':%d}", line).expect(200);
        String ticket = seed.ticket("Counts by the task");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "1h");
        requireDelivered(order, "1", "9");

        host.bob().put(API + "/projects/OWN", "{'orderLine':%d}", line).expect(200);
        String other = seed.ticket("Counts by the project");
        host.anna().put(API + "/tickets/" + other, "{'timesheetProject':'OWN'}").expect(200);
        seed.log(other, "2h");
        requireDelivered(order, "3", "7");
    }

    @Test
    void aLinkMadeInJiraCountsAsOneMadeByUs() {
        long order = seed.quote("10", "Hours");
        String task = seed.confirm(order).expect(200).text("lines/0/task");
        String ticket = seed.ticket("Linked by hand");
        seed.log(ticket, "3h");
        requireDelivered(order, "0", "10");

        host.anna()
                .post(
                        "/rest/api/2/issueLink",
                        "{'type':{'name':'Prepaid support'},'inwardIssue':{'key':'%s'},'outwardIssue':{'key':'%s'}}",
                        ticket,
                        task)
                .expect(201);
        requireDelivered(order, "3", "7");

        String link = host.anna().get("/rest/api/2/issue/" + ticket).text("fields/issuelinks/0/id");
        host.anna().delete("/rest/api/2/issueLink/" + link).expect(204);
        requireDelivered(order, "0", "10");
    }

    @Test
    void aRefusalOfJiraIsShownAndLeavesTheQuotationAsItWas() {
        seed.project("REQ", "Demands a date");
        host.host().jira().requiredFields().require("REQ", "duedate");
        long product = host.bob()
                .post(
                        API + "/products",
                        "{'name':'Strict support','price':'10','createOnOrder':'task','project':'REQ'}")
                .expect(201)
                .id();
        long order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'1'},{'product':%d,'quantity':'1'}]}",
                        seed.customer(),
                        seed.product(),
                        product)
                .expect(201)
                .id();

        Answer refused = seed.confirm(order).expect(400);

        assertThat(refused.text()).contains("Due Date is required.");
        assertThat(seed.order(order).text("state")).isEqualTo("quotation");
        assertThat(seed.order(order).at("lines/0/task").isNull()).isTrue();
    }

    @Test
    void noTemplateCallsWhatItMayNot() {
        assertThat(PluginTemplates.blockedCalls()).isEmpty();
    }

    private static java.util.List<String> timesheet(String project) {
        return host.bob()
                .get(API + "/timesheets?limit=1000&project=" + project)
                .expect(200)
                .at("items")
                .findValuesAsText("worklog");
    }

    private static void requireDelivered(long order, String delivered, String remaining) {
        Answer answer = seed.order(order);
        assertThat(answer.decimal("lines/0/delivered")).isEqualByComparingTo(delivered);
        assertThat(answer.decimal("lines/0/remaining")).isEqualByComparingTo(remaining);
    }

    private static void requireInvoiced(long invoice, String amount) {
        assertThat(host.bob().get(API + "/invoices/" + invoice).expect(200).text("totals/total/amount"))
                .isEqualTo(amount);
    }
}
