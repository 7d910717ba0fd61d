package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** The seed's flow by hand, from an empty Jira with two projects to the delivered hours; each step as its people do it. */
class SeedInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";

    private TestHost host;
    private Browser browser;
    private String order;
    private String task;
    private String ticket;

    @BeforeEach
    void start() {
        host = TestHost.start();
        host.admin()
                .post("/rest/api/2/project", "{'key':'SUP','name':'Customer Support','projectTypeKey':'business'}")
                .expect(201);
        host.admin()
                .post("/rest/api/2/project", "{'key':'SER','name':'Services','projectTypeKey':'business'}")
                .expect(201);
        browser = Browser.open(host.address());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    /** One walk, as every step stands on the one before. */
    @Test
    void theSeedCanBeWalkedFromTeamToDelivered() {
        try {
            anAdministratorTurnsOnUnitsOfMeasure();
            aTeamWithoutNameIsRefusedAtItsFieldAndAnotherIsMadeWithANewProjectForItsTime();
            billingMakesACustomerAndAPrepaidProductThatMakesATask();
            aQuotationWithoutCustomerIsRefusedAndOneWithTenHoursIsMade();
            confirmingMakesTheTask();
            theInvoiceBillsTheHoursOrdered();
            anAgentFindsTheTaskAndLinksTheTicket();
            timeLoggedInJirasDialogIsDelivered();
            theTaskShowsAllTimeThatReachedItAndWhereItCameFrom();
            theOrderShowsWhatIsDeliveredAndWhatItIsMadeOf();
            timesheetsFindTheTimeUnderItsProjectAndFollowAChangeOnTheTicket();
            editsAndDeletionsFollow();
            whomItDoesNotConcernSeesNothingOfIt();
            noScriptComplainedAndNoTemplateCalledWhatItMayNot();
        } catch (RuntimeException | AssertionError failure) {
            browser.shoot("failed");
            throw failure;
        }
    }

    private void anAdministratorTurnsOnUnitsOfMeasure() {
        browser.logInByForm("admin");
        browser.go(PREPAID + "/settings");
        browser.confirmPassword("admin");
        browser.check("#field-unitsOfMeasure", true);
        browser.fill("[id='field-company.name']", "Your Support Company");
        browser.shoot("settings");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText(".aui-flag", "settings have been saved");
        assertThat(browser.waitFor("#field-unitsOfMeasure").isSelected()).isTrue();
        browser.shoot("settings-saved");
    }

    private void aTeamWithoutNameIsRefusedAtItsFieldAndAnotherIsMadeWithANewProjectForItsTime() {
        browser.go(PREPAID + "/teams/new");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText(".error", "required");
        browser.shoot("team-refused");
        browser.fill("#field-name", "Customer Care");
        browser.check("#field-projects input[value=SUP]", true);
        browser.check("#field-timesheetOnTicket", true);
        browser.check("#field-timeReinvoicing", true);
        browser.select("#field-timesheetProject", "Create a new project");
        browser.fill("[id='field-createTimesheetProject.key']", "TIM");
        browser.fill("[id='field-createTimesheetProject.name']", "Support Time");
        browser.shoot("team");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForAddress(PREPAID + "/teams");
        browser.waitForText("table.aui", "Customer Care");
        browser.shoot("teams");
        assertThat(host.admin().get("/rest/api/2/project/TIM").expect(200).text("name"))
                .isEqualTo("Support Time");
    }

    private void billingMakesACustomerAndAPrepaidProductThatMakesATask() {
        browser.logInByForm("bob");
        browser.go(PREPAID + "/customers/new");
        browser.fill("#field-name", "Azure Interior");
        browser.shoot("customer");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText("table.aui", "Azure Interior");
        browser.go(PREPAID + "/products/new");
        browser.fill("#field-name", "Prepaid support");
        browser.fill("#field-price", "-100");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText(".error", "negative");
        browser.shoot("product-refused");
        browser.fill("#field-price", "100");
        browser.select("#field-unit", "Hours");
        browser.select("#field-invoicingPolicy", "Prepaid/Fixed price");
        browser.select("#field-createOnOrder", "Task");
        browser.select("#field-project", "Services");
        browser.shoot("product");
        browser.click("form.prepaid-form button[type=submit]");
        browser.waitForText("table.aui", "Prepaid support");
        browser.shoot("products");
    }

    private void aQuotationWithoutCustomerIsRefusedAndOneWithTenHoursIsMade() {
        browser.go(PREPAID + "/orders");
        browser.shoot("no-orders");
        browser.go(PREPAID + "/orders/new");
        browser.pick("[data-combobox=product]", "Prepaid support");
        browser.fill("[data-line-field=quantity]", "ten");
        browser.click("#prepaid-save");
        browser.waitForText(".error", "required");
        browser.shoot("quotation-refused");
        browser.pick("#field-customer", "Azure Interior");
        browser.fill("[data-line-field=quantity]", "10");
        browser.shoot("quotation");
        browser.click("#prepaid-save");
        browser.waitFor("#prepaid-confirm");
        order = browser.path();
        assertThat(browser.title()).contains("S00001");
        browser.shoot("quotation-saved");
    }

    private void confirmingMakesTheTask() {
        browser.click("#prepaid-confirm");
        browser.waitFor("a.prepaid-task");
        task = browser.text("a.prepaid-task");
        assertThat(task).isEqualTo(Seed.TASKS + "-1");
        assertThat(browser.isBelow(".aui-flag[open]", ".aui-page-header-actions"))
                .as("the flag leaves the buttons free")
                .isTrue();
        browser.shoot("confirmed");
        browser.go("/browse/" + task);
        assertThat(browser.text("#summary-val")).isEqualTo("S00001 - Prepaid support");
        assertThat(browser.text("#tt-estimated")).isEqualTo("1d 2h");
        browser.shoot("task");
    }

    private void theInvoiceBillsTheHoursOrdered() {
        browser.go(order);
        browser.click("#prepaid-create-invoice");
        browser.waitForAddress("/invoices/");
        browser.waitForText("body", "1,000.00");
        browser.shoot("invoice-draft");
        browser.click("#prepaid-post");
        browser.waitFor(".prepaid-dialog-confirm");
        browser.shoot("invoice-question");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("body", "INV/");
        browser.shoot("invoice-posted");
    }

    private void anAgentFindsTheTaskAndLinksTheTicket() {
        browser.logInByForm("anna");
        browser.go("/secure/CreateIssue.jspa");
        browser.select("#project", "Customer Support");
        browser.fill("#summary", "Printer prints backwards");
        browser.click("#issue-create-submit");
        browser.waitFor("#prepaid-ticket");
        ticket = browser.text("#key-val");
        browser.shoot("ticket-not-linked");
        browser.click("#prepaid-change-task");
        browser.fill("#prepaid-task-search", "S00001");
        browser.click("#prepaid-found [data-value='" + task + "']");
        browser.shoot("find-task");
        browser.click("#prepaid-link-task");
        browser.waitForText("#prepaid-ticket-task", task);
        browser.waitForText("#prepaid-ticket-time", "10h left");
        assertThat(browser.text("#prepaid-ticket")).doesNotContain("1,000").doesNotContain("€");
        browser.shoot("ticket-linked");
    }

    private void timeLoggedInJirasDialogIsDelivered() {
        browser.click("#log-work");
        browser.fill("#log-work-time-logged", "4h 30m");
        browser.fill("#log-work-comment", "Replaced the driver");
        browser.shoot("log-work");
        browser.click("#log-work-submit");
        browser.waitForText("#prepaid-ticket-time", "4h 30m of 10h used");
        browser.waitForText("#prepaid-ticket-time", "5h 30m left");
        browser.shoot("ticket-with-time");
    }

    private void theTaskShowsAllTimeThatReachedItAndWhereItCameFrom() {
        browser.logInByForm("bob");
        browser.go("/browse/" + task + "?page=org.prepaidsupport.prepaid-support:timesheets-tab");
        browser.waitForText("#prepaid-time-tab", ticket);
        browser.waitForText("#prepaid-time-tab", "4h 30m");
        browser.waitForText("[data-panel$=task-panel]", "4h 30m of 10h used");
        browser.shoot("task-with-time");
    }

    private void theOrderShowsWhatIsDeliveredAndWhatItIsMadeOf() {
        browser.go(order);
        assertThat(browser.text(".prepaid-delivered")).contains("4.5");
        browser.shoot("order-delivered");
        browser.click(".prepaid-delivered a");
        browser.waitForText("#content", "Anna Agent");
        assertThat(browser.text("#content")).contains(ticket);
        browser.shoot("delivered-explained");
    }

    private void timesheetsFindTheTimeUnderItsProjectAndFollowAChangeOnTheTicket() {
        browser.go(PREPAID + "/timesheets?project=TIM");
        browser.waitForText("#content table", ticket);
        browser.shoot("timesheets");
        browser.logInByForm("anna");
        browser.go("/browse/" + ticket);
        browser.click("#prepaid-change-project");
        browser.select("#prepaid-project", "Services");
        browser.click("#prepaid-save-project");
        browser.waitForText("#prepaid-ticket-recorded", "Services");
        browser.logInByForm("bob");
        browser.go(PREPAID + "/timesheets?project=SER");
        browser.waitForText("#content table", ticket);
        browser.go(PREPAID + "/timesheets?project=TIM");
        assertThat(browser.texts("#content table")).noneMatch(text -> text.contains(ticket));
    }

    private void editsAndDeletionsFollow() {
        browser.logInByForm("anna");
        browser.go("/browse/" + ticket);
        browser.click(".edit-worklog");
        browser.fill("#log-work-time-logged", "12h");
        browser.click("#log-work-submit");
        browser.waitForText("#prepaid-ticket-time", "12h of 10h used");
        browser.waitForText("#prepaid-ticket-time", "2h over");
        browser.shoot("ticket-over");
        browser.logInByForm("bob");
        browser.go(order);
        assertThat(browser.text(".prepaid-delivered")).contains("12");
        browser.shoot("order-over");
    }

    private void whomItDoesNotConcernSeesNothingOfIt() {
        browser.logInByForm("anna");
        browser.go(PREPAID + "/orders");
        assertThat(browser.text("body")).doesNotContain("S00001");
        browser.go("/browse/" + ticket);
        assertThat(browser.texts("#header a")).doesNotContain("Orders");
        browser.shoot("agent-sees-no-orders");
    }

    private void noScriptComplainedAndNoTemplateCalledWhatItMayNot() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(PluginTemplates.blockedCalls()).isEmpty();
    }
}
