package org.prepaidsupport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prepaidsupport.model.World.Issue;
import org.prepaidsupport.model.World.Line;
import org.prepaidsupport.model.World.Order;
import org.prepaidsupport.model.World.State;

/** Orders and the tasks they make. */
final class ModelOrders implements OrdersDesk {

    private static final Answer REFUSED = Answer.refusedAt(Answer.STATE);

    private final World world;
    private final Reckoning reckoning;

    ModelOrders(World world, Reckoning reckoning) {
        this.world = world;
        this.reckoning = reckoning;
    }

    @Override
    public Answer quotation(String order, String customer, List<NewLine> lines) {
        world.membersOf(customer);
        world.orders.put(order, new Order(customer, world.today));
        lines.forEach(each -> add(order, each));
        return Answer.DONE;
    }

    private void add(String order, NewLine line) {
        world.order(order).lines.add(line.name());
        world.lines.put(line.name(), new Line(order, line));
    }

    @Override
    public Answer confirm(String order) {
        Order confirmed = world.order(order);
        if (confirmed.state != State.QUOTATION) {
            return REFUSED;
        }
        Answer tasks = makeTasks(confirmed);
        if (tasks.isDone()) {
            confirmed.state = State.CONFIRMED;
            confirmed.date = world.today;
        }
        return tasks;
    }

    /** One task for each line that needs one, ever; all or none. */
    private Answer makeTasks(Order order) {
        Set<String> refused = new TreeSet<>();
        List<String> without = new ArrayList<>();
        for (int index = 0; index < order.lines.size(); index++) {
            Line line = world.line(order.lines.get(index));
            if (line.makesTask && line.task.isEmpty() && line.seconds > 0) {
                without.add(order.lines.get(index));
                refused.add("lines[" + index + "]");
            }
        }
        if (world.project(SupportDesk.TASKS).gone) {
            return new Answer(refused);
        }
        without.forEach(this::makeTask);
        return Answer.DONE;
    }

    private void makeTask(String line) {
        Issue task = new Issue("task of " + line, SupportDesk.TASKS, Optional.empty());
        task.taskLine.decide(Optional.empty(), Optional.of(line));
        world.issues.put(task.name, task);
        world.everyIssue.put(task.name, task);
        world.line(line).task = Optional.of(task.name);
    }

    /** Tasks and their time stay; lines are no longer what projects draw on. */
    @Override
    public Answer cancel(String order) {
        Order cancelled = world.order(order);
        if (cancelled.state == State.CANCELLED || cancelled.locked) {
            return REFUSED;
        }
        cancelled.state = State.CANCELLED;
        world.projects.values().stream()
                .filter(each ->
                        each.line.last().filter(cancelled.lines::contains).isPresent())
                .forEach(each -> each.line.decide(Optional.empty(), Optional.empty()));
        return Answer.DONE;
    }

    @Override
    public Answer reset(String order) {
        Order quotation = world.order(order);
        if (quotation.state != State.CANCELLED) {
            return REFUSED;
        }
        quotation.state = State.QUOTATION;
        return Answer.DONE;
    }

    @Override
    public Answer lock(String order) {
        return lock(order, true);
    }

    @Override
    public Answer unlock(String order) {
        return lock(order, false);
    }

    private Answer lock(String order, boolean locked) {
        Order changed = world.order(order);
        if (changed.state != State.CONFIRMED || changed.locked == locked) {
            return REFUSED;
        }
        changed.locked = locked;
        return Answer.DONE;
    }

    private static boolean isClosed(Order order) {
        return order.locked || order.state == State.CANCELLED;
    }

    @Override
    public Answer addLine(String order, NewLine line) {
        Order changed = world.order(order);
        if (isClosed(changed)) {
            return REFUSED;
        }
        add(order, line);
        Answer tasks = changed.state == State.CONFIRMED ? makeTasks(changed) : Answer.DONE;
        if (!tasks.isDone()) {
            changed.lines.remove(line.name());
            world.lines.remove(line.name());
        }
        return tasks;
    }

    @Override
    public Answer changeQuantity(String line, int quantity) {
        Line changed = world.line(line);
        Order order = world.order(changed.order);
        if (isClosed(order)) {
            return REFUSED;
        }
        long before = changed.seconds;
        changed.seconds = quantity * (changed.days ? 8L : 1L) * 3600;
        Answer tasks = order.state == State.CONFIRMED ? makeTasks(order) : Answer.DONE;
        if (!tasks.isDone()) {
            changed.seconds = before;
        }
        return tasks;
    }

    /** What is sold, has a task or was worked on stays. */
    @Override
    public Answer removeLine(String line) {
        Line removed = world.line(line);
        Order order = world.order(removed.order);
        if (order.lines.size() == 1) {
            throw new Missing("another line than " + line);
        }
        if (isClosed(order)) {
            return REFUSED;
        }
        if (order.state == State.CONFIRMED || removed.task.isPresent() || reckoning.delivered(line) != 0) {
            return Answer.refusedAt("lines");
        }
        order.lines.remove(line);
        world.lines.remove(line);
        return Answer.DONE;
    }

    @Override
    public Answer changeCustomer(String order, String customer) {
        Order changed = world.order(order);
        world.membersOf(customer);
        if (isClosed(changed)) {
            return REFUSED;
        }
        if (!changed.customer.equals(customer) && (changed.state == State.CONFIRMED || isUsed(changed))) {
            return Answer.refusedAt("customer");
        }
        changed.customer = customer;
        return Answer.DONE;
    }

    private boolean isUsed(Order order) {
        return order.lines.stream()
                .anyMatch(each -> world.line(each).task.isPresent() || reckoning.delivered(each) != 0);
    }

    @Override
    public Answer deleteOrder(String order) {
        Order gone = world.order(order);
        if (gone.state == State.CONFIRMED || isUsed(gone)) {
            return REFUSED;
        }
        world.orders.remove(order);
        gone.lines.forEach(world.lines::remove);
        return Answer.DONE;
    }
}
