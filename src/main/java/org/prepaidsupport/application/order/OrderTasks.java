package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.delivery.NamedProjects;
import org.prepaidsupport.application.delivery.TaskLines;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/**
 * Saves confirmed orders together with their tasks. All tasks are checked with Jira before the first is made; should
 * one be refused after all, those just made are deleted and the order stays as it was. After a crash in between {@link
 * UnfinishedConfirmations} does the rest. One task per line, ever: a line that has one keeps it.
 */
@Component
public class OrderTasks {

    private final OrderStore store;
    private final OrderHistory history;
    private final TaskDrafts drafts;
    private final TaskPlans plans;
    private final UnitStore units;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final TaskLines taskLines;
    private final NamedProjects named;
    private final Reading reading;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Locks locks;

    OrderTasks(
            OrderStore store,
            OrderHistory history,
            TaskDrafts drafts,
            TaskPlans plans,
            UnitStore units,
            SettingsStore settings,
            Tasks tasks,
            TaskLines taskLines,
            NamedProjects named,
            Reading reading,
            CurrentUser currentUser,
            Transactions transactions,
            Locks locks) {
        this.store = store;
        this.history = history;
        this.drafts = drafts;
        this.plans = plans;
        this.units = units;
        this.settings = settings;
        this.tasks = tasks;
        this.taskLines = taskLines;
        this.named = named;
        this.reading = reading;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.locks = locks;
    }

    /**
     * Saves the order as confirmed and makes the tasks its lines lack; a task whose line's quantity changed gets the
     * new estimate.
     *
     * @param stored as it was read; somebody else's change since then is refused
     * @throws InvalidInput naming order and product where there is no project, or with Jira's own messages
     * @throws Conflict if the order changed meanwhile or is being confirmed at this moment
     */
    public SalesOrder saveConfirmed(SalesOrder stored, SalesOrder confirmed) {
        return locks.ifFree(lock(stored.id()), () -> {
                    SalesOrder current = store.byId(stored.id()).orElseThrow(NotFound::new);
                    if (current.version() != stored.version()) {
                        throw new Conflict("prepaid.error.stale");
                    }
                    return save(stored, confirmed, this::actingUser);
                })
                .orElseThrow(() -> new Conflict("prepaid.order.refused.busy", stored.number()));
    }

    /** As {@link #saveConfirmed}, by who began it; for who holds the lock of the order. */
    SalesOrder finish(SalesOrder stored, SalesOrder confirmed, String actingUser) {
        return save(stored, confirmed, () -> actingUser);
    }

    static String lock(long orderId) {
        return "order." + orderId;
    }

    private SalesOrder save(SalesOrder stored, SalesOrder confirmed, Supplier<String> actingUser) {
        Map<Integer, TaskDrafts.Draft> wanted = reading.of(() -> drafts.of(confirmed, actingUser));
        Map<Integer, IssueRef> made = wanted.isEmpty() ? Map.of() : make(stored, confirmed, wanted);
        SalesOrder saved = store(stored, confirmed, made, actingUser);
        // The order is stored by now: its tasks stay, whatever becomes of this.
        named.name(made.values().stream().map(IssueRef::projectId).toList());
        return saved;
    }

    private SalesOrder store(
            SalesOrder stored, SalesOrder confirmed, Map<Integer, IssueRef> made, Supplier<String> actingUser) {
        try {
            return transactions.run(() -> {
                String user = currentUser.key().orElseGet(actingUser);
                SalesOrder result = history.save(stored, withTasks(confirmed, made), user);
                Map<Long, Long> lines = new HashMap<>();
                made.forEach((index, issue) ->
                        lines.put(issue.id(), result.lines().get(index).id()));
                taskLines.tasksMade(lines);
                if (!made.isEmpty()) {
                    plans.drop(stored.id());
                }
                // Last, so that the order stays as it was where Jira refuses.
                updateEstimates(stored, result, actingUser);
                return result;
            });
        } catch (RuntimeException failure) {
            takeBack(stored.id(), made.values(), actingUser, failure);
            throw failure;
        }
    }

