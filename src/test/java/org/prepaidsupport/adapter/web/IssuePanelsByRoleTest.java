package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import com.atlassian.plugin.web.Condition;
import com.atlassian.plugin.web.ContextProvider;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.adapter.web.issue.TaskPanelCondition;
import org.prepaidsupport.adapter.web.issue.TaskPanelContext;
import org.prepaidsupport.adapter.web.issue.TicketPanelCondition;
import org.prepaidsupport.adapter.web.issue.TicketPanelContext;
import org.prepaidsupport.adapter.web.issue.TimeTabPanel;
import org.prepaidsupport.adapter.web.project.ProjectHoursCondition;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.descriptor.PluginDescriptor;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** What is drawn on an issue, and for whom. */
class IssuePanelsByRoleTest {

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;
    private final OrderOverview order = desk.tenHours();
    private final IssueRef task = desk.task(order);
    private final IssueRef ticket = desk.ticketOf(order);

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.ADMIN, FakeJira.ANNA, FakeJira.BOB, FakeJira.VERA})
    void aTicketHasItsPanelForAgentsAndBilling(String reader) {
        assertThat(shows(reader, TicketPanelCondition.class, ticket)).isTrue();
        assertThat(shows(reader, TaskPanelCondition.class, ticket)).isFalse();
    }

    @Test
    void customersSeeNoPanelAndNoTab() {
        assertThat(shows(FakeJira.CARL, TicketPanelCondition.class, ticket)).isFalse();
        assertThat(shows(FakeJira.CARL, TaskPanelCondition.class, task)).isFalse();
        assertThat(web.make(TimeTabPanel.class).showPanel(WebDesk.issue(ticket), null))
                .isFalse();
    }

    @Test
    void theTaskHasItsPanelForBillingAlone() {
        assertThat(shows(FakeJira.VERA, TaskPanelCondition.class, task)).isTrue();
        assertThat(shows(FakeJira.ANNA, TaskPanelCondition.class, task)).isFalse();
        assertThat(shows(FakeJira.BOB, TicketPanelCondition.class, task)).isFalse();
    }

    @Test
    void issuesThatAreNoConcernOfOursShowNothing() {
        IssueRef other = desk.jira.issue(desk.service, "Paint the office");

        assertThat(shows(FakeJira.BOB, TicketPanelCondition.class, other)).isFalse();
        assertThat(shows(FakeJira.BOB, TaskPanelCondition.class, other)).isFalse();
        assertThat(web.make(TimeTabPanel.class).showPanel(WebDesk.issue(other), null))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.ADMIN, FakeJira.ANNA, FakeJira.BOB, FakeJira.VERA, FakeJira.CARL})
    void inAProjectThatNothingOfOursNamesNoDatabaseIsAskedAfterTheFirstLook(String reader) {
        IssueRef other = desk.jira.issue(desk.jira.project("OTHER"), "Paint the office");
        desk.jira.login(reader);
        look(other);

        assertThat(desk.plugin.database().statementsOf(() -> look(other))).isEmpty();
    }

    /** At all that Jira asks us about while it draws an issue. */
    private void look(IssueRef other) {
        Map<String, Object> context =
                Map.of("issue", WebDesk.issue(other), "project", WebDesk.project(other.projectId()));
        List<Condition> conditions = PluginDescriptor.built().conditionsOnIssues().stream()
                .map(this::condition)
                .toList();
        assertThat(conditions)
                .hasAtLeastOneElementOfType(TicketPanelCondition.class)
                .hasAtLeastOneElementOfType(TaskPanelCondition.class)
                .hasAtLeastOneElementOfType(ProjectHoursCondition.class)
                .hasAtLeastOneElementOfType(ReaderCondition.class);
        conditions.forEach(condition -> {
            boolean shown = condition.shouldDisplay(context);
            boolean ofTheIssue = condition instanceof TicketPanelCondition
                    || condition instanceof TaskPanelCondition
                    || condition instanceof ProjectHoursCondition;
            assertThat(ofTheIssue && shown).as(condition.getClass().getName()).isFalse();
        });
        assertThat(web.make(TimeTabPanel.class).showPanel(WebDesk.issue(other), null))
                .isFalse();
    }

    private Condition condition(String name) {
        try {
            return (Condition) web.make(Class.forName(name));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void agentsReadHoursAndNoPrices() throws IOException {
        desk.log(ticket, 12 * Desk.HOUR);

        assertThat(panel(FakeJira.ANNA, TicketPanelContext.class, "ticket", ticket))
                .contains("ACME", task.key(), "12h of 10h used", "2h over", "TIM project", "prepaid-log-time")
                .doesNotContain("\u20ac", "/prepaid/orders");
    }

    @Test
    void billingReadsTheOrderBesideTheTicket() throws IOException {
        assertThat(panel(FakeJira.BOB, TicketPanelContext.class, "ticket", ticket))
                .contains("/prepaid/orders/" + order.order().id(), "\u20ac1,000.00", "To invoice");
    }

    @Test
    void viewersChangeNothing() throws IOException {
        assertThat(panel(FakeJira.VERA, TicketPanelContext.class, "ticket", ticket))
                .doesNotContain("<button", "<form");
    }

    @Test
    void theTaskTellsWhichTicketsDrewOnIt() throws IOException {
        desk.log(ticket, Desk.HOUR);
        desk.log(task, 2 * Desk.HOUR);

        assertThat(panel(FakeJira.BOB, TaskPanelContext.class, "task", task))
                .contains(ticket.key(), "3h of 10h used", "7h left")
                .containsSubsequence(">2h<", ">1h<");
    }

    @Test
    void aTicketWithoutTaskIsOfferedOne() throws IOException {
        IssueRef lonely = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Screen is black");

        assertThat(panel(FakeJira.ANNA, TicketPanelContext.class, "ticket", lonely))
                .contains("This customer has prepaid time left: task " + task.key())
                .contains("data-body=\"{&quot;task&quot;:&quot;" + task.key() + "&quot;}\"");
    }

    @Test
    void theTabOfATaskListsAllTimeThatReachedIt() {
        desk.log(ticket, Desk.HOUR);
        desk.log(task, Desk.HOUR);
        desk.jira.login(FakeJira.ANNA);

        assertThat(tab(task)).contains(ticket.key(), task.key(), ">2h<", "The ticket is linked to task");
    }

    @Test
    void theTabDoesNotNameIssuesThatTheReaderMayNotSee() {
        desk.log(ticket, Desk.HOUR);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        desk.jira.login(FakeJira.ANNA);

        assertThat(tab(task)).contains("An issue you may not see").doesNotContain(ticket.key());
    }

    private boolean shows(String reader, Class<? extends Condition> condition, IssueRef issue) {
        desk.jira.login(reader);
        return web.make(condition).shouldDisplay(Map.of("issue", WebDesk.issue(issue)));
    }

    private String panel(String reader, Class<? extends ContextProvider> context, String kind, IssueRef issue)
            throws IOException {
        desk.jira.login(reader);
        return web.render(
                "templates/issue/" + kind + "-panel.vm",
                web.make(context).getContextMap(Map.of("issue", WebDesk.issue(issue))));
    }

    private String tab(IssueRef issue) {
        TimeTabPanel panel = web.make(TimeTabPanel.class);
        assertThat(panel.showPanel(WebDesk.issue(issue), null)).isTrue();
        return ((IssueAction) panel.getActions(WebDesk.issue(issue), null).get(0)).getHtml();
    }
}
