package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeOrderProjects;
import org.prepaidsupport.fakes.FakeTasks;
import org.prepaidsupport.fakes.FakeTasks.Refusal;

/** A node dies while an order is being confirmed, and another looks at what it left. */
class UnfinishedConfirmationsTest extends DeskTest {

    /** No exception that anything catches: nothing is tidied up, as nobody is there to do it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private FakeTasks tasks;
    private UnfinishedConfirmations confirmations;
    private SalesOrder quotation;

    @Override
    protected void prepare() {
        tasks = (FakeTasks) desk.get(Tasks.class);
        confirmations = desk.get(UnfinishedConfirmations.class);
        quotation = desk.quotation(
                desk.acme,
                line(desk.prepaidSupport, "1"),
                line(desk.prepaidSupport, "2"),
                line(desk.prepaidSupport, "3"));
    }

    @Test
    void whatWasBrokenOffIsFinishedAndNothingIsMadeTwice() {
        for (int made = 0; made < 3; made++) {
            desk.jira.issues().forEach(issue -> tasks.discard(issue.id(), ""));
            SalesOrder order = desk.quotation(
                    desk.acme,
                    line(desk.prepaidSupport, "1"),
                    line(desk.prepaidSupport, "2"),
                    line(desk.prepaidSupport, "3"));
            crashAfter(made, () -> confirm(order));
            assertThat(stored(order).state()).isEqualTo(OrderState.QUOTATION);
            assertThat(desk.jira.issues()).hasSize(made);
            confirmations.finish();
            SalesOrder confirmed = stored(order);
            assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
            assertThat(confirmed.lines())
                    .extracting(each -> each.taskIssueId())
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(desk.jira.issues()).hasSize(3);
            assertNothingIsLeft();
        }
    }

    @Test
    void eachTaskGoesToTheLineItWasMadeFor() {
        crashAfter(2, () -> confirm(quotation));
        List<Long> made = desk.jira.issues().stream().map(IssueRef::id).sorted().toList();
        confirmations.finish();
        assertThat(stored(quotation).lines())
                .extracting(each -> each.taskIssueId())
                .startsWith(made.toArray(Long[]::new));
    }

    @Test
    void whoConfirmsAgainBeforeThatFindsItsTasks() {
        crashAfter(2, () -> confirm(quotation));
        confirm(quotation);
        assertThat(stored(quotation).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.jira.issues()).hasSize(3);
        confirmations.finish();
        assertThat(desk.jira.issues()).hasSize(3);
        assertNothingIsLeft();
    }

    @Test
    void aTaskWithATemplateIsMadeAnewForItMayLackParts() {
        IssueRef template = desk.jira.issue(desk.help, "How we do it");
        long audit = desk.product("Audit", "templateIssue", template.key());
        SalesOrder order = desk.quotation(desk.acme, line(audit, "1"), line(audit, "2"));
        crashAfter(1, () -> confirm(order));
        confirmations.finish();
        assertThat(stored(order).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.jira.issues()).hasSize(3);
        assertThat(tasks.made()).hasSize(3);
    }

    @Test
    void aQuotationThatWasChangedSinceIsNotConfirmedByItself() {
        crashAfter(2, () -> confirm(quotation));
        desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.SEND);
        confirmations.finish();
        assertThat(stored(quotation).state()).isEqualTo(OrderState.SENT);
        assertThat(desk.jira.issues()).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void whoConfirmsAChangedQuotationGetsNewTasks() {
        crashAfter(2, () -> confirm(quotation));
        desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.SEND);
        confirm(quotation);
        assertThat(desk.jira.issues()).hasSize(3);
        assertThat(tasks.made()).hasSize(5);
        assertNothingIsLeft();
    }

    @Test
    void aLineThatWasBeingAddedIsForgottenAndItsTaskDeleted() {
        OrderOverview order = desk.tenHours();
        Map<String, Object> first =
                Entered.fields("id", desk.lineId(order), "product", desk.prepaidSupport, "quantity", "10");
        crashAfter(1, () -> desk.get(Orders.class)
                .update(
                        order.order().id(),
                        Entered.input(
                                "customer",
                                desk.acme,
                                "version",
                                order.order().version(),
                                "lines",
                                List.of(first, line(desk.prepaidSupport, "5"), line(desk.prepaidSupport, "6")))));
        assertThat(desk.jira.issues()).hasSize(2);
        confirmations.finish();
        assertThat(stored(order.order())).isEqualTo(order.order());
        assertThat(desk.jira.issues()).containsExactly(desk.task(order));
        assertNothingIsLeft();
    }

    @Test
    void aNodeThatIsStillAtItIsLeftAlone() {
        AtomicInteger looked = new AtomicInteger();
        tasks.beforeMake(() -> inAnotherThread(() -> {
            confirmations.finish();
            looked.incrementAndGet();
        }));
        confirm(quotation);
        assertThat(looked).hasValue(3);
        assertThat(desk.jira.issues()).hasSize(3);
        assertThat(tasks.made()).hasSize(3);
    }

    @Test
    void whatJiraRefusesByThenIsTakenBack() {
        crashAfter(1, () -> confirm(quotation));
        tasks.refuse(Refusal.CHECK, "Prepaid");
        confirmations.finish();
        assertThat(stored(quotation)).isEqualTo(quotation);
        assertThat(desk.jira.issues()).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void anIssueThatSomebodyElseMadeIsNoTask() {
        IssueRef alike = desk.jira.issue(desk.service, "S00001 - Prepaid support");
        crashAfter(1, () -> confirm(quotation));
        confirmations.finish();
        assertThat(stored(quotation).lines())
                .extracting(each -> each.taskIssueId())
                .doesNotContain(alike.id());
    }

    @Test
    void aProjectThatWasBrokenOffIsMadeAnewForItMayLackItsSettings() {
        SalesOrder order = withProjects();
        FakeOrderProjects projects = desk.get(FakeOrderProjects.class);
        AtomicInteger begun = new AtomicInteger();
        projects.beforeMake(() -> {
            if (begun.getAndIncrement() == 1) {
                throw new Crash();
            }
        });
        assertThatThrownBy(() -> confirm(order)).isInstanceOf(Crash.class);
        projects.beforeMake(() -> {});
        long first = desk.jira.projectByKey(order.number()).orElseThrow().id();
        confirmations.finish();
        SalesOrder confirmed = stored(order);
        assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(confirmed.lines())
                .extracting(each -> each.project().id())
                .doesNotContain(first)
                .containsOnly(
                        desk.jira.projectByKey(order.number()).orElseThrow().id(),
                        desk.jira
                                .projectByKey(order.number() + "B")
                                .orElseThrow()
                                .id());
        assertThat(desk.jira.projectByKey(order.number() + "C")).isEmpty();
        assertThat(projects.made()).hasSize(3);
        assertNothingIsLeft();
    }

    @Test
    void projectsWithSomeOfTheirTasksAreFinishedAndNothingIsThereTwice() {
        for (int made = 0; made < 3; made++) {
            SalesOrder order = withProjects();
            crashAfter(made, () -> confirm(order));
            assertThat(stored(order).state()).isEqualTo(OrderState.QUOTATION);
            confirmations.finish();
            SalesOrder confirmed = stored(order);
            assertThat(confirmed.state()).isEqualTo(OrderState.CONFIRMED);
            assertThat(confirmed.lines())
                    .extracting(each -> each.taskIssueId())
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(desk.jira.issues()).hasSize(3 * (made + 1));
            assertThat(desk.jira.projectByKey(order.number() + "C")).isEmpty();
            assertNothingIsLeft();
        }
    }

    @Test
    void whoConfirmsAgainBeforeThatGetsTheSameProjectsAnew() {
        SalesOrder order = withProjects();
        crashAfter(2, () -> confirm(order));
        confirm(order);
        assertThat(stored(order).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.jira.issues()).hasSize(3);
        assertThat(desk.jira.projectByKey(order.number() + "C")).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void projectsOfAQuotationThatWasChangedSinceAreDeleted() {
        SalesOrder order = withProjects();
        crashAfter(2, () -> confirm(order));
        desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.SEND);
        confirmations.finish();
        assertThat(stored(order).state()).isEqualTo(OrderState.SENT);
        assertThat(desk.jira.issues()).isEmpty();
        assertThat(desk.jira.projectByKey(order.number())).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void aProjectWithTheSameKeyThatSomebodyElseMadeIsLeftAlone() {
        SalesOrder order = withProjects();
        FakeOrderProjects projects = desk.get(FakeOrderProjects.class);
        projects.beforeMake(() -> {
            throw new Crash();
        });
        assertThatThrownBy(() -> confirm(order)).isInstanceOf(Crash.class);
        projects.beforeMake(() -> {});
        long theirs = desk.jira.project(order.number()).id();
        confirmations.finish();
        assertThat(stored(order).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(desk.jira.projectByKey(order.number()).orElseThrow().id()).isEqualTo(theirs);
        assertThat(stored(order).lines())
                .extracting(each -> each.project().id())
                .doesNotContain(theirs);
    }

    /** Three lines with tasks in two projects of their own. */
    private SalesOrder withProjects() {
        if (desk.jira.projectByKey("FAST").isEmpty()) {
            desk.jira.project("FAST");
        }
        long plain = desk.product("Plain", "createOnOrder", "project-and-task", "project", null);
        long after =
                desk.product("After", "createOnOrder", "project-and-task", "project", null, "templateProject", "FAST");
        return desk.quotation(desk.acme, line(plain, "1"), line(after, "1"), line(plain, "2"));
    }

    private void confirm(SalesOrder order) {
        desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.CONFIRM);
    }

    private void crashAfter(int tasksMade, Runnable work) {
        AtomicInteger made = new AtomicInteger();
        tasks.beforeMake(() -> {
            if (made.getAndIncrement() == tasksMade) {
                throw new Crash();
            }
        });
        assertThatThrownBy(work::run).isInstanceOf(Crash.class);
        tasks.beforeMake(() -> {});
    }

    private SalesOrder stored(SalesOrder order) {
        return desk.get(OrderStore.class).byId(order.id()).orElseThrow();
    }

    private void assertNothingIsLeft() {
        assertThat(desk.get(PlannedTaskStore.class).orders()).isEmpty();
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
