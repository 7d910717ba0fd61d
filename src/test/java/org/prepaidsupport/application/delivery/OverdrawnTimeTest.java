package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.fakes.FakeJira;

class OverdrawnTimeTest extends DeskTest {

    private OverdrawnTime overdrawn;
    private IssueRef ticket;
    private LineFacts line;
    private long first;

    @Override
    protected void prepare() {
        overdrawn = desk.get(OverdrawnTime.class);
        ticket = desk.ticketOf(desk.tenHours());
        line = desk.get(Tickets.class).get(ticket.key()).line().orElseThrow();
        first = desk.log(ticket, 10 * HOUR);
    }

    @Test
    void timeThatWentPastWhatWasOrderedIsFlaggedWhateverWayItCame() {
        assertThat(overdrawn.of(List.of(line))).isEmpty();
        long second = desk.log(ticket, HOUR);
        assertThat(overdrawn.of(List.of(line, line))).containsExactly(second);
        desk.edit(first, HOUR);
        assertThat(overdrawn.of(List.of(line))).isEmpty();
    }

    @Test
    void aLineThatIsNotOverdrawnCostsTwoStatements() {
        assertThat(desk.plugin.database().statementsOf(() -> overdrawn.of(List.of(line))))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(desk.plugin.database().statementsOf(() -> overdrawn.of(List.of())))
                .isEmpty();
    }

    @Test
    void theReasonIsKeptAndCanBeReplaced() {
        desk.jira.login(FakeJira.ANNA);
        overdrawn.explain(first, input("reason", "The customer asked on the phone"));
        overdrawn.explain(first, input("reason", "Agreed with sales"));
        assertThat(overdrawn.reasons(List.of(first, 99L))).isEqualTo(Map.of(first, "Agreed with sales"));
    }

    @Test
    void noReasonIsNone() {
        assertRefusedAt(() -> overdrawn.explain(first, input("reason", " ")), "reason: prepaid.error.required");
        assertRefusedAt(
                () -> overdrawn.explain(first, input("reason", "x".repeat(256))), "reason: prepaid.error.too.long");
    }

    @Test
    void onlyWhoWorksOnTheIssueGivesReasons() {
        desk.jira.login(FakeJira.VERA);
        assertThatThrownBy(() -> overdrawn.explain(first, input("reason", "Because")))
                .isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.BOB);
        assertThatThrownBy(() -> overdrawn.explain(999_999, input("reason", "Because")))
                .isInstanceOf(NotFound.class);
    }
}
