package org.prepaidsupport.adapter.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.domain.delivery.AssignmentKind.LINKED_TASK;
import static org.prepaidsupport.domain.delivery.AssignmentKind.PROJECT_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TASK_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TEAM_SWITCHES;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TICKET_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.delivery.AssignmentStore;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.TeamSwitches;

class AssignmentStoreTest extends StoreTest {

    private static final long TICKET = 17;
    private static final long TASK = 40;
    private static final long LINE_A = 31;
    private static final long LINE_B = 32;
    private static final long WORKLOG = 900;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Optional<String> ANNA = Optional.of("anna");

    private AssignmentStore assignments;

    @Override
    protected void prepare() {
        assignments = store(AssignmentStore.class);
    }

    @Test
    void decisionsAreReadAsTheyWereTaken() {
        decide(TICKET_LINE, TICKET, MONDAY, LINE_A);
        decide(LINKED_TASK, TICKET, Assignment.ALWAYS, null);
        assertThat(assignments.about(List.of(TICKET), 0))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactlyInAnyOrder(
                        new Assignment(0, TICKET_LINE, TICKET, MONDAY, LINE_A),
                        new Assignment(0, LINKED_TASK, TICKET, Assignment.ALWAYS, null));
    }

    @Test
    void ofTheSameDayTheLaterTakenHolds() {
        decide(TICKET_LINE, TICKET, Assignment.ALWAYS, LINE_A);
        decide(TICKET_LINE, TICKET, MONDAY, LINE_B);
        assertThat(lineOn(MONDAY.minusDays(1))).contains(LINE_A);
        assertThat(lineOn(MONDAY)).contains(LINE_B);
        decide(TICKET_LINE, TICKET, Assignment.ALWAYS, null);
        assertThat(lineOn(MONDAY)).isEmpty();
    }

    @Test
    void anIssueAndAProjectOfTheSameIdAreToldApart() {
        decide(TICKET_LINE, TICKET, Assignment.ALWAYS, LINE_A);
        decide(PROJECT_LINE, TICKET, Assignment.ALWAYS, LINE_B);
        assertThat(assignments.about(List.of(TICKET), 0))
                .extracting(Assignment::kind)
                .containsExactly(TICKET_LINE);
        assertThat(assignments.about(List.of(), TICKET))
                .extracting(Assignment::kind)
                .containsExactly(PROJECT_LINE);
        assertThat(assignments.about(List.of(TICKET), TICKET)).hasSize(2);
    }

    @Test
    void aTeamOfTheSameIdIsToldApartToo() {
        decide(TICKET_LINE, TICKET, Assignment.ALWAYS, LINE_A);
        decide(PROJECT_LINE, TICKET, Assignment.ALWAYS, LINE_B);
        decide(TEAM_SWITCHES, TICKET, MONDAY, TeamSwitches.OFF.code());
        assertThat(assignments.about(List.of(TICKET), TICKET))
                .extracting(Assignment::kind)
                .containsExactlyInAnyOrder(TICKET_LINE, PROJECT_LINE);
        assertThat(assignments.about(Map.of(Subject.TEAM, Set.of(TICKET))))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(new Assignment(0, TEAM_SWITCHES, TICKET, MONDAY, TeamSwitches.OFF.code()));
        Map<Subject, Set<Long>> ofAll =
                Map.of(Subject.ISSUE, Set.of(TICKET), Subject.PROJECT, Set.of(TICKET), Subject.TEAM, Set.of(TICKET));
        assertThat(statements(() -> assertThat(assignments.about(ofAll)).hasSize(3)))
                .isEqualTo(1);
    }

    @Test
    void readsManySubjectsInOneStatement() {
        decide(TICKET_LINE, TICKET, Assignment.ALWAYS, LINE_A);
        decide(TASK_LINE, TASK, Assignment.ALWAYS, LINE_B);
        assertThat(assignments.about(List.of(TICKET, TASK, 99L), 10)).hasSize(2);
        assertThat(statements(() -> assignments.about(List.of(TICKET, TASK), 10)))
                .isEqualTo(1);
        assertThat(assignments.about(List.of(), 0)).isEmpty();
    }

    @Test
    void findsWhoEverNamedAValue() {
        decide(LINKED_TASK, TICKET, Assignment.ALWAYS, TASK);
        decide(LINKED_TASK, TICKET, Assignment.ALWAYS, null);
        decide(LINKED_TASK, TICKET + 1, Assignment.ALWAYS, TASK);
        decide(LINKED_TASK, TICKET + 1, MONDAY, TASK);
        decide(TICKET_LINE, TICKET + 2, Assignment.ALWAYS, TASK);
        assertThat(assignments.subjectsNaming(LINKED_TASK, List.of(TASK, 99L)))
                .containsExactlyInAnyOrder(TICKET, TICKET + 1);
        assertThat(assignments.subjectsNaming(LINKED_TASK, List.of())).isEmpty();
    }

    @Test
    void aChoiceIsReplacedAndTakenBack() {
        assertThat(assignments.choice(WORKLOG)).isEmpty();
        choose(Optional.of(new Choice(LINE_A, true)));
        assertThat(assignments.choice(WORKLOG)).contains(new Choice(LINE_A, true));
        choose(Optional.of(new Choice(null, false)));
        assertThat(assignments.choice(WORKLOG)).contains(new Choice(null, false));
        choose(Optional.empty());
        assertThat(assignments.choice(WORKLOG)).isEmpty();
    }

    @Test
    void aChoiceIsForItsWorklogOnly() {
        choose(Optional.of(new Choice(LINE_A, true)));
        assertThat(assignments.choice(WORKLOG + 1)).isEmpty();
    }

    private void decide(AssignmentKind kind, long subject, LocalDate from, Long value) {
        changed(() -> assignments.add(new Assignment(0, kind, subject, from, value), ANNA));
    }

    private void choose(Optional<Choice> choice) {
        changed(() -> assignments.choose(WORKLOG, choice, ANNA));
    }

    private Optional<Long> lineOn(LocalDate day) {
        return Assignment.valueOn(day, TICKET_LINE, TICKET, assignments.about(List.of(TICKET), 0));
    }
}
