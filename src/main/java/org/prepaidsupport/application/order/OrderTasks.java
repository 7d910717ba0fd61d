package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.delivery.NamedProjects;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.delivery.TaskLines;
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
 * Saves confirmed orders together with their projects and tasks. Should one be refused, those just made are deleted and
 * the order stays as it was. After a crash in between {@link UnfinishedConfirmations} does the rest. One task and one
 * project per line, ever: a line that has them keeps them.
 */
@Component
public class OrderTasks {

    private final OrderStore store;
    private final OrderHistory history;
    private final OrderWork work;
    private final UnkeptWork unkept;
    private final ProjectDrafts projectDrafts;
    private final TaskPlans plans;
    private final UnitStore units;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final TaskLines taskLines;
    private final NamedProjects named;
    private final Recount recount;
    private final Reading reading;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Locks locks;

    OrderTasks(
            OrderStore store,
            OrderHistory history,
            OrderWork work,
            UnkeptWork unkept,
            ProjectDrafts projectDrafts,
            TaskPlans plans,
            UnitStore units,
            SettingsStore settings,
            Tasks tasks,
            TaskLines taskLines,
            NamedProjects named,
            Recount recount,
            Reading reading,
            CurrentUser currentUser,
            Transactions transactions,
            Locks locks) {
        this.store = store;
        this.history = history;
        this.work = work;
        this.unkept = unkept;
        this.projectDrafts = projectDrafts;
        this.plans = plans;
        this.units = units;
        this.settings = settings;
        this.tasks = tasks;
        this.taskLines = taskLines;
        this.named = named;
        this.recount = recount;
        this.reading = reading;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.locks = locks;
    }

    /**
     * Saves the order as confirmed and makes the projects and tasks its lines lack; a task whose line's quantity changed gets the
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
        MadeWork made = work.make(stored, confirmed, actingUser);
        List<Long> recounts = new ArrayList<>();
        SalesOrder saved = store(stored, confirmed, made, actingUser, recounts);
        // The order is stored by now: its tasks stay, whatever becomes of this.
        named.nameNew(made.newProjectIds());
        Set<Long> others = new HashSet<>();
        made.tasks().values().forEach(task -> others.add(task.projectId()));
        others.removeAll(made.newProjectIds());
        named.name(others);
        recount.workOff(recounts);
        return saved;
    }

    private SalesOrder store(
            SalesOrder stored, SalesOrder confirmed, MadeWork made, Supplier<String> actingUser, List<Long> recounts) {
        try {
            Map<Long, Integer> before = defaultsOfBefore(stored, confirmed);
            return transactions.run(() -> {
                String user = currentUser.key().orElseGet(actingUser);
                SalesOrder result = history.save(stored, withMade(confirmed, made), user);
                Map<Long, Long> lines = new HashMap<>();
                made.tasks()
                        .forEach((index, issue) ->
                                lines.put(issue.id(), result.lines().get(index).id()));
                taskLines.made(lines, lineIds(result, made.newDefaults()));
                recounts.addAll(
                        recount.plan(RecountKind.PROJECT, taskLines.restoreProjectDefaults(lineIds(result, before))));
                if (made.isPlanned()) {
                    plans.drop(stored.id());
                }
                // Last, so that the order stays as it was where Jira refuses.
                updateEstimates(stored, result, actingUser);
                return result;
            });
        } catch (RuntimeException failure) {
            unkept.takeBack(stored.id(), made, failure);
            throw failure;
        }
    }

    /** Of projects that an earlier confirmation made; a cancellation took their defaults. */
    private Map<Long, Integer> defaultsOfBefore(SalesOrder stored, SalesOrder confirmed) {
        boolean any = confirmed.lines().stream().anyMatch(line -> line.project() != null);
        return any && !stored.isConfirmed() ? reading.of(() -> projectDrafts.defaults(confirmed)) : Map.of();
    }

    private static Map<Long, Long> lineIds(SalesOrder order, Map<Long, Integer> indexes) {
        Map<Long, Long> ids = new HashMap<>();
        indexes.forEach(
                (project, index) -> ids.put(project, order.lines().get(index).id()));
        return ids;
    }

    private String actingUser() {
        return Optional.ofNullable(settings.get().actingUser())
                .or(currentUser::key)
                .orElseThrow(Forbidden::new);
    }

    private static SalesOrder withMade(SalesOrder order, MadeWork made) {
        List<OrderLine> lines = new ArrayList<>(order.lines());
        made.projects()
                .forEach((index, project) -> lines.set(index, lines.get(index).withProject(project)));
        made.tasks().forEach((index, issue) -> lines.set(index, lines.get(index).withTask(issue.id())));
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
            undo.forEach(each -> UnkeptWork.tryTo(each, failure));
            throw failure;
        }
    }

    private void estimate(OrderLine line, String field, String actingUser) {
        UnitOfMeasure unit = units.byId(line.unitId()).orElseThrow(NotFound::new);
        long task = Objects.requireNonNull(line.taskIssueId());
        tasks.estimate(task, unit.seconds(line.quantity()), actingUser, field);
    }
}
