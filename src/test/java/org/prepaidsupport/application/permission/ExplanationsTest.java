package org.prepaidsupport.application.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.access.Role;
import org.prepaidsupport.application.access.Standing;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.permission.Right.Deed;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;

class ExplanationsTest extends DeskTest {

    @Test
    void rolesComeWithTheGroupOrPermissionTheyStandOn() {
        assertThat(standings(FakeJira.ADMIN))
                .containsEntry(Role.ADMINISTRATOR, "true prepaid.access.administrator []")
                .containsEntry(Role.AGENT, "true prepaid.access.administrator []");
        assertThat(standings(FakeJira.BOB))
                .containsEntry(Role.ADMINISTRATOR, "false prepaid.access.administrator.not []")
                .containsEntry(Role.BILLING, "true prepaid.access.group [prepaid-billing]")
                .containsEntry(Role.VIEWER, "true prepaid.access.group [prepaid-billing]");
        assertThat(standings(FakeJira.VERA))
                .containsEntry(Role.BILLING, "false prepaid.access.group.not [prepaid-billing]")
                .containsEntry(Role.VIEWER, "true prepaid.access.group [prepaid-viewers]");
        assertThat(standings(FakeJira.ANNA))
                .containsEntry(Role.VIEWER, "false prepaid.access.group.not [prepaid-viewers]")
                .containsEntry(Role.AGENT, "true prepaid.access.agent [HELP]");
        assertThat(standings(FakeJira.CARL)).containsEntry(Role.AGENT, "false prepaid.access.agent.not []");
    }

    @Test
    void anAgentMayChangeATicketButSeesNoPrices() {
        IssueRef ticket = desk.ticket();
        Map<Deed, Right> rights = rights(FakeJira.ANNA, ticket.key());
        assertThat(rights.get(Deed.CHANGE_TICKET).allowed()).isTrue();
        assertThat(rights.get(Deed.LINK_TASK).reason().key()).isEqualTo("prepaid.access.link");
        assertThat(rights.get(Deed.SEE_PRICES).allowed()).isFalse();
        assertThat(rights.get(Deed.SEE_PRICES).reason().key()).isEqualTo("prepaid.access.group.not");
        assertThat(rights.get(Deed.SET_ORDER_ITEM).allowed()).isFalse();
    }

    @Test
    void theFirstThingThatIsMissingIsTheReason() {
        IssueRef ticket = desk.ticket();
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        assertThat(rights(FakeJira.ANNA, ticket.key()).values())
                .allSatisfy(right -> assertThat(right.allowed()).isFalse())
                .allSatisfy(right -> assertThat(right.reason().key()).isEqualTo("prepaid.access.browse.not"));
    }

    @Test
    void whetherAgentsMayWaiveIsUpToTheirTeam() {
        IssueRef ticket = desk.ticket();
        assertThat(rights(FakeJira.ANNA, ticket.key()).get(Deed.WAIVE).allowed())
                .isFalse();
        desk.changeTeam("agentsMayWaive", true);
        assertThat(rights(FakeJira.ANNA, ticket.key()).get(Deed.WAIVE).allowed())
                .isTrue();
        assertThat(rights(FakeJira.BOB, ticket.key()).get(Deed.WAIVE).allowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.ADMIN, FakeJira.BOB, FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL})
    void whatIsSaidOfATicketIsWhatHappens(String user) {
        IssueRef ticket = desk.ticketOf(desk.tenHours());
        Map<Deed, Right> rights = rights(user, ticket.key());
        desk.jira.login(user);
        assertThat(may(() -> desk.get(Tickets.class).get(ticket.key())))
                .isEqualTo(rights.get(Deed.SEE_PANEL).allowed());
        assertThat(may(() -> desk.get(Tickets.class).update(ticket.key(), Entered.input("timesheetProject", null))))
                .isEqualTo(rights.get(Deed.CHANGE_TICKET).allowed());
        assertThat(may(() -> desk.get(Tickets.class).update(ticket.key(), Entered.input("task", null))))
                .isEqualTo(rights.get(Deed.LINK_TASK).allowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.ADMIN, FakeJira.BOB, FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL})
    void whatIsSaidOfAnOrderIsWhatHappens(String user) {
        for (OrderTransition transition : OrderTransition.values()) {
            OrderOverview order = desk.confirmed(desk.acme, Desk.line(desk.prepaidSupport, "1"));
            Map<Deed, Right> rights = rights(user, order.order().number());
            desk.jira.login(user);
            assertThat(may(() ->
                            desk.get(OrderTransitions.class).apply(order.order().id(), transition)))
                    .as("%s", transition)
                    .isEqualTo(rights.get(Deed.valueOf(transition.name())).allowed());
            desk.jira.login(FakeJira.ADMIN);
        }
    }

    @Test
    void anOrderThatIsLockedSaysSo() {
        OrderOverview order = desk.tenHours();
        desk.get(OrderTransitions.class).apply(order.order().id(), OrderTransition.LOCK);
        Right edit = rights(FakeJira.BOB, "s00001").get(Deed.EDIT_ORDER);
        assertThat(edit.allowed()).isFalse();
        assertThat(edit.reason().key()).isEqualTo("prepaid.order.refused.locked");
    }

    @Test
    void aProjectIsSeenByWhoWorksInIt() {
        assertThat(rights(FakeJira.ANNA, "HELP").get(Deed.SEE_TIME).allowed()).isTrue();
        assertThat(rights(FakeJira.ANNA, "HELP").get(Deed.EDIT_TEAM).allowed()).isFalse();
        desk.jira.deny(FakeJira.ANNA, "work", desk.time);
        assertThat(rights(FakeJira.ANNA, "TIM").get(Deed.SEE_TIME).reason().key())
                .isEqualTo("prepaid.access.work.not");
        assertThat(rights(FakeJira.VERA, "TIM").get(Deed.SEE_TIME).allowed()).isTrue();
    }

    @Test
    void whoOrWhatThereIsNotIsSaid() {
        Entered.assertRefusedAt(() -> explain("nobody", ""), "user: prepaid.error.unknown.user");
        Entered.assertRefusedAt(() -> explain(FakeJira.ANNA, "S0"), "record: prepaid.access.unknown.record");
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.BOB, FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL})
    void onlyAdministratorsAsk(String user) {
        desk.jira.login(user);
        assertThatThrownBy(() -> explain(FakeJira.ANNA, "")).isInstanceOf(Forbidden.class);
    }

    /** Refused as a conflict or because one may not; other refusals are about what was entered. */
    private static boolean may(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            return !(refused instanceof Forbidden
                    || refused instanceof Conflict
                    || refused instanceof org.prepaidsupport.domain.NotFound);
        }
    }

    private Map<Role, String> standings(String user) {
        return explain(user, "").standings().stream()
                .collect(Collectors.toMap(
                        Standing::role,
                        each -> each.held() + " " + each.reason().key() + " "
                                + each.reason().arguments()));
    }

    private Map<Deed, Right> rights(String user, String record) {
        return explain(user, record).rights().stream().collect(Collectors.toMap(Right::deed, right -> right));
    }

    private Explanation explain(String user, String record) {
        return desk.get(Explanations.class).of(user, record);
    }
}
