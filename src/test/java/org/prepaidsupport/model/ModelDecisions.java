package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prepaidsupport.model.World.Choice;
import org.prepaidsupport.model.World.Issue;
import org.prepaidsupport.model.World.Work;

/** Lines and links that are set by hand, and when they are refused. */
final class ModelDecisions implements DecisionsDesk {

    private final World world;
    private final Reckoning reckoning;

    ModelDecisions(World world, Reckoning reckoning) {
        this.world = world;
        this.reckoning = reckoning;
    }

    @Override
    public Answer changeTicket(String issue, Map<TicketField, Optional<String>> changes, Optional<LocalDate> from) {
        Issue ticket = world.issue(issue);
        Optional<String> customer = changes.getOrDefault(TicketField.CUSTOMER, ticket.customer);
        Optional<String> task = named(changes, TicketField.TASK);
        Optional<String> line = named(changes, TicketField.LINE);
        customer.ifPresent(world::membersOf);
        task.ifPresent(world::issue);
        line.ifPresent(world::line);
        named(changes, TicketField.RECORD_IN).ifPresent(world::existingProject);
        if (task.equals(Optional.of(issue))) {
            return Answer.refusedAt(TicketField.TASK.field());
        }
        Answer asTask = refuseForTask(ticket, changes, task);
        if (!asTask.isDone()) {
            return asTask;
        }
        Optional<String> drawnOn = line.or(() -> task.map(world::issue).flatMap(each -> lineOfTask(each)));
        Optional<String> known = customerWith(ticket, customer);
        Set<String> ofOthers = new TreeSet<>();
        for (TicketField field : new TicketField[] {TicketField.LINE, TicketField.TASK}) {
            Optional<String> named =
                    field == TicketField.LINE ? line : task.map(world::issue).flatMap(this::lineOfTask);
            boolean other = named.isPresent()
                    && !world.customerOf(named.get())
                            .equals(known.or(() -> drawnOn.map(world::customerOf))
                                    .orElseThrow());
            if (other) {
                ofOthers.add(field.field());
            }
        }
        if (!ofOthers.isEmpty()) {
            return new Answer(ofOthers);
        }
        ticket.customer =
                known.isPresent() ? customer : drawnOn.map(world::customerOf).or(() -> customer);
        apply(ticket, changes, from);
        return Answer.DONE;
    }

    private static Optional<String> named(Map<TicketField, Optional<String>> changes, TicketField field) {
        return changes.getOrDefault(field, Optional.empty());
    }

    /** A task draws on its own line; it can't become a ticket of another order or customer. */
    private Answer refuseForTask(Issue issue, Map<TicketField, Optional<String>> changes, Optional<String> task) {
        Optional<String> own = lineOfTask(issue);
        if (own.isEmpty()) {
            return Answer.DONE;
        }
        boolean otherCustomer = named(changes, TicketField.CUSTOMER)
                .filter(customer -> !customer.equals(world.customerOf(own.get())))
                .isPresent();
        if (task.isPresent() && otherCustomer) {
            return Answer.refusedAt(TicketField.TASK.field(), TicketField.CUSTOMER.field());
        }
        if (task.isPresent()) {
            return Answer.refusedAt(TicketField.TASK.field());
        }
        return otherCustomer ? Answer.refusedAt(TicketField.CUSTOMER.field()) : Answer.DONE;
    }

    private Optional<String> customerWith(Issue ticket, Optional<String> customer) {
        Optional<String> before = ticket.customer;
        ticket.customer = customer;
        Optional<String> known = reckoning.customer(ticket).or(() -> customerOfTask(ticket));
        ticket.customer = before;
        return known;
    }

    private Optional<String> customerOfTask(Issue issue) {
        return lineOfTask(issue)
                .or(() -> issue.parent.map(world::issue).flatMap(this::lineOfTask))
                .map(world::customerOf);
    }

    private Optional<String> lineOfTask(Issue issue) {
        return issue.taskLine.last().filter(world.lines::containsKey);
    }

    private void apply(Issue ticket, Map<TicketField, Optional<String>> changes, Optional<LocalDate> from) {
        if (changes.containsKey(TicketField.RECORD_IN)) {
            ticket.recordIn = named(changes, TicketField.RECORD_IN);
        }
        if (changes.containsKey(TicketField.LINE)) {
            ticket.line.decide(from, named(changes, TicketField.LINE));
        }
        if (changes.containsKey(TicketField.TASK)) {
            Optional<String> task = named(changes, TicketField.TASK);
            ticket.task.decide(from, task);
            ticket.links.removeIf(each -> !task.equals(Optional.of(each)));
            task.filter(each -> !ticket.links.contains(each)).ifPresent(ticket.links::add);
        }
    }

    @Override
    public Answer lineOfTask(String issue, Optional<String> line, Optional<LocalDate> from) {
        Issue task = world.issue(issue);
        line.ifPresent(world::line);
        task.taskLine.decide(from, line);
        return Answer.DONE;
    }

    @Override
    public Answer lineOfProject(String project, Optional<String> line, Optional<LocalDate> from) {
        line.ifPresent(world::line);
        world.existingProject(project).line.decide(from, line);
        return Answer.DONE;
    }

    /** Only a line of the ticket's customer; a ticket without customer takes that of the line. */
    @Override
    public Answer choose(String work, Optional<String> line, boolean billable) {
        Work chosen = world.work(work);
        line.ifPresent(world::line);
        Issue issue = world.issue(chosen.issue);
        Optional<String> customer = reckoning.customer(issue).or(() -> customerOfTask(issue));
        if (line.isPresent()
                && !customer.map(world.customerOf(line.get())::equals).orElse(true)) {
            return Answer.refusedAt("orderLine");
        }
        if (line.isPresent() && billable && customer.isEmpty()) {
            issue.customer = line.map(world::customerOf);
        }
        chosen.choice = line.isEmpty() && billable ? Optional.empty() : Optional.of(new Choice(line, billable));
        return Answer.DONE;
    }
}
