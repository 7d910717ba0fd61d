package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeNamedProjectCache;
import org.prepaidsupport.fakes.FakeTasks;
import org.prepaidsupport.fakes.FakeTasks.Refusal;
import org.prepaidsupport.fakes.TestClock;

class ConfirmOrderTest extends DeskTest {

    private FakeTasks tasks;

    @Override
    protected void prepare() {
        tasks = desk.get(FakeTasks.class);
    }

    @Test
    void makesOneTaskForEachLine() {
        long training = desk.product("Training");
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"), line(training, "4"));
        assertThat(order.order().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.tasks(order))
                .extracting(Optional::orElseThrow)
                .extracting(IssueRef::summary)
                .containsExactly("S00001 - Prepaid support", "S00001 - Training");
        assertThat(desk.jira.issues()).hasSize(2);
    }

    @Test
    void aTaskHasProjectTypeTextEstimateAndReporterOfItsLine() {
        desk.confirmed(desk.acme, line(desk.prepaidSupport, "10", "description", "Support\nby phone\nor mail"));
        assertThat(tasks.made())
                .containsExactly(new TaskDraft(
                        desk.service.id(),
                        "Task",
                        "S00001 - Support",
                        "by phone\nor mail",
                        10 * HOUR,
                        null,
                        FakeJira.ADMIN));
    }

    @Test
    void aTaskKnowsTheTemplateOfItsProduct() {
        IssueRef template = desk.jira.issue(desk.help, "How we do it");
        long product = desk.product("Audit", "templateIssue", template.key());
        desk.confirmed(desk.acme, line(product, "1"));
        assertThat(tasks.made()).extracting(TaskDraft::templateIssueId).containsExactly(template.id());
    }

