package org.prepaidsupport.application.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.teamFields;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.Entered.with;
import static org.prepaidsupport.fakes.Entered.without;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.delivery.MovedTime;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.TimesheetQuery;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.prepaidsupport.fakes.TestClock;

class TeamsTest extends DeskTest {

    private Teams teams;
    private OrderOverview order;
    private IssueRef ticket;

    @Override
    protected void prepare() {
        teams = desk.get(Teams.class);
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
    }

    @Test
    void aTeamIsReadAsItWasEntered() {
        HelpdeskTeam team = teams.get(desk.team.id());
        assertThat(team.name()).isEqualTo("Support");
        assertThat(team.projectIds()).containsExactly(desk.help.id());
        assertThat(team.timesheetProjectId()).isEqualTo(desk.time.id());
        assertThat(team.countsTime()).isTrue();
        assertThat(team.autoAssign()).isEqualTo(AutoAssign.SUGGEST);
        assertThat(team.atZero()).isEqualTo(AtZero.SAY);
        assertThat(team.agentsMayWaive()).isFalse();
    }

    // switches

    @Test
    void switchingTimeReinvoicingOffTakesTimeOffTheOrderAndOnBringsItBack() {
        desk.log(ticket, HOUR);
        desk.changeTeam("timeReinvoicing", false);
        assertThat(desk.delivered(order)).isZero();
        assertThat(reasons()).containsExactly("prepaid.rule.none.reinvoicing");
        desk.changeTeam();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void switchingTimesheetOnTicketOffTakesTimeOffTheOrder() {
        desk.log(ticket, HOUR);
        desk.changeTeam("timesheetOnTicket", false, "timeReinvoicing", false);
        assertThat(desk.delivered(order)).isZero();
        assertThat(reasons()).containsExactly("prepaid.rule.none.timesheet");
    }

    @Test
    void switchedFromADayOnlyWorkFromThatDayMoves() {
        desk.log(ticket, HOUR, TestClock.TODAY.minusDays(3));
        desk.log(ticket, 2 * HOUR, TestClock.TODAY);
        desk.changeTeam(
                "timeReinvoicing", false, "from", TestClock.TODAY.minusDays(1).toString());
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        desk.log(ticket, 4 * HOUR, TestClock.TODAY.minusDays(2));
        desk.log(ticket, 8 * HOUR, TestClock.TODAY.minusDays(1));
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
    }

    @Test
    void switchedOnAgainForAllTimeTheDayIsForgotten() {
        desk.log(ticket, HOUR, TestClock.TODAY);
        desk.changeTeam("timeReinvoicing", false, "from", TestClock.TODAY.toString());
        assertThat(desk.delivered(order)).isZero();
        desk.changeTeam();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        desk.changeTeam("timeReinvoicing", false);
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void whatSwitchingFromADayWouldMoveIsReckonedAndNothingMoves() {
        desk.log(ticket, HOUR, TestClock.TODAY.minusDays(3));
        desk.log(ticket, 2 * HOUR, TestClock.TODAY);
        MovedTime.Preview preview = teams.preview(
                desk.team.id(),
                input(with(teamFields(), "version", 1, "timeReinvoicing", false, "from", TestClock.TODAY.toString())));
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.seconds()).isEqualTo(2 * HOUR);
            assertThat(move.to()).isEmpty();
        });
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
    }

    @Test
    void aDayIsRefusedWhereNothingIsSwitchedAndForANewTeam() {
        assertRefusedAt(
                () -> desk.changeTeam("name", "Renamed", "from", TestClock.TODAY.toString()),
                "from: prepaid.team.from.alone");
        assertRefusedAt(
                () -> desk.changeTeam("timeReinvoicing", false, "from", "yesterday"), "from: prepaid.error.not.date");
        desk.jira.project("WEB");
        assertRefusedAt(
                () -> teams.create(input(with(
                        teamFields(), "name", "Web", "projects", List.of("WEB"), "from", TestClock.TODAY.toString()))),
                "from: prepaid.team.from.alone");
    }

    @Test
    void tasksCountWhateverIsSwitchedOff() {
        desk.log(desk.task(order), HOUR);
        desk.changeTeam("projects", List.of("HELP", "SER"), "timesheetOnTicket", false, "timeReinvoicing", false);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aNewTimesheetProjectOfTheTeamTakesTheTimeAlong() {
        desk.log(ticket, HOUR);
        desk.changeTeam("timesheetProject", "SER");
        assertThat(recordedIn()).containsExactly(Optional.of(desk.service.id()));
        desk.changeTeam("timesheetProject", null);
        assertThat(recordedIn()).containsExactly(Optional.of(desk.help.id()));
    }

    @Test
    void aProjectThatLeavesTheTeamKeepsTheTimeOfLinkedTicketsInTheirOwnProject() {
        desk.log(ticket, HOUR);
        desk.jira.project("WEB");
        desk.changeTeam("projects", List.of("WEB"));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(recordedIn()).containsExactly(Optional.of(desk.help.id()));
    }

    @Test
    void timeThatWasThereBeforeTheTeamIsRecorded() {
        var web = desk.jira.project("WEB");
        IssueRef early = desk.jira.issue(web, "Early");
        desk.log(early, HOUR);
        assertThat(recordedIn()).isEmpty();
        teams.create(input(with(teamFields(), "name", "Web", "projects", List.of("WEB"))));
        assertThat(recordedIn()).containsExactly(Optional.of(desk.time.id()));
    }

    @Test
    void aDeletedTeamIsGoneAndItsUnlinkedTimeStaysUncovered() {
        desk.log(desk.ticket(), HOUR);
        teams.delete(desk.team.id());
        assertThatThrownBy(() -> teams.get(desk.team.id())).isInstanceOf(NotFound.class);
        assertThat(reasons()).containsExactly("prepaid.rule.none");
        desk.get(Recount.class).ticket(ticket.id());
        assertThat(desk.delivered(order)).isZero();
    }

    // the timesheet project made right there

    @Test
    void theTimesheetProjectCanBeMadeRightThere() {
        HelpdeskTeam team = teams.create(input(withNewProject("WEB", "WEBTIME")));
        assertThat(desk.jira.projectByKey("WEBTIME").map(each -> each.id())).contains(team.timesheetProjectId());
    }

    @Test
    void jirasRefusalOfTheProjectIsToldAndNoTeamIsMade() {
        assertRefusedAt(
                () -> teams.create(input(withNewProject("WEB", "not a key"))),
                "createTimesheetProject.key: test.jira.says");
        assertThat(teams.list(RecordQuery.ALL).total()).isEqualTo(1);
    }

    @Test
    void aProjectIsNotMadeForATeamThatIsRefused() {
        Map<String, Object> nameless = without(withNewProject("WEB", "WEBTIME"), "name");
        assertRefusedAt(() -> teams.create(input(nameless)), "name: prepaid.error.required");
        assertThat(desk.jira.projectByKey("WEBTIME")).isEmpty();
    }

    @Test
    void aProjectIsNotMadeForAStaleSave() {
        desk.changeTeam();
        Map<String, Object> stale = with(
                without(teamFields(), "timesheetProject"),
                "version",
                1,
                "createTimesheetProject",
                fields("key", "NEWTIME", "name", "New"));
        assertThatThrownBy(() -> teams.update(desk.team.id(), input(stale))).isInstanceOf(Conflict.class);
        assertThat(desk.jira.projectByKey("NEWTIME")).isEmpty();
    }

    @Test
    void eitherAProjectIsSelectedOrMade() {
        desk.jira.project("WEB");
        Map<String, Object> both = with(
                teamFields(),
                "name",
                "Web",
                "projects",
                List.of("WEB"),
                "createTimesheetProject",
                fields("key", "NEWTIME", "name", "New"));
        assertRefusedAt(() -> teams.create(input(both)), "createTimesheetProject: prepaid.team.project.both");
        Map<String, Object> bare =
                with(without(both, "timesheetProject"), "createTimesheetProject", fields("colour", "red"));
        assertRefusedAt(
                () -> teams.create(input(bare)),
                "createTimesheetProject.key: prepaid.error.required",
                "createTimesheetProject.name: prepaid.error.required",
                "createTimesheetProject.colour: prepaid.error.unknown.field");
    }

    // bad input

    @Test
    void everyBadFieldIsNamed() {
        assertRefusedAt(
                () -> teams.create(input(
                        "name",
                        " ",
                        "projects",
                        List.of("NOPE", "HELP"),
                        "timesheetOnTicket",
                        "yes",
                        "timesheetProject",
                        "NOPE",
                        "autoAssign",
                        "always",
                        "atZero",
                        7,
                        "colour",
                        "red")),
                "name: prepaid.error.required",
                "projects[0]: prepaid.error.unknown.project",
                "projects[1]: prepaid.team.project.taken",
                "timesheetOnTicket: prepaid.error.not.flag",
                "timesheetProject: prepaid.error.unknown.project",
                "autoAssign: prepaid.error.not.choice",
                "atZero: prepaid.error.not.text",
                "colour: prepaid.error.unknown.field");
        assertThat(teams.list(RecordQuery.ALL).total()).isEqualTo(1);
    }

    @Test
    void reinvoicingNeedsTimesheets() {
        assertRefusedAt(
                () -> desk.changeTeam("timesheetOnTicket", false), "timeReinvoicing: prepaid.team.reinvoicing.alone");
    }

    @Test
    void aTeamHasProjectsAndANameOfItsOwn() {
        desk.jira.project("WEB");
        assertRefusedAt(
                () -> teams.create(input("name", "SUPPORT", "projects", List.of())),
                "name: prepaid.team.name.taken",
                "projects: prepaid.error.required");
        assertRefusedAt(
                () -> teams.create(input("name", "Web", "projects", "WEB")), "projects: prepaid.error.not.texts");
    }

    @Test
    void aStaleSaveIsAConflictAndNeedsItsVersion() {
        desk.changeTeam("name", "Renamed");
        assertThatThrownBy(() -> teams.update(desk.team.id(), input(with(teamFields(), "version", 1))))
                .isInstanceOf(Conflict.class);
        assertRefusedAt(() -> teams.update(desk.team.id(), input(teamFields())), "version: prepaid.error.required");
        assertThat(teams.get(desk.team.id()).name()).isEqualTo("Renamed");
    }

    private Map<String, Object> withNewProject(String team, String key) {
        desk.jira.project(team);
        return with(
                without(teamFields(), "timesheetProject"),
                "name",
                team,
                "projects",
                List.of(team),
                "createTimesheetProject",
                fields("key", key, "name", "Time of " + team));
    }

    private List<String> reasons() {
        return entries().stream().map(each -> each.reason().key()).toList();
    }

    private List<Optional<Long>> recordedIn() {
        return entries().stream().map(each -> each.project().map(it -> it.id())).toList();
    }

    private List<TimesheetEntry> entries() {
        return desk.get(Timesheets.class).all(TimesheetQuery.ALL);
    }

    @Test
    void previewTellsWhatSwitchingOffWouldTakeBackAndChangesNothing() {
        long before = desk.delivered(order);
        IssueRef another = desk.ticketOf(order);
        desk.log(another, HOUR);
        Map<String, Object> off = with(teamFields(), "timeReinvoicing", false);
        MovedTime.Preview preview = teams.preview(desk.team.id(), input(off));
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.from().orElseThrow().lineId()).isEqualTo(desk.lineId(order));
            assertThat(move.to()).isEmpty();
            assertThat(move.seconds()).isEqualTo(before + HOUR);
        });
        assertThat(desk.delivered(order)).isEqualTo(before + HOUR);
        assertThat(teams.previewDelete(desk.team.id()).complete()).isTrue();
    }

    @Test
    void aPreviewMakesNoProject() {
        Map<String, Object> making = with(
                teamFields(),
                "timesheetProject",
                null,
                "createTimesheetProject",
                fields("key", "NEW", "name", "New project"));
        assertThat(teams.preview(desk.team.id(), input(making)).moves()).isEmpty();
        assertThat(desk.jira.projectByKey("NEW")).isEmpty();
    }
}
