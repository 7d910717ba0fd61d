package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.domain.delivery.AssignmentKind.LINKED_TASK;
import static org.prepaidsupport.domain.delivery.AssignmentKind.PROJECT_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TASK_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TEAM_SWITCHES;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TICKET_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final long TICKET = 17;
    private static final long PARENT = 18;
    private static final long TASK = 40;
    private static final long SUPPORT_TIME = 10;
    private static final long TEAM = 3;

    private static final long ACME = 1;
    private static final long GLOBEX = 2;

    /** Order lines of ACME, one for each rule that can name one. */
    private static final long CHOSEN = 102;

    private static final long OF_TICKET = 103;
    private static final long OF_TASK = 104;
    private static final long OWN = 105;
    private static final long OF_PARENT = 106;
    private static final long OF_PROJECT = 107;
    private static final long OF_GLOBEX = 200;
    private static final long GONE = 999;

    private final List<Assignment> decisions = new ArrayList<>();
    private Long customer = ACME;
    private Long parent;
    private boolean timesheetOnTicket = true;
    private boolean timeReinvoicing = true;
    private Optional<Choice> choice = Optional.empty();

    // rule 2

    @Test
    void aChoiceByHandWins() {
        everyRuleNamesALine();
        choice = Optional.of(new Choice(CHOSEN, true));
        assertThat(attribution())
                .isEqualTo(new Attribution(CHOSEN, Rule.BY_HAND, attribution().reason()));
        assertThat(attribution().reason().key()).isEqualTo("prepaid.rule.byhand.line");
    }

    @Test
    void notBillableByHandCountsNowhereEvenBesideALine() {
        everyRuleNamesALine();
        choice = Optional.of(new Choice(null, false));
        assertThat(attribution().line()).isEmpty();
        choice = Optional.of(new Choice(CHOSEN, false));
        assertThat(attribution().line()).isEmpty();
        assertThat(attribution().rule()).isEqualTo(Rule.BY_HAND);
        assertThat(attribution().reason().key()).isEqualTo("prepaid.rule.byhand.notbillable");
    }

    @Test
    void aChosenLineThatIsGoneLeavesTheWordToTheRules() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        choice = Optional.of(new Choice(GONE, true));
        assertThat(attribution().line()).contains(OF_TICKET);
        assertThat(answersOf(Rule.BY_HAND)).containsExactly("prepaid.rule.line.gone");
    }

    // rules 3 to 8, alone

    @Test
    void theTicketsOwnLine() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        assertThat(attribution().line()).contains(OF_TICKET);
        assertThat(attribution().rule()).isEqualTo(Rule.TICKET_LINE);
        assertThat(attribution().reason().arguments()).containsExactly("line:103");
    }

    @Test
    void theLineOfTheLinkedTask() {
        decide(LINKED_TASK, TICKET, TASK);
        decide(TASK_LINE, TASK, OF_TASK);
        assertThat(attribution().line()).contains(OF_TASK);
        assertThat(attribution().rule()).isEqualTo(Rule.LINKED_TASK);
        assertThat(attribution().reason().arguments()).containsExactly("issue:40");
    }

    @Test
    void aLinkedIssueThatIsNoTaskOfAnOrderNamesNone() {
        decide(LINKED_TASK, TICKET, TASK);
        assertThat(attribution().line()).isEmpty();
        assertThat(answersOf(Rule.LINKED_TASK)).containsExactly("prepaid.rule.linked.noline");
    }

    @Test
    void anIssueThatIsATaskItself() {
        decide(TASK_LINE, TICKET, OWN);
        assertThat(attribution().line()).contains(OWN);
        assertThat(attribution().rule()).isEqualTo(Rule.OWN_TASK);
    }

    @Test
    void aSubTaskOfATask() {
        parent = PARENT;
        decide(TASK_LINE, PARENT, OF_PARENT);
        assertThat(attribution().line()).contains(OF_PARENT);
        assertThat(attribution().rule()).isEqualTo(Rule.PARENT);
    }

    @Test
    void aSubTaskOfATicketThatNamesALine() {
        parent = PARENT;
        decide(TICKET_LINE, PARENT, OF_PARENT);
        assertThat(attribution().line()).contains(OF_PARENT);
        assertThat(attribution().rule()).isEqualTo(Rule.PARENT);
    }

    @Test
    void aSubTaskOfATicketThatIsLinked() {
        parent = PARENT;
        decide(LINKED_TASK, PARENT, TASK);
        decide(TASK_LINE, TASK, OF_TASK);
        assertThat(attribution().line()).contains(OF_TASK);
        assertThat(attribution().rule()).isEqualTo(Rule.PARENT);
    }

    @Test
    void theDefaultOfTheTimesheetProject() {
        decide(PROJECT_LINE, SUPPORT_TIME, OF_PROJECT);
        decide(PROJECT_LINE, SUPPORT_TIME + 1, CHOSEN);
        assertThat(attribution().line()).contains(OF_PROJECT);
        assertThat(attribution().rule()).isEqualTo(Rule.PROJECT_DEFAULT);
    }

    @Test
    void nothingNamesALine() {
        assertThat(attribution().line()).isEmpty();
        assertThat(attribution().rule()).isEqualTo(Rule.NONE);
        assertThat(attribution().reason().key()).isEqualTo("prepaid.rule.none");
    }

    // precedence

    @Test
    void theFirstRuleThatNamesALineDecides() {
        everyRuleNamesALine();
        assertThat(attribution().line()).contains(OF_TICKET);
        drop(TICKET_LINE, TICKET);
        assertThat(attribution().line()).contains(OF_TASK);
        drop(LINKED_TASK, TICKET);
        assertThat(attribution().line()).contains(OWN);
        drop(TASK_LINE, TICKET);
        assertThat(attribution().line()).contains(OF_PARENT);
        drop(TASK_LINE, PARENT);
        assertThat(attribution().line()).contains(OF_PROJECT);
        drop(PROJECT_LINE, SUPPORT_TIME);
        assertThat(attribution().line()).isEmpty();
    }

    @Test
    void everyRuleThatWasTriedIsTold() {
        parent = PARENT;
        decide(PROJECT_LINE, SUPPORT_TIME, OF_PROJECT);
        assertThat(explain().answers())
                .extracting(RuleAnswer::rule, RuleAnswer::decided, each -> each.answer()
                        .key())
                .containsExactly(
                        tuple(Rule.BY_HAND, false, "prepaid.rule.byhand.none"),
                        tuple(Rule.TICKET_LINE, false, "prepaid.rule.ticket.line.none"),
                        tuple(Rule.LINKED_TASK, false, "prepaid.rule.linked.none"),
                        tuple(Rule.OWN_TASK, false, "prepaid.rule.task.none"),
                        tuple(Rule.PARENT, false, "prepaid.rule.parent.noline"),
                        tuple(Rule.PROJECT_DEFAULT, true, "prepaid.rule.project"));
    }

    @Test
    void rulesBehindTheOneThatDecidedAreNotAsked() {
        everyRuleNamesALine();
        assertThat(explain().answers()).extracting(RuleAnswer::rule).containsExactly(Rule.BY_HAND, Rule.TICKET_LINE);
    }

    // other customers

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"TICKET_LINE", "LINKED_TASK", "OWN_TASK", "PARENT"})
    void aLineOfAnotherCustomerIsSkippedAndItIsSaid(Rule rule) {
        parent = PARENT;
        switch (rule) {
            case TICKET_LINE -> decide(TICKET_LINE, TICKET, OF_GLOBEX);
            case LINKED_TASK -> {
                decide(LINKED_TASK, TICKET, TASK);
                decide(TASK_LINE, TASK, OF_GLOBEX);
            }
            case OWN_TASK -> decide(TASK_LINE, TICKET, OF_GLOBEX);
            default -> decide(TASK_LINE, PARENT, OF_GLOBEX);
        }
        decide(PROJECT_LINE, SUPPORT_TIME, OF_PROJECT);
        assertThat(attribution().line()).contains(OF_PROJECT);
        assertThat(answersOf(rule)).contains("prepaid.rule.other.customer");
    }

    @Test
    void aDefaultLineOfAnotherCustomerCountsNothing() {
        decide(PROJECT_LINE, SUPPORT_TIME, OF_GLOBEX);
        assertThat(attribution().line()).isEmpty();
        assertThat(answersOf(Rule.PROJECT_DEFAULT)).containsExactly("prepaid.rule.other.customer");
        assertThat(answersOf(Rule.NONE)).containsExactly("prepaid.rule.none");
    }

    @Test
    void aTicketWithoutCustomerTakesAnyLine() {
        customer = null;
        decide(TICKET_LINE, TICKET, OF_GLOBEX);
        assertThat(attribution().line()).contains(OF_GLOBEX);
    }

    @Test
    void aLinkDoesNotTakeTheTimeOfATaskToAnotherCustomersOrder() {
        customer = null;
        decide(TASK_LINE, TICKET, OWN);
        decide(LINKED_TASK, TICKET, TASK);
        decide(TASK_LINE, TASK, OF_GLOBEX);
        assertThat(attribution().line()).contains(OWN);
        assertThat(answersOf(Rule.LINKED_TASK)).containsExactly("prepaid.rule.other.customer");
    }

    @Test
    void aLinkDoesNotTakeTheTimeOfASubTaskOfATaskToAnotherCustomersOrder() {
        customer = null;
        parent = PARENT;
        decide(TASK_LINE, PARENT, OF_PARENT);
        decide(LINKED_TASK, TICKET, TASK);
        decide(TASK_LINE, TASK, OF_GLOBEX);
        assertThat(attribution().line()).contains(OF_PARENT);
    }

    @Test
    void aLineThatIsGoneIsSkippedAndItIsSaid() {
        decide(TICKET_LINE, TICKET, GONE);
        decide(PROJECT_LINE, SUPPORT_TIME, OF_PROJECT);
        assertThat(attribution().line()).contains(OF_PROJECT);
        assertThat(answersOf(Rule.TICKET_LINE)).containsExactly("prepaid.rule.line.gone");
    }

    // effective dates

    @Test
    void theLineIsTheOneOfTheWorkDate() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        decideFrom(TUESDAY, TICKET_LINE, TICKET, CHOSEN);
        assertThat(attributionOn(MONDAY).line()).contains(OF_TICKET);
        assertThat(attributionOn(TUESDAY).line()).contains(CHOSEN);
    }

    @Test
    void linkAndTaskEachFollowTheirOwnDates() {
        decideFrom(TUESDAY, LINKED_TASK, TICKET, TASK);
        decide(TASK_LINE, TASK, OF_TASK);
        assertThat(attributionOn(MONDAY).line()).isEmpty();
        assertThat(attributionOn(TUESDAY).line()).contains(OF_TASK);
        decideFrom(TUESDAY.plusDays(1), TASK_LINE, TASK, CHOSEN);
        assertThat(attributionOn(TUESDAY).line()).contains(OF_TASK);
        assertThat(attributionOn(TUESDAY.plusDays(1)).line()).contains(CHOSEN);
    }

    // switches of the team

    @Test
    void withoutTimeReinvoicingATicketCountsNowhere() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        timeReinvoicing = false;
        assertThat(attribution().line()).isEmpty();
        assertThat(attribution().reason().key()).isEqualTo("prepaid.rule.none.reinvoicing");
        assertThat(attribution().reason().arguments()).containsExactly("team:3");
    }

    @Test
    void withoutTimesheetOnTicketATicketCountsNowhere() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        timesheetOnTicket = false;
        assertThat(attribution().line()).isEmpty();
        assertThat(attribution().reason().key()).isEqualTo("prepaid.rule.none.timesheet");
    }

    @Test
    void tasksAndTheirSubTasksCountWhateverTheTeamHasSwitchedOn() {
        timesheetOnTicket = false;
        timeReinvoicing = false;
        decide(TASK_LINE, TICKET, OWN);
        assertThat(attribution().line()).contains(OWN);
        decisions.clear();
        parent = PARENT;
        decide(TASK_LINE, PARENT, OF_PARENT);
        assertThat(attribution().line()).contains(OF_PARENT);
    }

    @Test
    void aTaskWhoseLineIsGoneIsATicketAgain() {
        timeReinvoicing = false;
        decide(TASK_LINE, TICKET, GONE);
        decide(LINKED_TASK, TICKET, TASK);
        decide(TASK_LINE, TASK, OF_TASK);
        assertThat(attribution().line()).isEmpty();
        decisions.clear();
        parent = PARENT;
        decide(TASK_LINE, PARENT, GONE);
        decide(TICKET_LINE, TICKET, OF_TICKET);
        assertThat(attribution().line()).isEmpty();
    }

    @Test
    void aChoiceByHandCountsWhateverTheTeamHasSwitchedOn() {
        timeReinvoicing = false;
        choice = Optional.of(new Choice(CHOSEN, true));
        assertThat(attribution().line()).contains(CHOSEN);
    }

    @Test
    void switchedFromADayWorkOfBeforeCountsAsItDid() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        timeReinvoicing = false;
        decide(TEAM_SWITCHES, TEAM, TeamSwitches.COUNTS.code());
        decideFrom(TUESDAY, TEAM_SWITCHES, TEAM, TeamSwitches.RECORDS.code());
        assertThat(attributionOn(MONDAY).line()).contains(OF_TICKET);
        assertThat(attributionOn(TUESDAY).line()).isEmpty();
        assertThat(attributionOn(TUESDAY).reason().key()).isEqualTo("prepaid.rule.none.reinvoicing");
    }

    @Test
    void switchedLaterFromAnEarlierDayTheFirstDayIsOverridden() {
        decide(TICKET_LINE, TICKET, OF_TICKET);
        decideFrom(TUESDAY, TEAM_SWITCHES, TEAM, TeamSwitches.COUNTS.code());
        decideFrom(MONDAY, TEAM_SWITCHES, TEAM, TeamSwitches.OFF.code());
        assertThat(attributionOn(TUESDAY).line()).isEmpty();
        assertThat(attributionOn(TUESDAY).reason().key()).isEqualTo("prepaid.rule.none.timesheet");
    }

    private void everyRuleNamesALine() {
        parent = PARENT;
        decide(TICKET_LINE, TICKET, OF_TICKET);
        decide(LINKED_TASK, TICKET, TASK);
        decide(TASK_LINE, TASK, OF_TASK);
        decide(TASK_LINE, TICKET, OWN);
        decide(TASK_LINE, PARENT, OF_PARENT);
        decide(PROJECT_LINE, SUPPORT_TIME, OF_PROJECT);
    }

    private void decide(AssignmentKind kind, long subject, long value) {
        decideFrom(Assignment.ALWAYS, kind, subject, value);
    }

    private void decideFrom(LocalDate from, AssignmentKind kind, long subject, Long value) {
        decisions.add(new Assignment(decisions.size() + 1L, kind, subject, from, value));
    }

    private void drop(AssignmentKind kind, long subject) {
        decideFrom(Assignment.ALWAYS, kind, subject, null);
    }

    private Attribution attribution() {
        return attributionOn(MONDAY);
    }

    private Attribution attributionOn(LocalDate day) {
        return AttributionRules.explain(facts(), day, choice).attribution();
    }

    private Explanation explain() {
        return AttributionRules.explain(facts(), MONDAY, choice);
    }

    private List<String> answersOf(Rule rule) {
        return explain().answers().stream()
                .filter(each -> each.rule() == rule)
                .map(each -> each.answer().key())
                .toList();
    }

    private IssueFacts facts() {
        Map<Long, Long> lineCustomers = new HashMap<>();
        for (long line : List.of(CHOSEN, OF_TICKET, OF_TASK, OWN, OF_PARENT, OF_PROJECT)) {
            lineCustomers.put(line, ACME);
        }
        lineCustomers.put(OF_GLOBEX, GLOBEX);
        return new IssueFacts(
                TICKET,
                parent,
                SUPPORT_TIME,
                TEAM,
                timesheetOnTicket,
                timesheetOnTicket && timeReinvoicing,
                customer,
                decisions,
                lineCustomers);
    }
}
