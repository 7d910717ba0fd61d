package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.FakeJira;

class WorklogsInBulkTest extends DeskTest {

    private WorklogsInBulk worklogs;
    private OrderOverview order;
    private OrderOverview other;
    private long first;
    private long second;

    @Override
    protected void prepare() {
        worklogs = desk.get(WorklogsInBulk.class);
        order = desk.tenHours();
        other = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        first = desk.log(ticket, HOUR);
        second = desk.log(ticket, 2 * HOUR);
    }

    @Test
    void severalWorklogsCountOnAnotherLine() {
        WorklogsInBulk.Outcome outcome = choose(List.of(first, second, first), "orderLine", desk.lineId(other));
        assertThat(outcome.changed()).containsExactly(first, second);
        assertThat(outcome.refused()).isEmpty();
        assertThat(desk.delivered(other)).isEqualTo(3 * HOUR);
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void severalWorklogsAreNotBillableAndBillableAgain() {
        choose(List.of(first, second), "billable", false);
        assertThat(desk.delivered(order)).isZero();
        choose(List.of(first, second), "billable", true);
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
    }

    @Test
    void whatIsRefusedOfOneKeepsTheOthersFromNothing() {
        OrderOverview globex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        IssueRef nobodys = desk.jira.issue(desk.help, "Whose is it?");
        long third = desk.log(nobodys, HOUR);
        WorklogsInBulk.Outcome outcome = choose(List.of(first, third, 999_999L), "orderLine", desk.lineId(globex));
        assertThat(outcome.changed()).containsExactly(third);
        assertThat(outcome.refused())
                .extracting(each -> each.reason().key())
                .containsExactly("prepaid.ticket.other.customer", "prepaid.error.notfound");
        assertThat(desk.delivered(globex)).isEqualTo(HOUR);
    }

    @Test
    void agentsWhoMayNotWaiveAreRefusedEach() {
        desk.jira.login(FakeJira.ANNA);
        assertThat(choose(List.of(first, second), "billable", false).refused()).hasSize(2);
        desk.jira.login(FakeJira.BOB);
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
    }

    @Test
    void badInputIsRefusedAsAWhole() {
        assertRefusedAt(() -> choose(List.of(), "billable", false), "worklogs: prepaid.error.required");
        assertRefusedAt(() -> choose(List.of(first)), "orderLine: prepaid.worklogs.nothing");
        assertRefusedAt(
                () -> choose(List.of(first), "billable", "perhaps", "more", 1),
                "more: prepaid.error.unknown.field",
                "billable: prepaid.error.not.flag");
        assertRefusedAt(
                () -> choose(LongStream.range(1, 202).boxed().toList(), "billable", false),
                "worklogs: prepaid.worklogs.most");
    }

    private WorklogsInBulk.Outcome choose(List<Long> ids, Object... namesAndValues) {
        Object[] all = new Object[namesAndValues.length + 2];
        all[0] = "worklogs";
        all[1] = ids;
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        return worklogs.choose(input(all));
    }
}