    /** Tasks that are there already, because making them was broken off by a crash, are taken as they are. */
    private Map<Integer, IssueRef> make(
            SalesOrder stored, SalesOrder confirmed, Map<Integer, TaskDrafts.Draft> wanted) {
        Map<Integer, IssueRef> made = leftOver(stored, confirmed, wanted);
        Map<Integer, TaskDrafts.Draft> missing = new TreeMap<>(wanted);
        missing.keySet().removeAll(made.keySet());
        Map<Integer, TaskDraft> planned = new HashMap<>();
        missing.forEach((index, draft) -> planned.put(index, draft.task()));
        plans.write(stored, confirmed, planned);
        try {
            missing.forEach((index, draft) -> made.put(index, draft.checked().make()));
            return made;
        } catch (RuntimeException failure) {
            takeBack(stored.id(), made.values(), () -> actingUser(wanted), failure);
            throw failure;
        }
    }

    private static String actingUser(Map<Integer, TaskDrafts.Draft> wanted) {
        return wanted.values().iterator().next().task().actingUserKey();
    }

    private Map<Integer, IssueRef> leftOver(
            SalesOrder stored, SalesOrder confirmed, Map<Integer, TaskDrafts.Draft> wanted) {
        Map<Integer, IssueRef> adopted = new HashMap<>();
        List<PlannedTask> before = plans.ofOrder(stored.id());
        for (TaskPlans.Made each : before.isEmpty() ? List.<TaskPlans.Made>of() : plans.made(before)) {
            PlannedTask plan = each.plan();
            OptionalInt line = plan.orderVersion() == stored.version() && plan.lineId() != 0
                    ? index(confirmed, plan.lineId())
                    : OptionalInt.empty();
            if (line.isPresent() && isWhole(wanted.get(line.getAsInt()))) {
                adopted.put(line.getAsInt(), each.issue());
            } else {
                tasks.discard(each.issue().id(), plan.actingUserKey());
            }
        }
        return adopted;
    }

    /** One that is copied from a template may lack some of its parts: it is made anew. */
    private static boolean isWhole(TaskDrafts.@Nullable Draft draft) {
        return draft != null && draft.task().templateIssueId() == null;
    }

    private static OptionalInt index(SalesOrder order, long lineId) {
        return IntStream.range(0, order.lines().size())
                .filter(index -> order.lines().get(index).id() == lineId)
                .findFirst();
    }

    /** Deletes what was made and no order has; what can't be deleted stays written down, to be tried again. */
    private void takeBack(
            long orderId, Collection<IssueRef> made, Supplier<String> actingUser, RuntimeException failure) {
        int before = failure.getSuppressed().length;
        tryTo(
                () -> plans.free(made)
                        .forEach(issue -> tryTo(() -> tasks.discard(issue.id(), actingUser.get()), failure)),
                failure);
        if (failure.getSuppressed().length == before) {
            tryTo(() -> transactions.run(() -> plans.drop(orderId)), failure);
        }
    }

    private String actingUser() {
        return Optional.ofNullable(settings.get().actingUser())
                .or(currentUser::key)
                .orElseThrow(Forbidden::new);
    }

    private static SalesOrder withTasks(SalesOrder order, Map<Integer, IssueRef> made) {
        List<OrderLine> lines = new ArrayList<>(order.lines());
        made.forEach((index, issue) -> lines.set(index, lines.get(index).withTask(issue.id())));
        return order.withLines(lines);
    }

    /** Where Jira refuses one of several, those before it get back what they had. */
    private void updateEstimates(SalesOrder stored, SalesOrder saved, Supplier<String> actingUser) {
        List<Runnable> undo = new ArrayList<>();
        try {
            for (int index = 0; index < saved.lines().size(); index++) {
                OrderLine line = saved.lines().get(index);
                String field = saved.path(index) + ".quantity";
                Optional<OrderLine> before = stored.line(line.id())
                        .filter(was -> was.taskIssueId() != null)
                        .filter(was -> !was.quantity().equals(line.quantity()));
                if (before.isPresent()) {
                    estimate(line, field, actingUser.get());
                    undo.add(() -> estimate(before.get(), field, actingUser.get()));
                }
            }
        } catch (RuntimeException failure) {
            undo.forEach(each -> tryTo(each, failure));
            throw failure;
        }
    }

    private void estimate(OrderLine line, String field, String actingUser) {
        UnitOfMeasure unit = units.byId(line.unitId()).orElseThrow(NotFound::new);
        long task = Objects.requireNonNull(line.taskIssueId());
        tasks.estimate(task, unit.seconds(line.quantity()), actingUser, field);
    }

    private static void tryTo(Runnable undo, RuntimeException failure) {
        try {
            undo.run();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
