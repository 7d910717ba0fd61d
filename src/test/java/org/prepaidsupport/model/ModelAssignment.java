package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.model.World.Issue;
import org.prepaidsupport.model.World.Order;
import org.prepaidsupport.model.World.State;
import org.prepaidsupport.model.World.Work;

/** Gives tickets without line the customer's newest one with time left, where their team wants that. */
final class ModelAssignment {

    private final World world;
    private final Reckoning reckoning;

    ModelAssignment(World world, Reckoning reckoning) {
        this.world = world;
        this.reckoning = reckoning;
    }

    /** Work was logged or edited: a line for its ticket, once, if nobody ever decided about it. */
    void cameIn(String name) {
        Work work = world.works.get(name);
        if (work == null) {
            return;
        }
        Issue ticket = world.issue(work.issue);
        boolean wanted = world.teamOf(ticket).filter(TeamFields::assigns).isPresent();
        boolean counts = world.switchesOn(ticket, work.day())
                .filter(World.COUNTS::equals)
                .isPresent();
        boolean decided = ticket.wasEverDecidedAbout()
                || ticket.parent
                        .map(world::issue)
                        .filter(Issue::wasEverDecidedAbout)
                        .isPresent();
        if (wanted && counts && !decided && reckoning.ruleOf(work).equals("NONE")) {
            reckoning.customer(ticket).flatMap(each -> newest(each, work.day())).ifPresent(line -> give(ticket, line));
        }
    }

    private Optional<String> newest(String customer, LocalDate day) {
        List<Order> newestFirst = new ArrayList<>(world.orders.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(each -> each.customer.equals(customer) && each.state == State.CONFIRMED)
                .filter(each -> !each.date.isAfter(day))
                .flatMap(each -> each.lines.stream())
                .filter(line -> world.line(line).seconds > reckoning.delivered(line))
                .findFirst();
    }

    /** From the day the order was confirmed; and not at all if time that counts elsewhere would move. */
    private void give(Issue ticket, String line) {
        Map<String, Standing> before = reckoning.all();
        ticket.line.decide(Optional.of(world.order(world.line(line).order).date), Optional.of(line));
        Map<String, Standing> after = reckoning.all();
        boolean moved = before.entrySet().stream()
                .anyMatch(each -> each.getValue().line().isPresent()
                        && !each.getValue()
                                .line()
                                .equals(after.get(each.getKey()).line()));
        if (moved) {
            ticket.line.undo();
        }
    }
}
