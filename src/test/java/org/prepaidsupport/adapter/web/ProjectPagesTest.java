package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.adapter.web.project.ProjectHoursCondition;
import org.prepaidsupport.adapter.web.project.ProjectsServlet;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** What a Jira project shows of us: its support hours, and what holds for it. */
class ProjectPagesTest {

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;
    private final OrderOverview order = desk.tenHours();
    private final IssueRef ticket = desk.ticketOf(order);

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void hoursAreTotalledByCustomerAndOrder() {
        OrderOverview globex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        desk.log(ticket, 4 * HOUR);
        desk.log(desk.ticketOf(globex), 6 * HOUR);
        desk.log(desk.jira.issue(desk.help, "Nobody's ticket"), HOUR);
        assertThat(hours(FakeJira.BOB, "HELP"))
                .containsSubsequence(
                        "Globex", ">6h<", "1h over", "ACME", ">4h<", "6h left", "Not covered", ">1h<", ">11h<");
    }

    @Test
    void timeRecordedInAProjectIsFoundThereThoughItsIssuesAreElsewhere() {
        desk.log(ticket, 4 * HOUR);
        assertThat(hours(FakeJira.BOB, "TIM")).contains("ACME", ">4h<");
        assertThat(hours(FakeJira.BOB, "SER")).doesNotContain("ACME");
    }

    @Test
    void aPeriodNarrowsTheHours() {
        desk.log(ticket, 4 * HOUR);
        assertThat(hours(FakeJira.BOB, "HELP?to=2001-01-01")).doesNotContain("ACME");
        assertThat(web.get(FakeJira.BOB, ProjectsServlet.class, "projects/HELP/hours?from=soon").status)
                .isEqualTo(400);
    }

    @Test
    void agentsOfTheProjectReadHoursAndNoPrices() {
        desk.log(ticket, 4 * HOUR);
        assertThat(hours(FakeJira.ANNA, "HELP"))
                .contains("ACME", "6h left")
                .doesNotContain("\u20ac", "/prepaid/orders/", "/prepaid/customers/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects/HELP/hours", "projects/HELP/settings", "projects/NONE/hours", "projects/HELP"})
    void forAllOthersThereIsNothing(String path) {
        assertThat(web.get(FakeJira.CARL, ProjectsServlet.class, path).status).isEqualTo(404);
    }

    @Test
    void settingsAreForWhoAdministersTheProjectAndForBilling() {
        assertThat(web.get(FakeJira.ANNA, ProjectsServlet.class, "projects/HELP/settings").status)
                .isEqualTo(404);
        assertThat(settings(FakeJira.VERA, "HELP"))
                .contains("Helpdesk team Support", "Inherited", "TIM project (TIM)", "Say so")
                .doesNotContain("/prepaid/teams/");
        assertThat(settings(FakeJira.ADMIN, "HELP")).contains("/prepaid/teams/" + desk.team.id());
    }

    @Test
    void aProjectOfNoTeamSaysSoAndLeadsToANewOne() {
        assertThat(settings(FakeJira.ADMIN, "SER"))
                .contains("belongs to no helpdesk team", "/prepaid/teams/new?projects=SER");
    }

    @Test
    void theSidebarOfAProjectThatNothingOfOursNamesAsksNoDatabaseAfterTheFirstLook() {
        IssueRef other = desk.jira.issue(desk.jira.project("OTHER"), "Paint the office");
        desk.jira.login(FakeJira.BOB);
        ProjectHoursCondition condition = web.make(ProjectHoursCondition.class);
        Map<String, Object> context = Map.of("project", WebDesk.project(other.projectId()));
        assertThat(condition.shouldDisplay(context)).isFalse();
        assertThat(desk.plugin.database().statementsOf(() -> condition.shouldDisplay(context)))
                .isEmpty();
        assertThat(condition.shouldDisplay(Map.of("project", WebDesk.project(desk.help.id()))))
                .isTrue();
        assertThat(condition.shouldDisplay(Map.of())).isFalse();
    }

    private String hours(String reader, String keyAndQuery) {
        String[] parts = keyAndQuery.split("\\?", 2);
        String query = parts.length == 1 ? "" : "?" + parts[1];
        return web.get(reader, ProjectsServlet.class, "projects/" + parts[0] + "/hours" + query)
                .body
                .toString();
    }

    private String settings(String reader, String key) {
        return web.get(reader, ProjectsServlet.class, "projects/" + key + "/settings")
                .body
                .toString();
    }
}
