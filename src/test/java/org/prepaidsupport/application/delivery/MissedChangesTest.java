package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.FakeJira;

class MissedChangesTest extends DeskTest {

    private OrderOverview order;
    private OrderOverview other;
    private IssueRef ticket;
    private MissedChanges missed;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        other = desk.tenHours();
        ticket = desk.ticketOf(order);
        missed = desk.get(MissedChanges.class);
        desk.log(ticket, HOUR);
    }

    @Test
    void linksMadeAndRemovedInJiraWhileNobodyListenedAreTakenOver() {
        desk.jira.unlink(ticket, desk.task(order));
        desk.jira.link(ticket, desk.task(other));
        IssueRef late = desk.ticket();
        desk.log(late, 2 * HOUR);
        desk.jira.link(late, desk.task(order));

        missed.takeOver();

        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
    }

    @Test
    void aLinkThatHoldsFromADayOnStaysAsItWasDecided() {
        desk.change(ticket, "task", desk.task(other).key(), "applyFrom", "2999-01-01");
        assertThat(desk.delivered(order)).isEqualTo(HOUR);

        missed.takeOver();

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void timeOfAnIssueThatWasMovedWhileNobodyListenedCountsWhereItIsNow() {
        ProjectRef elsewhere = desk.jira.project("ELSE");
        desk.setLineOnProject(desk.service, null);
        desk.jira.move(ticket, elsewhere);
        missed.takeOver();
        assertThat(desk.get(LedgerStore.class).find(TimesheetQuery.ALL))
                .extracting(posting -> posting.placement().projectId())
                .contains(elsewhere.id());
    }

    @Test
    void timeOfAnIssueThatWasMovedToATeamWhileNobodyListenedCounts() {
        ProjectRef elsewhere = desk.jira.project("ELSE");
        IssueRef foreign = desk.jira.issue(elsewhere, "Came to us");
        desk.log(foreign, HOUR);
        assertThat(recorded(foreign)).isZero();
        missed.takeOver();

        desk.jira.move(foreign, desk.help);
        missed.takeOver();

        assertThat(recorded(foreign)).isEqualTo(HOUR);
    }

    @Test
    void whatWasLookedAtIsNotLookedAtAgain() {
        missed.takeOver();
        desk.jira.worklog(ticket, FakeJira.ANNA, HOUR, desk.plugin.clock().instant());

        missed.takeOver();

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    private long recorded(IssueRef issue) {
        return desk.get(LedgerStore.class).find(TimesheetQuery.ALL).stream()
                .filter(posting -> posting.placement().issueId() == issue.id())
                .mapToLong(posting -> posting.seconds())
                .sum();
    }
}
