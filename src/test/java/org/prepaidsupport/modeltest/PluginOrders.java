package org.prepaidsupport.modeltest;

import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.model.Answer;
import org.prepaidsupport.model.NewLine;
import org.prepaidsupport.model.OrdersDesk;

final class PluginOrders implements OrdersDesk {

    private final PluginDesk desk;
    private final long withTask;
    private final long withoutTask;
    private final Orders orders;
    private final OrderTransitions transitions;

    PluginOrders(PluginDesk desk, long withTask, long withoutTask) {
        this.desk = desk;
        this.withTask = withTask;
        this.withoutTask = withoutTask;
        this.orders = desk.plugin.get(Orders.class);
        this.transitions = desk.plugin.get(OrderTransitions.class);
    }

    @Override
    public Answer quotation(String order, String customer, List<NewLine> lines) {
        return Asked.answer(() -> {
            OrderOverview made = orders.create(input(
                    "customer",
                    desk.customers.id(customer),
                    "lines",
                    lines.stream().map(this::entered).toList()));
            desk.orderIds.put(order, made.order().id());
            for (int index = 0; index < lines.size(); index++) {
                desk.lines.put(
                        lines.get(index).name(), made.order().lines().get(index).id());
            }
        });
    }

    private Map<String, Object> entered(NewLine line) {
        return fields(
                "product",
                line.makesTask() ? withTask : withoutTask,
                "description",
                line.name(),
                "quantity",
                line.quantity(),
                "unit",
                desk.unit(line.days()).id());
    }

    @Override
    public Answer confirm(String order) {
        return change(order, OrderTransition.CONFIRM);
    }

    @Override
    public Answer cancel(String order) {
        return change(order, OrderTransition.CANCEL);
    }

    @Override
    public Answer reset(String order) {
        return change(order, OrderTransition.RESET);
    }

    @Override
    public Answer lock(String order) {
        return change(order, OrderTransition.LOCK);
    }

    @Override
    public Answer unlock(String order) {
        return change(order, OrderTransition.UNLOCK);
    }

    private Answer change(String order, OrderTransition transition) {
        return namingTasks(() -> transitions.apply(desk.orderIds.id(order), transition));
    }

    /** What was made has a name from now on. */
    private Answer namingTasks(Supplier<OrderOverview> request) {
        return Asked.answer(() -> request.get().lines().forEach(each -> each.task()
                .ifPresent(task ->
                        desk.issues.put("task of " + desk.lines.name(each.line().id()), task.id()))));
    }

    @Override
    public Answer addLine(String order, NewLine line) {
        SalesOrder stored = stored(order);
        List<Map<String, Object>> lines = entered(stored);
        lines.add(entered(line));
        return namingTasks(() -> {
            OrderOverview saved = save(stored, stored.customerId(), lines);
            desk.lines.put(
                    line.name(), saved.lines().get(lines.size() - 1).line().id());
            return saved;
        });
    }

    @Override
    public Answer changeQuantity(String line, int quantity) {
        SalesOrder stored = ofLine(line);
        List<Map<String, Object>> lines = entered(stored);
        lines.stream()
                .filter(each -> each.get("id").equals(desk.lines.id(line)))
                .forEach(each -> each.put("quantity", quantity));
        return namingTasks(() -> save(stored, stored.customerId(), lines));
    }

    @Override
    public Answer removeLine(String line) {
        SalesOrder stored = ofLine(line);
        List<Map<String, Object>> lines = entered(stored);
        lines.removeIf(each -> each.get("id").equals(desk.lines.id(line)));
        return Asked.answer(() -> save(stored, stored.customerId(), lines));
    }

    @Override
    public Answer changeCustomer(String order, String customer) {
        SalesOrder stored = stored(order);
        return Asked.answer(() -> save(stored, desk.customers.id(customer), entered(stored)));
    }

    @Override
    public Answer deleteOrder(String order) {
        return Asked.answer(() -> orders.delete(desk.orderIds.id(order)));
    }

    private OrderOverview save(SalesOrder stored, long customer, List<Map<String, Object>> lines) {
        return orders.update(stored.id(), input("customer", customer, "lines", lines, "version", stored.version()));
    }

    private SalesOrder stored(String order) {
        return orders.get(desk.orderIds.id(order)).order();
    }

    private SalesOrder ofLine(String line) {
        return desk.plugin
                .get(org.prepaidsupport.application.order.OrderStore.class)
                .byLines(List.of(desk.lines.id(line)))
                .values()
                .iterator()
                .next();
    }

    private static List<Map<String, Object>> entered(SalesOrder order) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (OrderLine each : order.lines()) {
            lines.add(fields(
                    "id",
                    each.id(),
                    "product",
                    each.productId(),
                    "description",
                    each.description(),
                    "quantity",
                    each.quantity().toString(),
                    "unit",
                    each.unitId()));
        }
        return lines;
    }
}
