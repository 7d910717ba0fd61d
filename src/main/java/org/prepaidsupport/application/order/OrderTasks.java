package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.delivery.NamedProjects;
import org.prepaidsupport.application.delivery.TaskLines;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/**
 * Saves confirmed orders together with their tasks. All tasks are checked with Jira before the first is made; should
 * one be refused after all, those just made are deleted and the order stays as it was. One task per line, ever: a line
 * that has one keeps it.
 */
@Component
public class OrderTasks {

    private final OrderStore store;
    private final ProductStore products;
    private final UnitStore units;
    private final SettingsStore settings;
    private final Tasks tasks;
    private final TaskLines taskLines;
    private final NamedProjects named;
    private final Reading reading;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Locks locks;

    public OrderTasks(
            OrderStore store,
            ProductStore products,
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
        this.products = products;
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
        return locks.ifFree("order." + stored.id(), () -> {
                    SalesOrder current = store.byId(stored.id()).orElseThrow(NotFound::new);
                    if (current.version() != stored.version()) {
                        throw new Conflict("prepaid.error.stale");
                    }
                    return save(stored, confirmed);
                })
                .orElseThrow(() -> new Conflict("prepaid.order.refused.busy", stored.number()));
    }

    private SalesOrder save(SalesOrder stored, SalesOrder confirmed) {
        Map<Integer, Tasks.Checked> checked = reading.of(() -> check(confirmed));
        Map<Integer, IssueRef> made = make(checked);
        SalesOrder saved = store(stored, confirmed, made);
        // The order is stored by now: its tasks stay, whatever becomes of this.
        named.name(made.values().stream().map(IssueRef::projectId).toList());
        return saved;
    }

    private SalesOrder store(SalesOrder stored, SalesOrder confirmed, Map<Integer, IssueRef> made) {
        try {
            return transactions.run(() -> {
                SalesOrder result = store.save(withTasks(confirmed, made));
                Map<Long, Long> lines = new HashMap<>();
                made.forEach((index, issue) ->
                        lines.put(issue.id(), result.lines().get(index).id()));
                taskLines.tasksMade(lines);
                // Last, so that the order stays as it was where Jira refuses.
                updateEstimates(stored, result);
                return result;
            });
        } catch (RuntimeException failure) {
            discard(made.values(), failure);
            throw failure;
        }
    }

    private Map<Integer, Tasks.Checked> check(SalesOrder order) {
        Map<Integer, Tasks.Checked> checked = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < order.lines().size(); index++) {
            OrderLine line = order.lines().get(index);
            Product product = products.byId(line.productId()).orElseThrow(NotFound::new);
            if (!needsTask(line, product)) {
                continue;
            }
            try {
                checked.put(index, tasks.check(draft(order, line, product, index), "lines[" + index + "]"));
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(summary(errors), errors);
        }
        return checked;
    }

    /** Odoo: a quantity of zero or less makes no task, and no error. */
    private static boolean needsTask(OrderLine line, Product product) {
        return line.taskIssueId() == null
                && product.createOnOrder().makesTask()
                && line.quantity().isPositive();
    }

    /** Without fields to show the errors at, people need the reason itself. */
    private static Message summary(List<FieldError> errors) {
        return errors.size() == 1 ? errors.get(0).message() : Message.of("prepaid.order.refused.tasks", errors.size());
    }

    private TaskDraft draft(SalesOrder order, OrderLine line, Product product, int index) {
        String field = "lines[" + index + "]";
        Long project = Optional.ofNullable(product.projectId())
                .or(() -> Optional.ofNullable(order.projectId()))
                .orElseThrow(() -> InvalidInput.at(
                        field + ".product", "prepaid.order.refused.noproject", order.number(), product.name()));
        UnitOfMeasure unit = units.byId(line.unitId()).orElseThrow(NotFound::new);
        if (!unit.isTime()) {
            throw InvalidInput.at(field + ".unit", "prepaid.order.refused.unit", order.number(), product.name());
        }
        return new TaskDraft(
                project,
                Optional.ofNullable(product.issueType()).orElse(settings.get().taskIssueType()),
                summary(order, line),
                body(line),
                unit.seconds(line.quantity()),
                product.templateIssueId(),
                actingUser());
    }

    private static String summary(SalesOrder order, OrderLine line) {
        String title = order.number() + " - " + line.title();
        return title.length() <= TaskDraft.LONGEST_SUMMARY ? title : title.substring(0, TaskDraft.LONGEST_SUMMARY);
    }

    private static String body(OrderLine line) {
        return line.description()
                .lines()
                .skip(1)
                .reduce("", (text, next) -> text + next + "\n")
                .strip();
    }

    private String actingUser() {
        return Optional.ofNullable(settings.get().actingUser())
                .or(currentUser::key)
                .orElseThrow(Forbidden::new);
    }

    private Map<Integer, IssueRef> make(Map<Integer, Tasks.Checked> checked) {
        Map<Integer, IssueRef> made = new HashMap<>();
        try {
            new TreeMap<>(checked).forEach((index, task) -> made.put(index, task.make()));
            return made;
        } catch (RuntimeException failure) {
            discard(made.values(), failure);
            throw failure;
        }
    }

    private void discard(Iterable<IssueRef> made, RuntimeException failure) {
        made.forEach(issue -> tryTo(() -> tasks.discard(issue.id(), actingUser()), failure));
    }

    private static SalesOrder withTasks(SalesOrder order, Map<Integer, IssueRef> made) {
        List<OrderLine> lines = new ArrayList<>(order.lines());
        made.forEach((index, issue) -> lines.set(index, lines.get(index).withTask(issue.id())));
        return order.withLines(lines);
    }

    /** Where Jira refuses one of several, those before it get back what they had. */
    private void updateEstimates(SalesOrder stored, SalesOrder saved) {
        List<Runnable> undo = new ArrayList<>();
        try {
            for (int index = 0; index < saved.lines().size(); index++) {
                OrderLine line = saved.lines().get(index);
                String field = "lines[" + index + "].quantity";
                Optional<OrderLine> before = stored.line(line.id())
                        .filter(was -> was.taskIssueId() != null)
                        .filter(was -> !was.quantity().equals(line.quantity()));
                if (before.isPresent()) {
                    estimate(line, field);
                    undo.add(() -> estimate(before.get(), field));
                }
            }
        } catch (RuntimeException failure) {
            undo.forEach(each -> tryTo(each, failure));
            throw failure;
        }
    }

    private void estimate(OrderLine line, String field) {
        UnitOfMeasure unit = units.byId(line.unitId()).orElseThrow(NotFound::new);
        long task = Objects.requireNonNull(line.taskIssueId());
        tasks.estimate(task, unit.seconds(line.quantity()), actingUser(), field);
    }

    private static void tryTo(Runnable undo, RuntimeException failure) {
        try {
            undo.run();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
