package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.team.ZeroAnswer;
import org.prepaidsupport.fakes.FakeJira;

class LogWorkTest extends DeskTest {

    private IssueRef ticket;

    @Override
    protected void prepare() {
        ticket = desk.ticketOf(desk.tenHours());
        desk.log(ticket, 8 * HOUR);
    }

    @Test
    void whatWillBeLeftIsToldBeforeSaving() {
        LogWork.Preview preview = preview("timeSpent", "1h 30m");
        assertThat(preview.seconds()).contains(5400L);
        assertThat(preview.before()).contains(2 * HOUR);
        assertThat(preview.after()).contains(1800L);
        assertThat(preview.answer()).isEqualTo(ZeroAnswer.FITS);
    }

    @Test
    void overdrawingIsToldAndTakenUnlessTheTeamWantsOtherwise() {
        assertThat(preview("timeSpent", "3h").answer()).isEqualTo(ZeroAnswer.OVER);
        assertThat(preview("timeSpent", "3h").after()).contains(-HOUR);
        desk.changeTeam("atZero", "ask");
        assertThat(preview("timeSpent", "3h").answer()).isEqualTo(ZeroAnswer.REASON);
        desk.changeTeam("atZero", "refuse");
        assertThat(preview("timeSpent", "3h").answer()).isEqualTo(ZeroAnswer.REFUSED);
    }

    @Test
    void goodwillIsNeverRefusedAndLeavesAllThatIsLeft() {
        desk.changeTeam("atZero", "refuse");
        LogWork.Preview preview = preview("timeSpent", "3h", "billable", false);
        assertThat(preview.answer()).isEqualTo(ZeroAnswer.FITS);
        assertThat(preview.after()).contains(2 * HOUR);
    }

    @Test
    void whereTimeCountsOnNothingNothingIsRefused() {
        desk.changeTeam("atZero", "refuse");
        desk.change(ticket, "task", null);
        assertThat(preview("timeSpent", "30h").answer()).isEqualTo(ZeroAnswer.FITS);
        assertThat(preview("timeSpent", "30h").after()).isEmpty();
    }

    @Test
    void whatOnlyJiraCanReadIsLeftToJira() {
        assertThat(preview("timeSpent", "90").seconds()).isEmpty();
        assertThat(preview().after()).isEmpty();
    }

    @Test
    void badInputIsRefusedByField() {
        assertRefusedAt(
                () -> preview("timeSpent", 5, "billable", "perhaps", "more", 1),
                "more: prepaid.error.unknown.field",
                "timeSpent: prepaid.error.not.text",
                "billable: prepaid.error.not.flag");
    }

    @Test
    void ticketsInTheDarkAreAbsent() {
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> preview("timeSpent", "1h")).isInstanceOf(NotFound.class);
    }

    private LogWork.Preview preview(Object... namesAndValues) {
        return desk.get(LogWork.class).preview(ticket.key(), input(namesAndValues));
    }
}
