package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Which tasks the lines of an order lack. */
@Component
class TaskDrafts {

    private final ProductStore products;
    private final UnitStore units;
    private final SettingsStore settings;

    TaskDrafts(ProductStore products, UnitStore units, SettingsStore settings) {
        this.products = products;
        this.units = units;
        this.settings = settings;
    }

    /** Indexes of lines that lack a task. */
    List<Integer> lacking(SalesOrder order) {
        List<Integer> lacking = new ArrayList<>();
        for (int index = 0; index < order.lines().size(); index++) {
            OrderLine line = order.lines().get(index);
            if (needsTask(line, product(line))) {
                lacking.add(index);
            }
        }
        return lacking;
    }

    /**
     * By index of the line. Those whose project is still to be made are in project {@link TaskDraft#NO_PROJECT}.
     *
     * @param shared projects that other lines made, by index of the line
     * @param errors what is wrong is added, naming order and product
     */
    Map<Integer, TaskDraft> of(
            SalesOrder order, Map<Integer, MadeProject> shared, String actingUser, List<FieldError> errors) {
        Map<Integer, TaskDraft> drafts = new TreeMap<>();
        for (int index : lacking(order)) {
            OrderLine line = order.lines().get(index);
            try {
                Product product = product(line);
                Optional<MadeProject> made =
                        Optional.ofNullable(shared.get(index)).or(() -> Optional.ofNullable(line.project()));
                long project = product.createOnOrder() == CreateOnOrder.PROJECT_AND_TASK
                        ? made.map(MadeProject::id).orElse(TaskDraft.NO_PROJECT)
                        : project(order, product, index);
                drafts.put(index, draft(order, line, product, project, order.path(index), actingUser));
            } catch (InvalidInput refused) {
                errors.addAll(refused.errors());
            }
        }
        return drafts;
    }

    private Product product(OrderLine line) {
        return products.byId(line.productId()).orElseThrow(NotFound::new);
    }

    /** Odoo: a quantity of zero or less makes no task, and no error. */
    private static boolean needsTask(OrderLine line, Product product) {
        return line.taskIssueId() == null
                && product.createOnOrder().makesTask()
                && line.quantity().isPositive();
    }

    private static long project(SalesOrder order, Product product, int index) {
        return Optional.ofNullable(product.projectId())
                .or(() -> Optional.ofNullable(order.projectId()))
                .orElseThrow(() -> InvalidInput.at(
                        order.path(index) + ".product",
                        "prepaid.order.refused.noproject",
                        order.number(),
                        product.name()));
    }

    private TaskDraft draft(
            SalesOrder order, OrderLine line, Product product, long project, String field, String actingUser) {
        UnitOfMeasure unit = units.byId(line.unitId()).orElseThrow(NotFound::new);
        if (!unit.isTime()) {
            throw InvalidInput.at(field + ".unit", "prepaid.order.refused.unit", order.number(), product.name());
        }
        return new TaskDraft(
                project,
                Optional.ofNullable(product.issueType()).orElse(settings.get().taskIssueType()),
                summary(order, line, product),
                body(line),
                unit.seconds(line.quantity()),
                product.templateIssueId(),
                actingUser);
    }

    /**
     * Odoo: the number of the order is in front, but in projects of the order's own. Without a blank at its end, which
     * Jira would take off: it is looked for by exactly this text after a crash.
     */
    private static String summary(SalesOrder order, OrderLine line, Product product) {
        String title = (product.createOnOrder().makesProject() ? "" : order.number() + " - ") + line.title();
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
