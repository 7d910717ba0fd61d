package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.Entered;

class NamedProjectsTest extends DeskTest {

    private OrderOverview order;
    private ProjectRef other;
    private IssueRef foreign;
    private NamedProjects named;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        other = desk.jira.project("OTHER");
        foreign = desk.jira.issue(other, "Something else");
        named = desk.get(NamedProjects.class);
        assertThat(named.contain(other.id())).isFalse();
    }

    @Test
    void projectsOfTeamsAndOfTasksAreNamed() {
        assertThat(named.contain(desk.help.id())).isTrue();
        assertThat(named.contain(desk.service.id())).isTrue();
    }

    @Test
    void workOnAForeignIssueNamesNothing() {
        take(log(foreign));
        assertThat(named.contain(other.id())).isFalse();
    }

    @Test
    void aLinkNamesTheProjectOfItsTicket() {
        desk.change(foreign, "task", desk.task(order).key());
        assertNamed();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aLinkMadeInJiraNamesTheProjectOfItsTicket() {
        desk.jira.link(foreign, desk.task(order));
        desk.get(LinkedTickets.class).changed(foreign.id());
        assertNamed();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aDefaultLineNamesItsProject() {
        desk.setLineOnProject(other, desk.lineId(order));
        assertNamed();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aTicketThatRecordsItsTimeElsewhereNamesItsProjectBeforeThereIsALine() {
        desk.change(foreign, "timesheetProject", "TIM");
        desk.setLineOnProject(desk.time, desk.lineId(order));
        assertNamed();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aTeamNamesItsProjects() {
        desk.changeTeam("projects", List.of("HELP", "OTHER"));
        assertNamed();
    }

    @Test
    void aLineOnAnIssueNamesItsProject() {
        desk.setLineOnTask(foreign, desk.lineId(order));
        assertNamed();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aChoiceByHandNamesTheProjectOfItsIssue() {
        long worklog = log(foreign);
        desk.get(WorklogChoices.class).choose(worklog, Entered.input("orderLine", desk.lineId(order)));
        assertThat(named.contain(other.id())).isTrue();
    }

    @Test
    void aTicketThatIsMovedNamesTheProjectItComesTo() {
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        desk.jira.move(ticket, other);
        desk.get(Recount.class).ticket(ticket.id());
        assertThat(named.contain(other.id())).isTrue();
    }

    @Test
    void whatWasNamedBeforeItWasKeptIsNamedWhenANodeStarts() {
        desk.change(foreign, "task", desk.task(order).key());
        forgetNames();
        assertThat(named.contain(other.id())).isFalse();
        desk.get(MissedChanges.class).takeOver();
        assertThat(List.of(other, desk.help, desk.service))
                .allSatisfy(each -> assertThat(named.contain(each.id())).isTrue());
    }

    @Test
    void whatANodeOverlooksCatchingUpFindsAndNames() {
        desk.change(foreign, "task", desk.task(order).key());
        forgetNames();
        long worklog = log(foreign);
        take(worklog);
        assertThat(desk.delivered(order)).isZero();
        desk.get(IncomingWork.class).takeAll(List.of(worklog));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(named.contain(other.id())).isTrue();
    }

    private void forgetNames() {
        desk.plugin.forgetNames();
    }

    private void assertNamed() {
        assertThat(named.contain(other.id())).isTrue();
        take(log(foreign));
    }

    private void take(long worklog) {
        if (desk.get(IncomingWork.class).concerns(other.id())) {
            desk.get(IncomingWork.class).takeNew(worklog);
        }
    }

    private long log(IssueRef issue) {
        return desk.logUntold(issue, HOUR);
    }
}
