package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.order.PlannedTaskStore.Planned;
import org.prepaidsupport.domain.order.SalesOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tasks and projects that were made for an order which could not be stored with them: taken up again, or deleted. */
@Component
class UnkeptWork {

    private static final Logger LOG = LoggerFactory.getLogger(UnkeptWork.class);

    private final Projects projects;
    private final Tasks tasks;
    private final TaskPlans plans;
    private final JiraIssues issues;
    private final Transactions transactions;

    UnkeptWork(Projects projects, Tasks tasks, TaskPlans plans, JiraIssues issues, Transactions transactions) {
        this.projects = projects;
        this.tasks = tasks;
        this.plans = plans;
        this.issues = issues;
        this.transactions = transactions;
    }

    /** Tasks that are there already, because making them was broken off by a crash, are taken as they are. */
    Map<Integer, IssueRef> adopt(
            SalesOrder stored, SalesOrder confirmed, Planned before, Map<Integer, TaskDraft> wanted) {
        Map<Integer, IssueRef> adopted = new HashMap<>();
        for (TaskPlans.Made each : before.tasks().isEmpty() ? List.<TaskPlans.Made>of() : plans.made(before.tasks())) {
            PlannedTask plan = each.plan();
            OptionalInt line = plan.orderVersion() == stored.version() && plan.lineId() != 0
                    ? index(confirmed, plan.lineId())
                    : OptionalInt.empty();
            if (line.isPresent() && isWhole(wanted.get(line.getAsInt()), plan)) {
                adopted.put(line.getAsInt(), each.issue());
            } else {
                tasks.discard(each.issue().id(), plan.actingUserKey());
            }
        }
        return adopted;
    }

    /** One that is copied from a template may lack some of its parts: it is made anew. */
    private static boolean isWhole(@Nullable TaskDraft draft, PlannedTask plan) {
        return draft != null && draft.templateIssueId() == null && draft.projectId() == plan.projectId();
    }

    private static OptionalInt index(SalesOrder order, long lineId) {
        return IntStream.range(0, order.lines().size())
                .filter(index -> order.lines().get(index).id() == lineId)
                .findFirst();
    }

    /**
     * Deletes projects that a crash left, with their tasks: Jira makes a project in several steps, and one that was broken
     * off may lack some.
     *
     * @return what is left of the plans
     */
    Planned withoutProjects(Planned planned) {
        if (planned.projects().isEmpty()) {
            return planned;
        }
        Map<Long, String> gone = new LinkedHashMap<>();
        plans.madeProjects(planned.projects())
                .forEach(each -> gone.put(each.project().id(), each.plan().actingUserKey()));
        List<PlannedTask> inside = planned.tasks().stream()
                .filter(task -> gone.containsKey(task.projectId()))
                .toList();
        plans.made(inside)
                .forEach(each -> tasks.discard(each.issue().id(), each.plan().actingUserKey()));
        gone.forEach(this::discard);
        List<PlannedTask> left = new ArrayList<>(planned.tasks());
        left.removeAll(inside);
        return new Planned(List.of(), left);
    }

    /** Deletes all that was made of what was planned, and forgets it. */
    void discard(long orderId, Planned planned) {
        plans.made(withoutProjects(planned).tasks())
                .forEach(each -> tasks.discard(each.issue().id(), each.plan().actingUserKey()));
        transactions.run(() -> plans.drop(orderId));
    }

    /** One that somebody put an issue into meanwhile stays. */
    private void discard(long projectId, String actingUser) {
        if (issues.ofProject(projectId).isEmpty()) {
            projects.discard(projectId, actingUser);
        } else {
            LOG.warn("Project {} was made for an order that is not confirmed; it stays, for it has issues", projectId);
        }
    }

    /** Deletes what was made and no order has; what can't be deleted stays written down, to be tried again. */
    void takeBack(long orderId, MadeWork made, RuntimeException failure) {
        if (!made.isPlanned()) {
            return;
        }
        int before = failure.getSuppressed().length;
        tryTo(
                () -> plans.free(made.tasks().values())
                        .forEach(issue -> tryTo(() -> tasks.discard(issue.id(), made.actingUser()), failure)),
                failure);
        tryTo(
                () -> plans.freeProjects(made.newProjectIds())
                        .forEach(project -> tryTo(() -> discard(project, made.actingUser()), failure)),
                failure);
        if (failure.getSuppressed().length == before) {
            tryTo(() -> transactions.run(() -> plans.drop(orderId)), failure);
        }
    }

    static void tryTo(Runnable undo, RuntimeException failure) {
        try {
            undo.run();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
