package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Which tasks the lines of an order lack, each as Jira has let it pass. */
@Component
class TaskDrafts {

    /** A task that can be made. */
    record Draft(TaskDraft task, Tasks.Checked checked) {}

    private final ProductStore products;
    private final UnitStore units;
    private final SettingsStore settings;
    private final Tasks tasks;

    TaskDrafts(ProductStore products, UnitStore units, SettingsStore settings, Tasks tasks) {
        this.products = products;
        this.units = units;
        this.settings = settings;
        this.tasks = tasks;
    }

    /**
     * By index of the line.
     *
     * @param actingUser asked only where there is something to make
     * @throws InvalidInput naming order and product where there is no project, or with Jira's own messages
     */
    Map<Integer, Draft> of(SalesOrder order, Supplier<String> actingUser) {
        Map<Integer, Draft> drafts = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < order.lines().size(); index++) {
            OrderLine line = order.lines().get(index);
            Product product = products.byId(line.productId()).orElseThrow(NotFound::new);
            if (!needsTask(line, product)) {
                continue;
            }
            try {
                TaskDraft task = draft(order, line, product, index, actingUser.get());
                drafts.put(index, new Draft(task, tasks.check(task, order.path(index))));
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(summary(errors), errors);
        }
        return drafts;
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

    private TaskDraft draft(SalesOrder order, OrderLine line, Product product, int index, String actingUser) {
        String field = order.path(index);
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
                actingUser);
    }

    /** Without a blank at its end, which Jira would take off: it is looked for by exactly this text after a crash. */
    private static String summary(SalesOrder order, OrderLine line) {
        String title = order.number() + " - " + line.title();
        return title.length() <= TaskDraft.LONGEST_SUMMARY
                ? title
                : title.substring(0, TaskDraft.LONGEST_SUMMARY).strip();
    }

    private static String body(OrderLine line) {
        return line.description()
                .lines()
                .skip(1)
                .reduce("", (text, next) -> text + next + "\n")
                .strip();
    }
}
