package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.TestClock.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.EnglishTexts;
import org.prepaidsupport.fakes.FakeBackground;
import org.prepaidsupport.fakes.FakeEvents;
import org.prepaidsupport.fakes.FakeJira;

/**
 * Each change that can move time, alone: where the time is afterwards, and why, in the words that an agent reads. What
 * happens in Jira comes in by Jira's events.
 */
class ChangesThatMoveTimeTest extends DeskTest {

    private static final String NOT_COVERED = "Not covered: nothing names an order line.";

    private FakeEvents events;
    private OrderOverview order;
    private OrderOverview other;
    private IssueRef task;
    private IssueRef otherTask;
    private IssueRef ticket;

    @Override
    protected void prepare() {
        events = new FakeEvents(desk.plugin);
        order = desk.tenHours();
        other = desk.tenHours();
        task = desk.task(order);
        otherTask = desk.task(other);
        ticket = desk.ticketOf(order);
    }

    // worklogs

    @Test
    void workIsLogged() {
        long work = logged(ticket, HOUR, TODAY);
        assertOn(order, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-1.");
    }

    @Test
    void itsDurationIsEdited() {
        long work = logged(ticket, HOUR, TODAY);
        edit(work, FakeJira.ANNA, 3 * HOUR, TODAY);
        assertOn(order, 3 * HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-1.");
    }

    @Test
    void itsDateIsEditedAcrossTheDayThatALinkAppliesFrom() {
        desk.change(ticket, "task", otherTask.key(), "applyFrom", TODAY.toString());
        long work = logged(ticket, HOUR, TODAY);
        assertOn(other, HOUR);
        edit(work, FakeJira.ANNA, HOUR, TODAY.minusDays(1));
        assertOn(order, HOUR);
        assertOn(other, 0);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-1.");
        assertThat(entry(work).workDate()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void itsAuthorIsEditedToOneWhoseDayIsAnother() {
        desk.jira.zone(FakeJira.BOB, "Asia/Tokyo");
        desk.change(
                ticket, "task", otherTask.key(), "applyFrom", TODAY.plusDays(1).toString());
        Instant evening = TODAY.atTime(20, 0).toInstant(ZoneOffset.UTC);
        long work = desk.jira.worklog(ticket, FakeJira.ANNA, HOUR, evening).id();
        events.worklogCreated(work);
        assertOn(order, HOUR);
        desk.jira.editWorklog(work, FakeJira.BOB, HOUR, evening);
        events.worklogUpdated(work);
        assertOn(order, 0);
        assertOn(other, HOUR);
        assertThat(entry(work).authorKey()).isEqualTo(FakeJira.BOB);
        assertThat(entry(work).workDate()).as("tomorrow in Tokyo").isEqualTo(TODAY.plusDays(1));
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-2.");
    }

    @Test
    void itIsDeleted() {
        long work = logged(ticket, HOUR, TODAY);
        desk.jira.deleteWorklog(work);
        events.worklogDeleted(work);
        assertOn(order, 0);
        assertThat(entries()).isEmpty();
    }

    // issues and projects

    @Test
    void theTicketMovesToAProjectOfNoTeamWithItsLink() {
        ProjectRef elsewhere = desk.jira.project("DEV");
        long work = logged(ticket, HOUR, TODAY);
        desk.jira.move(ticket, elsewhere);
        events.issueMoved(ticket.id());
        assertOn(order, HOUR);
        assertThat(entry(work).project()).as("the team's project no more").contains(elsewhere);
    }

    @Test
    void theTicketMovesAwayFromTheProjectWhoseDefaultItDrewOn() {
        desk.change(ticket, "task", null);
        desk.setLineOnProject(desk.time, desk.lineId(other));
        long work = logged(ticket, HOUR, TODAY);
        assertThat(why(work))
                .isEqualTo("The default of the project the time is recorded in: S00002 - Prepaid support.");
        desk.jira.move(ticket, desk.jira.project("DEV"));
        events.issueMoved(ticket.id());
        assertOn(other, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void theTicketIsDeleted() {
        logged(ticket, HOUR, TODAY);
        desk.jira.deleteIssue(ticket);
        events.issueDeleted(ticket.id());
        assertOn(order, 0);
        assertThat(entries()).isEmpty();
    }

    @Test
    void theTaskIsDeletedAndItsTicketsAreLinkedToNothing() {
        long work = logged(ticket, HOUR, TODAY);
        desk.jira.deleteIssue(task);
        events.issueDeleted(task.id());
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void theProjectOfTheTicketsIsDeletedWithoutAWordAboutThem() {
        logged(ticket, HOUR, TODAY);
        desk.jira.deleteProject(desk.help);
        events.projectDeleted(desk.help.id());
        desk.get(FakeBackground.class).finish();
        assertOn(order, 0);
        assertThat(entries()).isEmpty();
    }

    @Test
    void theProjectOfTheTasksIsDeletedAndTicketsAreLinkedToNothing() {
        long work = logged(ticket, HOUR, TODAY);
        logged(task, HOUR, TODAY);
        desk.jira.deleteProject(desk.service);
        events.projectDeleted(desk.service.id());
        desk.get(FakeBackground.class).finish();
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void theIssueBecomesASubTaskOfATask() {
        IssueRef plain = desk.jira.issue(desk.service, "Logged before it was part of anything");
        long work = logged(plain, HOUR, TODAY);
        assertOn(order, 0);
        parent(plain, task.id());
        assertOn(order, HOUR);
        assertThat(why(work)).isEqualTo("SER-1 is the task of S00001 - Prepaid support.");
    }

    @Test
    void theSubTaskGetsAnotherParent() {
        IssueRef part = desk.jira.subTask(task, "Part");
        long work = logged(part, HOUR, TODAY);
        assertOn(order, HOUR);
        parent(part, otherTask.id());
        assertOn(order, 0);
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("SER-2 is the task of S00002 - Prepaid support.");
    }

    @Test
    void theSubTaskBecomesAnIssueOfItsOwn() {
        IssueRef part = desk.jira.subTask(task, "Part");
        long work = logged(part, HOUR, TODAY);
        parent(part, null);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void subTasksGoWithTheTicket() {
        IssueRef part = desk.jira.subTask(ticket, "Part");
        long work = logged(part, HOUR, TODAY);
        assertOn(order, HOUR);
        desk.change(ticket, "task", otherTask.key());
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-2.");
    }

    @Test
    void anIssueOfNoConcernIsEditedAndNothingIsRecorded() {
        IssueRef plain = desk.jira.issue(desk.jira.project("DEV"), "No concern of ours");
        logged(plain, HOUR, TODAY);
        events.issueUpdated(plain.id());
        assertThat(entries()).isEmpty();
    }

    // links

    @Test
    void theTicketIsLinkedAfterTheWork() {
        IssueRef late = desk.ticket();
        long work = logged(late, HOUR, TODAY.minusDays(9));
        assertThat(why(work)).isEqualTo(NOT_COVERED);
        desk.change(late, "task", task.key());
        assertOn(order, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-1.");
    }

    @Test
    void theTicketIsLinkedFromADayOn() {
        IssueRef late = desk.ticket();
        long before = logged(late, HOUR, TODAY.minusDays(1));
        long after = logged(late, HOUR, TODAY);
        desk.change(late, "task", task.key(), "applyFrom", TODAY.toString());
        assertOn(order, HOUR);
        assertThat(why(before)).isEqualTo(NOT_COVERED);
        assertThat(why(after)).isEqualTo("The ticket is linked to task SER-1.");
    }

    @Test
    void theTicketIsUnlinked() {
        long work = logged(ticket, HOUR, TODAY);
        desk.change(ticket, "task", null);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void theTicketIsLinkedToAnotherTask() {
        long work = logged(ticket, HOUR, TODAY);
        desk.change(ticket, "task", otherTask.key());
        assertOn(order, 0);
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-2.");
    }

    @Test
    void aLinkIsMadeInJira() {
        IssueRef unlinked = desk.ticket();
        long work = logged(unlinked, HOUR, TODAY);
        linkInJira(unlinked, otherTask);
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-2.");
    }

    @Test
    void ofTwoLinksTheOldestCountsUntilItIsRemovedInJira() {
        long work = logged(ticket, HOUR, TODAY);
        linkInJira(ticket, otherTask);
        assertOn(order, HOUR);
        assertOn(other, 0);
        desk.jira.unlink(ticket, task);
        events.linkDeleted(ticket.id(), task.id());
        assertOn(order, 0);
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-2.");
    }

    @Test
    void aSecondLinkDoesNotWidenALinkThatAppliesFromADayToCome() {
        IssueRef planned = desk.ticket();
        desk.change(planned, "task", task.key(), "applyFrom", TODAY.plusDays(1).toString());
        long today = logged(planned, HOUR, TODAY);
        linkInJira(planned, otherTask);
        assertOn(order, 0);
        assertThat(why(today)).isEqualTo(NOT_COVERED);
    }

    @Test
    void linksThatCameAndWentUnheardAreTakenOver() {
        IssueRef unlinked = desk.ticket();
        logged(unlinked, HOUR, TODAY);
        logged(ticket, HOUR, TODAY);
        desk.jira.link(unlinked, otherTask);
        desk.jira.unlink(ticket, task);
        desk.get(LinkedTickets.class).reconcile();
        assertOn(order, 0);
        assertOn(other, HOUR);
    }

    // order lines of tickets, tasks, projects

    @Test
    void theTicketGetsALineOfItsOwn() {
        long work = logged(ticket, HOUR, TODAY);
        desk.change(ticket, "orderLine", desk.lineId(other));
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("The ticket names order line S00002 - Prepaid support.");
    }

    @Test
    void theTaskGetsAnotherLine() {
        long onTicket = logged(ticket, HOUR, TODAY);
        long onTask = logged(task, HOUR, TODAY);
        desk.setLineOnTask(task, desk.lineId(other));
        assertOn(order, 0);
        assertOn(other, 2 * HOUR);
        assertThat(why(onTicket)).isEqualTo("The ticket is linked to task SER-1.");
        assertThat(why(onTask)).isEqualTo("SER-1 is the task of S00002 - Prepaid support.");
    }

    @Test
    void theTaskGetsAnotherLineFromADayOn() {
        logged(ticket, HOUR, TODAY.minusDays(1));
        logged(ticket, 2 * HOUR, TODAY);
        desk.get(LineAssignments.class)
                .setOnTask(task.key(), input("orderLine", desk.lineId(other), "applyFrom", TODAY.toString()));
        assertOn(order, HOUR);
        assertOn(other, 2 * HOUR);
    }

    @Test
    void theTaskLosesItsLine() {
        long work = logged(ticket, HOUR, TODAY);
        desk.setLineOnTask(task, null);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void theProjectGetsALine() {
        IssueRef unlinked = desk.ticket();
        long work = logged(unlinked, HOUR, TODAY);
        desk.setLineOnProject(desk.time, desk.lineId(other));
        assertOn(other, HOUR);
        assertThat(why(work))
                .isEqualTo("The default of the project the time is recorded in: S00002 - Prepaid support.");
    }

    // teams

    @Test
    void aTeamIsMadeForAProjectThatHasWorkAlready() {
        ProjectRef web = desk.jira.project("WEB");
        IssueRef old = desk.jira.issue(web, "Older than its team");
        long work = logged(old, HOUR, TODAY.minusDays(30));
        assertThat(entries()).isEmpty();
        desk.get(Teams.class)
                .create(input(
                        "name",
                        "Web",
                        "projects",
                        List.of("WEB"),
                        "timesheetOnTicket",
                        true,
                        "timeReinvoicing",
                        true,
                        "timesheetProject",
                        "TIM"));
        assertThat(why(work)).isEqualTo(NOT_COVERED);
        assertThat(entry(work).project()).contains(desk.time);
        desk.setLineOnProject(desk.time, desk.lineId(other));
        assertOn(other, HOUR);
    }

    @Test
    void timeReinvoicingIsSwitchedOffAndOnAgain() {
        long work = logged(ticket, HOUR, TODAY);
        desk.changeTeam("timeReinvoicing", false);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo("Time Reinvoicing is off for team Support.");
        desk.changeTeam();
        assertOn(order, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task SER-1.");
    }

    @Test
    void timesheetOnTicketIsSwitchedOff() {
        long work = logged(ticket, HOUR, TODAY);
        desk.changeTeam("timesheetOnTicket", false, "timeReinvoicing", false);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo("Timesheet on Ticket is off for team Support.");
    }

    @Test
    void timeReinvoicingIsSwitchedOffFromADayAndOnAgainFromALaterOne() {
        long before = logged(ticket, HOUR, TODAY.minusDays(2));
        long between = logged(ticket, 2 * HOUR, TODAY.minusDays(1));
        long after = logged(ticket, 4 * HOUR, TODAY);
        desk.changeTeam("timeReinvoicing", false, "from", TODAY.minusDays(1).toString());
        assertOn(order, HOUR);
        desk.changeTeam("from", TODAY.toString());
        assertOn(order, 5 * HOUR);
        assertThat(why(before)).isEqualTo("The ticket is linked to task SER-1.");
        assertThat(why(between)).isEqualTo("Time Reinvoicing is off for team Support.");
        assertThat(why(after)).isEqualTo("The ticket is linked to task SER-1.");
    }

    @Test
    void switchedOffFromALaterDayTheTeamStillGivesLinesToWorkOfBefore() {
        desk.changeTeam(
                "autoAssign",
                "assign",
                "timeReinvoicing",
                false,
                "from",
                TODAY.plusDays(1).toString());
        IssueRef reported = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Reported by a customer");
        long late = logged(reported, HOUR, TODAY.plusDays(1));
        assertThat(why(late)).isEqualTo("Time Reinvoicing is off for team Support.");
        assertOn(other, 0);
        logged(reported, 2 * HOUR, TODAY);
        assertOn(other, 2 * HOUR);
        assertThat(why(late)).isEqualTo("Time Reinvoicing is off for team Support.");
    }

    @Test
    void aTeamGetsAndLosesAProject() {
        ProjectRef web = desk.jira.project("WEB");
        IssueRef inWeb = desk.jira.issue(web, "In a project without a team");
        desk.change(inWeb, "task", task.key());
        long work = logged(inWeb, HOUR, TODAY);
        desk.changeTeam("projects", List.of("HELP", "WEB"), "timeReinvoicing", false);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo("Time Reinvoicing is off for team Support.");
        desk.changeTeam("projects", List.of("HELP"), "timeReinvoicing", false);
        assertOn(order, HOUR);
    }

    @Test
    void theTeamRecordsItsTimeElsewhere() {
        long work = logged(ticket, HOUR, TODAY);
        desk.changeTeam("timesheetProject", "SER");
        assertThat(entry(work).project()).contains(desk.service);
        assertOn(order, HOUR);
    }

    @Test
    void theTicketRecordsItsTimeElsewhere() {
        IssueRef unlinked = desk.ticket();
        desk.setLineOnProject(desk.service, desk.lineId(other));
        long work = logged(unlinked, HOUR, TODAY);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
        desk.change(unlinked, "timesheetProject", "SER");
        assertThat(entry(work).project()).contains(desk.service);
        assertOn(other, HOUR);
    }

    // orders

    @Test
    void theOrderIsCancelledResetAndConfirmedAgain() {
        long onTicket = logged(ticket, HOUR, TODAY);
        desk.setLineOnProject(desk.time, desk.lineId(order));
        IssueRef unlinked = desk.ticket();
        long byDefault = logged(unlinked, HOUR, TODAY);
        assertOn(order, 2 * HOUR);
        OrderTransitions transitions = desk.get(OrderTransitions.class);
        transitions.apply(order.order().id(), OrderTransition.CANCEL);
        assertOn(order, HOUR);
        assertThat(why(onTicket)).isEqualTo("The ticket is linked to task SER-1.");
        assertThat(why(byDefault)).isEqualTo(NOT_COVERED);
        transitions.apply(order.order().id(), OrderTransition.RESET);
        transitions.apply(order.order().id(), OrderTransition.CONFIRM);
        assertThat(desk.task(order)).isEqualTo(desk.now(order).task().orElseThrow());
        assertOn(order, HOUR);
        logged(ticket, HOUR, TODAY);
        assertOn(order, 2 * HOUR);
    }

    // customers

    @Test
    void theTicketBecomesAnotherCustomers() {
        long globex = desk.customer("Globex");
        long work = logged(ticket, HOUR, TODAY);
        desk.change(ticket, "customer", globex);
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
        assertThat(rulesOf(work))
                .contains("Skipped: S00001 - Prepaid support belongs to another customer than the ticket.");
        desk.change(ticket, "customer", desk.acme);
        assertOn(order, HOUR);
    }

    @Test
    void theTicketIsReportedBySomebodyOfAnotherCustomer() {
        desk.customer("Globex", FakeJira.VERA);
        desk.setLineOnProject(desk.time, desk.lineId(order));
        IssueRef reported = desk.jira.reportedBy(FakeJira.CARL, desk.help, "By ACME's Carl");
        long work = logged(reported, HOUR, TODAY);
        assertOn(order, HOUR);
        desk.jira.change(new IssueRef(
                reported.id(), reported.key(), reported.projectId(), null, reported.summary(), FakeJira.VERA));
        events.issueUpdated(reported.id());
        assertOn(order, 0);
        assertThat(why(work)).isEqualTo(NOT_COVERED);
    }

    @Test
    void theReporterBecomesAnotherCustomersMember() {
        desk.setLineOnProject(desk.time, desk.lineId(order));
        logged(desk.jira.reportedBy(FakeJira.CARL, desk.help, "By ACME's Carl"), HOUR, TODAY);
        desk.get(Customers.class).update(desk.acme, input("name", "ACME", "members", List.of(), "version", 1));
        assertOn(order, HOUR);
        desk.customer("Globex", FakeJira.CARL);
        assertOn(order, 0);
    }

    @Test
    void theTicketIsSharedWithAnotherCustomersOrganization() {
        long globex = desk.customer("Globex");
        desk.get(Customers.class)
                .update(globex, input("name", "Globex", "organizations", List.of("Globex IT"), "version", 1));
        desk.get(Customers.class)
                .update(desk.acme, input("name", "ACME", "organizations", List.of("ACME IT"), "version", 1));
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.jira.user("dora");
        IssueRef reported = desk.jira.reportedBy("dora", desk.help, "By nobody's Dora");
        desk.jira.share(reported, "Acme it", "Some other");
        logged(reported, HOUR, TODAY);
        assertOn(order, HOUR);
        desk.jira.share(reported, "Globex IT");
        events.issueUpdated(reported.id());
        assertOn(order, 0);
        desk.jira.share(reported, "ACME IT");
        events.issueUpdated(reported.id());
        assertOn(order, HOUR);
        desk.jira.share(reported, "ACME IT", "Globex IT");
        events.issueUpdated(reported.id());
        assertThat(desk.get(Tickets.class).get(reported.key()).customer()).isEmpty();
    }

    @Test
    void aTicketOfTwoCustomersOrganizationsIsNobodysWhateverTheAddressOfItsReporter() {
        long globex = desk.customer("Globex");
        desk.get(Customers.class)
                .update(globex, input("name", "Globex", "organizations", List.of("Globex IT"), "version", 1));
        desk.get(Customers.class)
                .update(
                        desk.acme,
                        input(
                                "name",
                                "ACME",
                                "organizations",
                                List.of("ACME IT"),
                                "domains",
                                List.of("acme.example"),
                                "version",
                                1));
        desk.jira.user("dora");
        desk.jira.email("dora", "dora@acme.example");
        IssueRef reported = desk.jira.reportedBy("dora", desk.help, "By Dora");
        assertThat(desk.get(Tickets.class).get(reported.key()).customer()).isPresent();
        desk.jira.share(reported, "ACME IT", "Globex IT");
        events.issueUpdated(reported.id());
        assertThat(desk.get(Tickets.class).get(reported.key()).customer()).isEmpty();
    }

    // by hand

    @Test
    void aChoiceByHandIsMadeKeptAndTakenBack() {
        long work = logged(ticket, HOUR, TODAY);
        WorklogChoices choices = desk.get(WorklogChoices.class);
        choices.choose(work, input("orderLine", desk.lineId(other)));
        assertOn(other, HOUR);
        assertThat(why(work)).isEqualTo("Chosen by hand: S00002 - Prepaid support.");
        desk.change(ticket, "task", null);
        desk.changeTeam("timeReinvoicing", false);
        assertOn(other, HOUR);
        choices.choose(work, input("billable", false));
        assertOn(other, 0);
        assertThat(why(work)).isEqualTo("Declared not billable by hand.");
        choices.choose(work, input("billable", true, "orderLine", null));
        assertThat(why(work)).isEqualTo("Time Reinvoicing is off for team Support.");
    }

    // names

    @Test
    void renamedProjectsAndUsersChangeNothingButTheNames() {
        long work = logged(ticket, HOUR, TODAY);
        int postings = desk.get(LedgerStore.class).ofWorklog(work).size();
        desk.jira.rename(desk.service, "CARE");
        desk.jira.rename(desk.help, "DESK");
        desk.jira.rename(desk.time, "HOURS");
        desk.jira.renameUser(FakeJira.ANNA, "Anna Miller");
        desk.get(RecordWork.class).record(work);
        assertThat(desk.get(LedgerStore.class).ofWorklog(work)).hasSize(postings);
        assertOn(order, HOUR);
        assertThat(why(work)).isEqualTo("The ticket is linked to task CARE-1.");
        assertThat(entry(work).authorName()).isEqualTo("Anna Miller");
        assertThat(entry(work).project().map(ProjectRef::key)).contains("HOURS");
    }

    private long logged(IssueRef issue, long seconds, LocalDate day) {
        long work = desk.jira
                .worklog(
                        issue,
                        FakeJira.ANNA,
                        seconds,
                        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .id();
        events.worklogCreated(work);
        return work;
    }

    private void edit(long work, String author, long seconds, LocalDate day) {
        desk.jira.editWorklog(work, author, seconds, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        events.worklogUpdated(work);
    }

    private void linkInJira(IssueRef from, IssueRef to) {
        desk.jira.link(from, to);
        events.linkCreated(from.id(), to.id());
    }

    private void parent(IssueRef issue, Long parent) {
        desk.jira.change(
                new IssueRef(issue.id(), issue.key(), issue.projectId(), parent, issue.summary(), issue.reporterKey()));
        events.issueUpdated(issue.id());
    }

    private void assertOn(OrderOverview counted, long seconds) {
        assertThat(desk.delivered(counted)).as(counted.order().number()).isEqualTo(seconds);
    }

    private List<TimesheetEntry> entries() {
        return desk.get(Timesheets.class).all(TimesheetQuery.ALL);
    }

    private TimesheetEntry entry(long work) {
        return entries().stream()
                .filter(each -> each.worklogId() == work)
                .findFirst()
                .orElseThrow();
    }

    private String why(long work) {
        return new EnglishTexts().text(entry(work).reason());
    }

    private List<String> rulesOf(long work) {
        return desk.get(WorklogChoices.class).get(work).explanation().answers().stream()
                .map(each -> new EnglishTexts().text(each.answer()))
                .toList();
    }
}