    @Test
    void anOrderInDaysHasItsEstimateInWorkingDays() {
        desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, "2", "unit", desk.unit("Days").id()));
        assertThat(tasks.made()).extracting(TaskDraft::estimateSeconds).containsExactly(16 * HOUR);
    }

    @Test
    void theTaskIsMadeByTheActingUserOfTheSettings() {
        desk.get(SettingsService.class)
                .update(Entered.input("version", 0, "actingUser", "bob", "taskIssueType", "Story"));
        desk.tenHours();
        assertThat(tasks.made()).extracting(TaskDraft::actingUserKey).containsExactly(FakeJira.BOB);
        assertThat(tasks.made()).extracting(TaskDraft::issueType).containsExactly("Story");
    }

    @Test
    void theProductsIssueTypeGoesBeforeThatOfTheSettings() {
        long bug = desk.product("Bug hunt", "issueType", "Bug");
        desk.confirmed(desk.acme, line(bug, "1"));
        assertThat(tasks.made()).extracting(TaskDraft::issueType).containsExactly("Bug");
    }

    @Test
    void aLongDescriptionIsCutToWhatJiraTakes() {
        desk.confirmed(desk.acme, line(desk.prepaidSupport, "1", "description", "x".repeat(400)));
        assertThat(tasks.made().get(0).summary()).hasSize(255).startsWith("S00001 - xxx");
    }

    @Test
    void timeOnTheTaskCountsFromThatMoment() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), 2 * HOUR);
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
    }

    @Test
    void theOrdersDateBecomesTheDayItWasConfirmed() {
        SalesOrder quotation = desk.get(Orders.class)
                .create(Entered.input(
                        "customer", desk.acme, "date", "2026-01-15", "lines", List.of(line(desk.prepaidSupport, "1"))))
                .order();
        OrderOverview confirmed = apply(quotation, OrderTransition.CONFIRM);
        assertThat(confirmed.order().date()).isEqualTo(TestClock.TODAY);
    }

    @Test
    void theOrderIsLockedWhereTheSettingsSaySo() {
        desk.get(SettingsService.class).update(Entered.input("version", 0, "lockConfirmedOrders", true));
        assertThat(desk.tenHours().order().locked()).isTrue();
    }

    @Test
    void aProductThatMakesNothingMakesNothing() {
        long plain = desk.product("Plain", "createOnOrder", "nothing", "project", null);
        OrderOverview order = desk.confirmed(desk.acme, line(plain, "1"));
        assertThat(order.order().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.jira.issues()).isEmpty();
    }

    @Test
    void aQuantityOfZeroOrLessMakesNoTaskAndNoError() {
        OrderOverview order =
                desk.confirmed(desk.acme, line(desk.prepaidSupport, "0"), line(desk.prepaidSupport, "-1"));
        assertThat(order.order().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.jira.issues()).isEmpty();
    }

    @Test
    void theOrdersProjectTakesTheTasksOfProductsWithoutOne() {
        long homeless = desk.product("Homeless", "project", null);
        SalesOrder quotation = desk.get(Orders.class)
                .create(Entered.input("customer", desk.acme, "project", "TIM", "lines", List.of(line(homeless, "1"))))
                .order();
        apply(quotation, OrderTransition.CONFIRM);
        assertThat(tasks.made()).extracting(TaskDraft::projectId).containsExactly(desk.time.id());
    }

    @Test
    void withNoProjectAnywhereItIsRefusedNamingOrderAndProduct() {
        long homeless = desk.product("Homeless", "project", null);
        SalesOrder quotation = desk.quotation(desk.acme, line(desk.prepaidSupport, "1"), line(homeless, "1"));
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> apply(quotation, OrderTransition.CONFIRM));
        assertThat(refused.reason().key()).isEqualTo("prepaid.order.refused.noproject");
        assertThat(refused.reason().arguments()).containsExactly("S00001", "Homeless");
        assertThat(refused.errors()).extracting(each -> each.field()).containsExactly("lines[1].product");
        assertNothingChanged(quotation);
    }

    @Test
    void whatJiraSaysAgainstATaskIsToldAndNothingIsChanged() {
        SalesOrder quotation =
                desk.quotation(desk.acme, line(desk.prepaidSupport, "1"), line(desk.product("Training"), "1"));
        tasks.refuse(Refusal.CHECK, "Training");
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> apply(quotation, OrderTransition.CONFIRM));
        assertThat(refused.errors()).extracting(each -> each.field()).containsExactly("lines[1].task");
        assertThat(refused.errors().get(0).message().arguments()).containsExactly("Component is required.");
        assertNothingChanged(quotation);
        assertThat(tasks.made()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        SalesOrder quotation = desk.quotation(
                desk.acme, line(desk.prepaidSupport, "1"), line(desk.product("Homeless", "project", null), "1"));
        tasks.refuse(Refusal.CHECK, "Prepaid");
        Entered.assertRefusedAt(
                () -> apply(quotation, OrderTransition.CONFIRM),
                "lines[0].task: test.jira.says",
                "lines[1].product: prepaid.order.refused.noproject");
    }

    @Test
    void whenJiraRefusesTheSecondTaskAfterAllTheFirstIsTakenBack() {
        SalesOrder quotation =
                desk.quotation(desk.acme, line(desk.prepaidSupport, "1"), line(desk.product("Training"), "1"));
        tasks.refuse(Refusal.MAKE, "Training");
        assertThatThrownBy(() -> apply(quotation, OrderTransition.CONFIRM)).isInstanceOf(InvalidInput.class);
        assertThat(tasks.made()).hasSize(1);
        assertNothingChanged(quotation);
    }

    @Test
    void whenSomebodySavesTheOrderMeanwhileTheTasksAreTakenBack() {
        SalesOrder quotation = desk.quotation(desk.acme, line(desk.prepaidSupport, "1"));
        tasks.beforeMake(() -> desk.get(Transactions.class)
                .run(() -> desk.get(OrderStore.class).save(quotation.withState(OrderState.SENT, false))));
        assertThatThrownBy(() -> apply(quotation, OrderTransition.CONFIRM)).isInstanceOf(Conflict.class);
        assertThat(tasks.made()).hasSize(1);
        assertThat(desk.jira.issues()).isEmpty();
        assertThat(stored(quotation).state()).isEqualTo(OrderState.SENT);
    }

    @Test
    void tasksThatAnotherNodeTookMeanwhileAreNotTakenBack() {
        SalesOrder quotation =
                desk.quotation(desk.acme, line(desk.prepaidSupport, "1"), line(desk.product("Training"), "1"));
        tasks.beforeMake(() -> desk.jira.issues().stream().findFirst().ifPresent(first -> desk.get(Transactions.class)
                .run(() -> desk.get(OrderStore.class)
                        .save(quotation.withLines(List.of(
                                quotation.lines().get(0).withTask(first.id()),
                                quotation.lines().get(1)))))));
        assertThatThrownBy(() -> apply(quotation, OrderTransition.CONFIRM)).isInstanceOf(Conflict.class);
        assertThat(tasks.made()).hasSize(2);
        assertThat(desk.jira.issues())
                .extracting(IssueRef::id)
                .containsExactly(stored(quotation).lines().get(0).taskIssueId());
    }

    @Test
    void whileOneConfirmsAnotherIsToldToWait() {
        SalesOrder quotation = desk.quotation(desk.acme, line(desk.prepaidSupport, "1"));
        Throwable[] second = new Throwable[1];
        tasks.beforeMake(() -> second[0] = inAnotherThread(() -> apply(quotation, OrderTransition.CONFIRM)));
        apply(quotation, OrderTransition.CONFIRM);
        assertThat(second[0]).isInstanceOf(Conflict.class).hasMessageContaining("prepaid.order.refused.busy");
        assertThat(desk.jira.issues()).hasSize(1);
    }

    @Test
    void confirmingTwiceIsAConflictAndMakesNoSecondTask() {
        OrderOverview order = desk.tenHours();
        Conflict refused = catchThrowableOfType(Conflict.class, () -> apply(order.order(), OrderTransition.CONFIRM));
        assertThat(refused.reason().key()).isEqualTo("prepaid.order.refused.confirmed");
        assertThat(refused.reason().arguments()).containsExactly("S00001");
        assertThat(desk.jira.issues()).hasSize(1);
    }

    @Test
    void confirmingAgainAfterCancelAndResetKeepsTheTask() {
        OrderOverview order = desk.tenHours();
        apply(order.order(), OrderTransition.CANCEL);
        apply(order.order(), OrderTransition.RESET);
        OrderOverview again = apply(order.order(), OrderTransition.CONFIRM);
        assertThat(desk.tasks(again)).isEqualTo(desk.tasks(order));
        assertThat(desk.jira.issues()).hasSize(1);
    }

    @Test
    void anOrderWithoutLinesCannotBeConfirmed() {
        SalesOrder empty = desk.quotation(desk.acme);
        Entered.assertRefusedAt(() -> apply(empty, OrderTransition.CONFIRM), "lines: prepaid.order.refused.empty");
    }

    @Test
    void anAbsentOrderIsNotFound() {
        assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(99_999, OrderTransition.CONFIRM))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void cancellingKeepsTasksAndTime() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), HOUR);
        OrderOverview cancelled = apply(order.order(), OrderTransition.CANCEL);
        assertThat(desk.tasks(cancelled)).isEqualTo(desk.tasks(order));
        desk.log(desk.task(order), HOUR);
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
    }

    @Test
    void cancellingClearsDefaultsOfProjects() {
        OrderOverview order = desk.tenHours();
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.log(desk.ticket(), HOUR);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        apply(order.order(), OrderTransition.CANCEL);
        desk.log(desk.ticket(), HOUR);
        assertThat(desk.delivered(order)).isZero();
    }

    private OrderOverview apply(SalesOrder order, OrderTransition transition) {
        return desk.get(OrderTransitions.class).apply(order.id(), transition);
    }

    private SalesOrder stored(SalesOrder order) {
        return desk.get(OrderStore.class).byId(order.id()).orElseThrow();
    }

    private void assertNothingChanged(SalesOrder quotation) {
        assertThat(stored(quotation)).isEqualTo(quotation);
        assertThat(desk.jira.issues()).isEmpty();
    }

    private static Throwable inAnotherThread(Runnable work) {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((any, failure) -> thrown[0] = failure);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return thrown[0];
    }

    @Test
    void whatFailsWhenTheOrderIsStoredTakesNoTaskFromIt() {
        SalesOrder quotation = desk.quotation(desk.acme, line(desk.prepaidSupport, "10"));
        desk.get(FakeNamedProjectCache.class).fail();
        assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.CONFIRM))
                .isInstanceOf(IllegalStateException.class);
        OrderOverview order = desk.get(Orders.class).get(quotation.id());
        assertThat(order.order().isConfirmed()).isTrue();
        assertThat(desk.task(order)).isNotNull();
    }
}
