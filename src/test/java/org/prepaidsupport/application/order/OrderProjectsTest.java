package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.delivery.NamedProjects;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeOrderProjects;
import org.prepaidsupport.fakes.FakeTasks;
import org.prepaidsupport.fakes.FakeTasks.Refusal;

/** Products with Create on order "Project" and "Project and task" (Odoo: O13, O14). */
class OrderProjectsTest extends DeskTest {

    private FakeOrderProjects projects;
    private FakeTasks tasks;
    private ProjectRef fast;
    private ProjectRef slow;
    private long project;
    private long projectAndTask;

    @Override
    protected void prepare() {
        projects = desk.get(FakeOrderProjects.class);
        tasks = desk.get(FakeTasks.class);
        fast = desk.jira.project("FAST");
        slow = desk.jira.project("SLOW");
        project = product("Rollout", "project", null);
        projectAndTask = product("Migration", "project-and-task", null);
    }

    @Test
    void aLineGetsAProjectNamedAfterOrderAndProduct() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "10"));
        assertThat(projectsOf(order)).containsExactly("S00001");
        assertThat(projects.made())
                .containsExactly(new ProjectDraft(
                        "S00001", "S00001 - Rollout", "S00001, ACME", 10 * HOUR, null, FakeJira.ADMIN));
        assertThat(desk.jira.issues()).isEmpty();
    }

    @Test
    void aLineOfProjectAndTaskGetsItsTaskInItsProject() {
        OrderOverview order = desk.confirmed(desk.acme, line(projectAndTask, "10", "description", "Move\nall of it"));
        IssueRef task = desk.task(order);
        assertThat(task.key()).isEqualTo("S00001-1");
        // Odoo: without the number of the order in front, which the project has.
        assertThat(task.summary()).isEqualTo("Move");
        assertThat(desk.jira.estimate(task)).contains(10 * HOUR);
    }

    @Test
    void oneProjectForEachTemplateAndOneForThoseWithoutInScenario25OfOdoo() {
        long a = product("A", "project", "FAST");
        long b = product("B", "project", "SLOW");
        OrderOverview order = desk.confirmed(
                desk.acme, line(a, "1"), line(project, "1"), line(a, "1"), line(projectAndTask, "1"), line(b, "1"));
        List<String> made = projectsOf(order);
        assertThat(made.get(0)).isEqualTo(made.get(2));
        assertThat(made.get(1)).isEqualTo(made.get(3));
        assertThat(made).containsExactly("S00001", "S00001B", "S00001", "S00001B", "S00001C");
        assertThat(desk.tasks(order)).extracting(Optional::isPresent).containsExactly(false, false, false, true, false);
        assertThat(projects.made())
                .extracting(ProjectDraft::name)
                .containsExactly("S00001 - FAST project", "S00001", "S00001 - SLOW project");
        assertThat(projects.made()).extracting(ProjectDraft::templateId).containsExactly(fast.id(), null, slow.id());
    }

    @Test
    void aProjectKnowsTheHoursOfTheLinesThatShareIt() {
        long a = product("A", "project", "FAST");
        long b = product("B", "project", "SLOW");
        desk.confirmed(
                desk.acme,
                line(a, "10"),
                line(b, "5"),
                line(a, "2", "unit", desk.unit("Days").id()));
        assertThat(projects.made()).extracting(ProjectDraft::orderedSeconds).containsExactly(26 * HOUR, 5 * HOUR);
    }

    @Test
    void aQuantityThatIsChangedLaterLeavesTheProjectAsItWas() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "8"));
        update(order, line(project, "10", "id", desk.lineId(order)));
        assertThat(projects.made()).extracting(ProjectDraft::orderedSeconds).containsExactly(8 * HOUR);
    }

    @Test
    void aLineThatIsAddedLaterTakesTheProjectThatIsThere() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "8"));
        OrderOverview more = update(order, line(project, "8", "id", desk.lineId(order)), line(projectAndTask, "2"));
        assertThat(projectsOf(more)).containsExactly("S00001", "S00001");
        assertThat(desk.tasks(more).get(1)).get().extracting(IssueRef::key).isEqualTo("S00001-1");
        assertThat(projects.made()).hasSize(1);
    }

    @Test
    void aLineThatIsAddedLaterGetsAProjectOfItsOwnWhereTheOtherIsGone() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "8"));
        desk.jira.deleteProject(desk.jira.projectByKey("S00001").orElseThrow());
        OrderOverview more = update(order, line(project, "8", "id", desk.lineId(order)), line(project, "2"));
        assertThat(projectsOf(more)).containsExactly("", "S00001");
        assertThat(projects.made()).hasSize(2);
    }

    @Test
    void theCustomersReferenceIsInFront() {
        SalesOrder order = desk.get(Orders.class)
                .create(Entered.input(
                        "customer", desk.acme, "reference", "PO 4711", "lines", List.of(line(project, "1"))))
                .order();
        apply(order, OrderTransition.CONFIRM);
        assertThat(projects.made()).extracting(ProjectDraft::name).containsExactly("PO 4711 - S00001 - Rollout");
    }

    @Test
    void aLongNameIsCutToWhatJiraTakesAndKeepsTheNumber() {
        long product = product("Rollout ".repeat(20).strip(), "project", null);
        SalesOrder order = desk.get(Orders.class)
                .create(Entered.input(
                        "customer", desk.acme, "reference", "P".repeat(200), "lines", List.of(line(product, "1"))))
                .order();
        apply(order, OrderTransition.CONFIRM);
        String name = projects.made().get(0).name();
        assertThat(name).startsWith("P".repeat(40) + " - S00001 - Rollout").hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void aNameOrKeyThatIsTakenIsNotTakenAgain() {
        desk.jira.rename(desk.jira.project("X"), "S00001");
        long a = product("S00001 project", "project", null);
        desk.jira.rename(desk.jira.project("Y"), "S00001 - S00001");
        desk.confirmed(desk.acme, line(a, "1"));
        assertThat(projects.made())
                .extracting(each -> each.key() + ": " + each.name())
                .containsExactly("S00001B: S00001 - S00001 project (2)");
    }

    @Test
    void keysFollowTheSettings() {
        desk.get(SettingsService.class)
                .update(Entered.input("version", 0, "projectKeys", "{customer}{letters}", "actingUser", "admin"));
        OrderOverview order = desk.confirmed(desk.customer("Azure Interior"), line(project, "1"));
        assertThat(projectsOf(order)).containsExactly("AIAB");
    }

    @Test
    void keysThatJiraWouldRefuseAreRefused() {
        Entered.assertRefusedAt(
                () -> desk.get(SettingsService.class).update(Entered.input("version", 0, "projectKeys", "{customer}")),
                "projectKeys: prepaid.settings.project.keys.refused");
    }

    @Test
    void aQuantityOfZeroMakesNoProject() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "0"), line(projectAndTask, "-1"));
        assertThat(order.order().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(projects.made()).isEmpty();
    }

    @Test
    void timeOnTheProjectCountsOnItsLine() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "10"));
        ProjectRef made = desk.jira.projectByKey("S00001").orElseThrow();
        desk.log(desk.jira.issue(made, "Order hardware"), 2 * HOUR);
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
        assertThat(desk.get(NamedProjects.class).contain(made.id())).isTrue();
    }

    @Test
    void timeOnASharedProjectCountsOnTheLineWithoutATaskAndOnTheTaskOnItsOwn() {
        OrderOverview order = desk.confirmed(desk.acme, line(projectAndTask, "10"), line(project, "5"));
        ProjectRef made = desk.jira.projectByKey("S00001").orElseThrow();
        desk.log(desk.jira.issue(made, "Order hardware"), HOUR);
        desk.log(desk.task(order), 3 * HOUR);
        assertThat(delivered(order)).containsExactly(3 * HOUR, HOUR);
    }

    @Test
    void aProjectThatIsNotSoldInTimeCountsNone() {
        long packs = desk.product(
                "Packs",
                "createOnOrder",
                "project",
                "project",
                null,
                "unit",
                desk.unit("Units").id());
        OrderOverview order = desk.confirmed(desk.acme, line(packs, "1"));
        ProjectRef made = desk.jira.projectByKey("S00001").orElseThrow();
        desk.log(desk.jira.issue(made, "Order hardware"), HOUR);
        assertThat(delivered(order)).containsExactly(0L);
    }

    @Test
    void cancelledAndConfirmedAgainItKeepsProjectAndTaskAndTimeCountsThereAgain() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "10"), line(projectAndTask, "1"));
        ProjectRef made = desk.jira.projectByKey("S00001").orElseThrow();
        IssueRef hardware = desk.jira.issue(made, "Order hardware");
        apply(order.order(), OrderTransition.CANCEL);
        desk.log(hardware, HOUR);
        assertThat(delivered(order)).containsExactly(0L, 0L);
        apply(order.order(), OrderTransition.RESET);
        OrderOverview again = apply(order.order(), OrderTransition.CONFIRM);
        assertThat(projectsOf(again)).containsExactly("S00001", "S00001");
        assertThat(desk.tasks(again)).isEqualTo(desk.tasks(order));
        assertThat(projects.made()).hasSize(1);
        assertThat(delivered(order)).containsExactly(HOUR, 0L);
    }

    @Test
    void anotherDefaultOfTheProjectStays() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "10"));
        OrderOverview other = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"));
        ProjectRef made = desk.jira.projectByKey("S00001").orElseThrow();
        desk.setLineOnProject(made, desk.lineId(other));
        apply(order.order(), OrderTransition.CANCEL);
        apply(order.order(), OrderTransition.RESET);
        apply(order.order(), OrderTransition.CONFIRM);
        desk.log(desk.jira.issue(made, "Order hardware"), HOUR);
        assertThat(delivered(order)).containsExactly(0L);
        assertThat(delivered(other)).containsExactly(HOUR);
    }

    @Test
    void aCopyHasNoProject() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "10"));
        OrderOverview copy = desk.get(Orders.class).copy(order.order().id());
        assertThat(projectsOf(copy)).containsExactly("");
    }

    @Test
    void aLineWithAProjectStaysWithItsProduct() {
        OrderOverview order = desk.confirmed(desk.acme, line(project, "10"));
        apply(order.order(), OrderTransition.CANCEL);
        OrderOverview reset = apply(order.order(), OrderTransition.RESET);
        Entered.assertRefusedAt(
                () -> update(reset, line(desk.prepaidSupport, "10")), "lines: prepaid.order.line.has.task");
        Conflict refused = catchThrowableOfType(Conflict.class, () -> desk.get(Orders.class)
                .delete(order.order().id()));
        assertThat(refused.reason().key()).isEqualTo("prepaid.order.refused.delete");
    }

    @Test
    void whatJiraSaysAgainstAProjectIsToldAndNothingIsMade() {
        SalesOrder order = desk.quotation(desk.acme, line(desk.prepaidSupport, "1"), line(project, "1"));
        projects.refuse(Refusal.CHECK);
        Entered.assertRefusedAt(() -> apply(order, OrderTransition.CONFIRM), "lines[1].project: test.jira.says");
        assertNothingIsMade(order);
        assertThat(projects.made()).isEmpty();
        assertThat(tasks.made()).isEmpty();
    }

    @Test
    void projectsAndTasksThatAreWrongAreToldTogether() {
        SalesOrder order = desk.quotation(desk.acme, line(desk.prepaidSupport, "1"), line(project, "1"));
        projects.refuse(Refusal.CHECK);
        tasks.refuse(Refusal.CHECK, "Prepaid");
        Entered.assertRefusedAt(
                () -> apply(order, OrderTransition.CONFIRM),
                "lines[1].project: test.jira.says",
                "lines[0].task: test.jira.says");
    }

    @Test
    void aTemplateThatIsGoneIsToldWithOrderAndProduct() {
        long a = product("A", "project", "FAST");
        SalesOrder order = desk.quotation(desk.acme, line(a, "1"));
        desk.jira.deleteProject(fast);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> apply(order, OrderTransition.CONFIRM));
        assertThat(refused.reason().key()).isEqualTo("prepaid.order.refused.template.project.gone");
        assertThat(refused.reason().arguments()).containsExactly("S00001", "A");
    }

    @Test
    void aTaskThatIsRefusedInItsNewProjectTakesTheProjectBack() {
        SalesOrder order = desk.quotation(desk.acme, line(project, "1"), line(projectAndTask, "1"));
        tasks.refuse(Refusal.CHECK, "Migration");
        Entered.assertRefusedAt(() -> apply(order, OrderTransition.CONFIRM), "lines[1].task: test.jira.says");
        assertThat(projects.made()).hasSize(1);
        assertNothingIsMade(order);
    }

    @Test
    void aSecondProjectThatIsRefusedAfterAllTakesTheFirstBack() {
        long a = product("A", "project", "FAST");
        SalesOrder order = desk.quotation(desk.acme, line(project, "1"), line(a, "1"));
        projects.beforeMake(() -> {
            if (projects.made().size() == 1) {
                projects.refuse(Refusal.MAKE);
            }
        });
        assertThatThrownBy(() -> apply(order, OrderTransition.CONFIRM)).isInstanceOf(InvalidInput.class);
        assertThat(projects.made()).hasSize(1);
        assertNothingIsMade(order);
    }

    @Test
    void aProjectThatSomebodyUsedMeanwhileIsNotTakenBack() {
        SalesOrder order = desk.quotation(desk.acme, line(projectAndTask, "1"));
        tasks.beforeMake(() -> {
            desk.jira.issue(desk.jira.projectByKey("S00001").orElseThrow(), "Mine");
            throw new IllegalStateException("Jira stumbles");
        });
        assertThatThrownBy(() -> apply(order, OrderTransition.CONFIRM)).isInstanceOf(IllegalStateException.class);
        assertThat(desk.jira.projectByKey("S00001")).isPresent();
        assertThat(desk.jira.issues()).extracting(IssueRef::summary).containsExactly("Mine");
    }

    @Test
    void whenSomebodySavesTheOrderMeanwhileAllIsTakenBack() {
        SalesOrder order = desk.quotation(desk.acme, line(projectAndTask, "1"));
        tasks.beforeMake(() -> desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.SEND));
        assertThatThrownBy(() -> apply(order, OrderTransition.CONFIRM)).isInstanceOf(Conflict.class);
        assertThat(desk.jira.projectByKey("S00001")).isEmpty();
        assertThat(desk.jira.issues()).isEmpty();
        assertThat(desk.get(PlannedTaskStore.class).orders()).isEmpty();
    }

    @Test
    void theQuotationSaysWhatWillBeMade() {
        SalesOrder order = desk.quotation(
                desk.acme, line(project, "1"), line(projectAndTask, "1"), line(desk.prepaidSupport, "1"));
        Confirmation open = confirmation(order);
        assertThat(open.state()).isEqualTo(Confirmation.State.OPEN);
        assertThat(open.projects()).isEqualTo(new Confirmation.Share(0, 1));
        assertThat(open.tasks()).isEqualTo(new Confirmation.Share(0, 2));
        assertThat(open.newProjects()).extracting(ProjectDraft::key).containsExactly("S00001");
        apply(order, OrderTransition.CONFIRM);
        assertThat(confirmation(order))
                .isEqualTo(new Confirmation(
                        Confirmation.State.DONE,
                        new Confirmation.Share(1, 1),
                        new Confirmation.Share(2, 2),
                        List.of()));
    }

    @Test
    void whileItGoesOnOthersSeeHowFarItIs() {
        SalesOrder order = desk.quotation(
                desk.acme, line(project, "1"), line(projectAndTask, "1"), line(desk.prepaidSupport, "1"));
        List<Confirmation> seen = new ArrayList<>();
        projects.beforeMake(() -> seen.add(confirmation(order)));
        tasks.beforeMake(() -> seen.add(confirmation(order)));
        apply(order, OrderTransition.CONFIRM);
        assertThat(seen).extracting(Confirmation::state).containsOnly(Confirmation.State.RUNNING);
        assertThat(seen)
                .extracting(each -> each.projects().made() + " " + each.tasks().made() + "/"
                        + each.tasks().total())
                .containsExactly("0 0/2", "1 0/2", "1 1/2");
    }

    @Test
    void whatAnotherNodeMakesIsSeenInJira() {
        SalesOrder order = desk.quotation(desk.acme, line(projectAndTask, "1"), line(desk.prepaidSupport, "1"));
        AtomicReference<Confirmation> seen = new AtomicReference<>();
        try (var otherNode = desk.plugin.otherNode()) {
            tasks.beforeMake(() -> seen.set(otherNode.get(Confirmations.class).of(order.id())));
            apply(order, OrderTransition.CONFIRM);
        }
        assertThat(seen.get().state()).isEqualTo(Confirmation.State.RUNNING);
        assertThat(seen.get().tasks().total()).isEqualTo(2);
    }

    @Test
    void onlyWhoReadsOrdersSeesHowFarItIs() {
        SalesOrder order = desk.quotation(desk.acme, line(project, "1"));
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> confirmation(order)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aTemplateProjectIsOnlyForProductsThatMakeProjects() {
        Entered.assertRefusedAt(
                () -> product("A", "task", "FAST"), "templateProject: prepaid.product.template.project.unused");
        Entered.assertRefusedAt(
                () -> product("A", "project", "NONE"), "templateProject: prepaid.error.unknown.project");
    }

    @Test
    void aTemplateProjectThatOneMayNotSeeIsAsGoodAsAbsentButStaysWhereItIs() {
        long a = product("A", "project", "FAST");
        desk.jira.login(FakeJira.BOB);
        desk.jira.deny(FakeJira.BOB, "browse", fast);
        Entered.assertRefusedAt(
                () -> product("B", "project", "FAST"), "templateProject: prepaid.error.unknown.project");
        assertThat(desk.get(Products.class)
                        .update(
                                a,
                                Entered.input(
                                        "name",
                                        "A",
                                        "price",
                                        "1",
                                        "createOnOrder",
                                        "project",
                                        "templateProject",
                                        "FAST",
                                        "version",
                                        1))
                        .templateProjectId())
                .isEqualTo(fast.id());
    }

    private Confirmation confirmation(SalesOrder order) {
        return desk.get(Confirmations.class).of(order.id());
    }

    private long product(String name, String create, String template) {
        return desk.product(name, "createOnOrder", create, "project", null, "templateProject", template);
    }

    private OrderOverview apply(SalesOrder order, OrderTransition transition) {
        return desk.get(OrderTransitions.class).apply(order.id(), transition);
    }

    @SafeVarargs
    private OrderOverview update(OrderOverview order, Map<String, Object>... lines) {
        return desk.get(Orders.class)
                .update(
                        order.order().id(),
                        Entered.input(
                                "customer", desk.acme, "version", order.order().version(), "lines", List.of(lines)));
    }

    private List<String> projectsOf(OrderOverview order) {
        return desk.get(Orders.class).get(order.order().id()).lines().stream()
                .map(line -> line.project().map(ProjectRef::key).orElse(""))
                .toList();
    }

    private List<Long> delivered(OrderOverview order) {
        return desk.get(Orders.class).get(order.order().id()).lines().stream()
                .map(line -> line.progress().deliveredSeconds())
                .toList();
    }

    private void assertNothingIsMade(SalesOrder quotation) {
        assertThat(desk.get(OrderStore.class).byId(quotation.id())).contains(quotation);
        assertThat(desk.jira.issues()).isEmpty();
        assertThat(desk.jira.projectByKey("S00001")).isEmpty();
        assertThat(desk.get(PlannedTaskStore.class).orders()).isEmpty();
    }
}
