package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.fakes.FakeJira;

class TicketLinesTest extends DeskTest {

    private OrderOverview first;
    private OrderOverview second;
    private IssueRef ticket;

    @Override
    protected void prepare() {
        first = desk.tenHours();
        second = desk.confirmed(desk.acme, line(desk.prepaidSupport, "5"));
        ticket = desk.ticketOf(first);
    }

    @Test
    void theCustomersLinesAreOfferedNewestOrderFirstWithWhatIsLeft() {
        desk.log(ticket, 12 * HOUR);
        assertThat(find("")).extracting(each -> each.line().orderNumber()).containsExactly("S00002", "S00001");
        assertThat(find(""))
                .extracting(Balance::remainingSeconds)
                .containsExactly(Optional.of(5 * HOUR), Optional.of(-2 * HOUR));
    }

    @Test
    void typingNarrowsByOrderNumberAndDescription() {
        assertThat(find("s00002")).extracting(each -> each.line().lineId()).containsExactly(desk.lineId(second));
        assertThat(find("no such thing")).isEmpty();
    }

    @Test
    void linesOfOtherCustomersAreNotOffered() {
        long globex = desk.customer("Globex");
        desk.confirmed(globex, line(desk.prepaidSupport, "7"));
        assertThat(find("")).hasSize(2);
    }

    @Test
    void aTicketOfNobodyIsOfferedOnlyLinesWhoseTaskAnAgentMayBrowse() {
        IssueRef nobodys = desk.jira.issue(desk.help, "Whose is it?");
        desk.jira.login(FakeJira.ANNA);
        assertThat(desk.get(TicketLines.class).find(nobodys.key(), Optional.empty()))
                .hasSize(2);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        assertThat(desk.get(TicketLines.class).find(nobodys.key(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void ticketsInTheDarkAreAbsent() {
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> find("")).isInstanceOf(NotFound.class);
    }

    private List<Balance> find(String text) {
        return desk.get(TicketLines.class).find(ticket.key(), Optional.of(text));
    }
}
