package org.prepaidsupport.application.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.PlannedTaskStore.Planned;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/**
 * What is about to be made in Jira, written down before, so that after a crash it is known what may have been made. Which
 * of it was is asked of Jira's database: tasks are made one after the other, in the order they were planned in.
 */
@Component
class TaskPlans {

    private final PlannedTaskStore store;
    private final OrderStore orders;
    private final Tasks tasks;
    private final Projects projects;
    private final Transactions transactions;
    private final Clock clock;

    TaskPlans(
            PlannedTaskStore store,
            OrderStore orders,
            Tasks tasks,
            Projects projects,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.tasks = tasks;
        this.projects = projects;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param drafts by index of the line */
    void write(SalesOrder order, SalesOrder confirmed, Map<Integer, TaskDraft> drafts) {
        List<PlannedTask> planned = new ArrayList<>();
        new TreeMap<>(drafts)
                .forEach((index, draft) -> planned.add(new PlannedTask(
                        order.id(),
                        order.version(),
                        confirmed.lines().get(index).id(),
                        !order.isConfirmed(),
                        draft.projectId(),
                        draft.summary(),
                        draft.actingUserKey(),
                        clock.instant())));
        transactions.run(() -> store.add(planned));
    }

    void writeProjects(SalesOrder order, List<ProjectDraft> drafts) {
        List<PlannedProject> planned = drafts.stream()
                .map(draft -> new PlannedProject(
                        order.id(),
                        order.version(),
                        !order.isConfirmed(),
                        draft.key(),
                        draft.name(),
                        draft.actingUserKey(),
                        clock.instant()))
                .toList();
        transactions.run(() -> store.addProjects(planned));
    }

    /** To be called in the transaction that stores the order with its tasks, or when all of them are taken back. */
    void drop(long orderId) {
        store.deleteOfOrder(orderId);
    }

    Planned ofOrder(long orderId) {
        return store.ofOrder(orderId);
    }

    List<Long> orders() {
        return store.orders();
    }

    /** An issue that was made of a plan. */
    record Made(PlannedTask plan, IssueRef issue) {}

    /** A project that was made of a plan. */
    record MadeOne(PlannedProject plan, ProjectRef project) {}

    /** Projects that were made of what was planned and that no order has. */
    List<MadeOne> madeProjects(List<PlannedProject> planned) {
        List<MadeOne> found = new ArrayList<>();
        planned.forEach(plan -> projects.made(plan).ifPresent(project -> found.add(new MadeOne(plan, project))));
        Set<Long> free =
                freeProjects(found.stream().map(each -> each.project().id()).toList());
        return found.stream().filter(each -> free.contains(each.project().id())).toList();
    }

    /** Those that are no order's; see {@link #free}. */
    Set<Long> freeProjects(Collection<Long> ids) {
        Set<Long> free = new HashSet<>(ids);
        if (!ids.isEmpty()) {
            orders.byProjectsMade(ids).forEach(order -> order.lines().stream()
                    .flatMap(line -> Optional.ofNullable(line.project()).stream())
                    .map(MadeProject::id)
                    .forEach(free::remove));
        }
        return free;
    }

    /** Issues that were made of what was planned and that no order has. */
    List<Made> made(List<PlannedTask> planned) {
        Map<String, List<PlannedTask>> alike = new LinkedHashMap<>();
        planned.forEach(
                each -> alike.computeIfAbsent(each.projectId() + " " + each.actingUserKey(), any -> new ArrayList<>())
                        .add(each));
        return alike.values().stream().flatMap(some -> madeAlike(some).stream()).toList();
    }

    /** Of plans for the same project by the same user. */
    private List<Made> madeAlike(List<PlannedTask> planned) {
        PlannedTask first = planned.get(0);
        Set<String> summaries = new HashSet<>();
        planned.forEach(each -> summaries.add(each.summary()));
        List<IssueRef> free =
                free(tasks.madeSince(first.plannedAt(), first.projectId(), summaries, first.actingUserKey()));
        List<Made> found = new ArrayList<>();
        for (PlannedTask each : planned) {
            free.stream()
                    .filter(issue -> issue.summary().equals(each.summary()))
                    .findFirst()
                    .ifPresent(issue -> {
                        found.add(new Made(each, issue));
                        free.remove(issue);
                    });
        }
        return found;
    }

    /**
     * Those that are no order's task. Also asked before anything is deleted: who lost the lock of an order, because its
     * node stood still, learns so only when it stores the order, and another may have taken its tasks by then.
     */
    List<IssueRef> free(Collection<IssueRef> issues) {
        Set<Long> taken = new HashSet<>();
        orders.byTasks(issues.stream().map(IssueRef::id).toList()).forEach(order -> order.lines().stream()
                .map(OrderLine::taskIssueId)
                .filter(Objects::nonNull)
                .forEach(taken::add));
        return new ArrayList<>(
                issues.stream().filter(each -> !taken.contains(each.id())).toList());
    }
}
