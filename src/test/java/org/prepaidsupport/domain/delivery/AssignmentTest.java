package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.domain.delivery.AssignmentKind.ASSIGNED_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.LINKED_TASK;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TASK_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TICKET_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final long TICKET = 17;
    private static final long OTHER_TICKET = 18;
    private static final long LINE_A = 31;
    private static final long LINE_B = 32;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void theLatestIsTheOneTakenLastFromWhateverDayItHolds() {
        Assignment first = decision(1, TICKET_LINE, TICKET, MONDAY.plusDays(9), LINE_A);
        Assignment last = decision(2, TICKET_LINE, TICKET, MONDAY, LINE_B);
        List<Assignment> all = List.of(
                last,
                first,
                decision(3, TASK_LINE, TICKET, MONDAY, LINE_A),
                decision(4, TICKET_LINE, OTHER_TICKET, MONDAY, LINE_A));
        assertThat(Assignment.latest(TICKET_LINE, TICKET, all)).contains(last);
        assertThat(Assignment.latest(LINKED_TASK, TICKET, all)).isEmpty();
    }

    @Test
    void theLineOfATicketIsWhatWasDecidedLastWhoeverWroteIt() {
        List<Assignment> all = List.of(
                decision(1, TICKET_LINE, TICKET, Assignment.ALWAYS, LINE_A),
                decision(2, ASSIGNED_LINE, TICKET, MONDAY, LINE_B),
                decision(3, TASK_LINE, TICKET, MONDAY, LINE_A));
        assertThat(Assignment.ticketLineOn(MONDAY, TICKET, all)).contains(all.get(1));
        assertThat(Assignment.ticketLineOn(MONDAY.minusDays(1), TICKET, all)).contains(all.get(0));
        assertThat(Assignment.ticketLineOn(MONDAY, OTHER_TICKET, all)).isEmpty();
    }

    @Test
    void aTicketsTimeIsOfConcernAndSoIsWhatSomethingWasDecidedAbout() {
        assertThat(facts(null, List.of()).isConcerned()).isFalse();
        assertThat(facts(3L, List.of()).isConcerned()).isTrue();
        assertThat(facts(null, List.of(decision(1, LINKED_TASK, TICKET, MONDAY, LINE_A)))
                        .isConcerned())
                .isTrue();
    }

    @Test
    void aLineFitsWhereItsCustomerIsTheTicketsOrTheTicketHasNone() {
        IssueFacts ofAcme =
                new IssueFacts(TICKET, null, 10, null, false, false, 1L, List.of(), Map.of(LINE_A, 1L, LINE_B, 2L));
        assertThat(ofAcme.fits(LINE_A)).isTrue();
        assertThat(ofAcme.fits(LINE_B)).isFalse();
        assertThat(ofAcme.fits(99)).isFalse();
        assertThat(facts(null, List.of()).fits(LINE_B)).isTrue();
    }

    @Test
    void aKindThatNamesNoLineIsToldFromThoseThatDo() {
        assertThat(List.of(AssignmentKind.values()))
                .filteredOn(AssignmentKind::namesLine)
                .containsExactly(TICKET_LINE, ASSIGNED_LINE, TASK_LINE, AssignmentKind.PROJECT_LINE);
    }

    @Test
    void aReferenceIsReadFromItsTextAndFromNoOther() {
        assertThat(Reference.parse(Reference.line(4))).contains(new Reference(Reference.Kind.LINE, 4));
        assertThat(Reference.parse(Reference.issue(5))).contains(new Reference(Reference.Kind.ISSUE, 5));
        assertThat(Reference.parse(Reference.team(6))).contains(new Reference(Reference.Kind.TEAM, 6));
        assertThat(Reference.parse("line:")).isEmpty();
        assertThat(Reference.parse("S00001 - Prepaid support")).isEmpty();
    }

    private static Assignment decision(long id, AssignmentKind kind, long subject, LocalDate from, long value) {
        return new Assignment(id, kind, subject, from, value);
    }

    private static IssueFacts facts(Long team, List<Assignment> decisions) {
        return new IssueFacts(TICKET, null, 10, team, true, true, null, decisions, Map.of());
    }
}
