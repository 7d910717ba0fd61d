package org.prepaidsupport.application.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.delivery.TaskLines;
import org.prepaidsupport.application.delivery.TicketStore;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Reporters;
import org.springframework.stereotype.Component;

/**
 * Makes one customer of two that are the same. Orders, invoices, tickets, reporters and subsidiaries go over to the one
 * that stays, whose own details stay as they are; the other is deleted. Posted documents go on naming the buyer as
 * printed.
 */
@Component
public class MergeCustomers {

    private final Access access;
    private final CustomerStore customers;
    private final OrderStore orders;
    private final OrderHistory history;
    private final InvoiceStore invoices;
    private final TicketStore tickets;
    private final TeamStore teams;
    private final TaskLines taskLines;
    private final Recount recount;
    private final Transactions transactions;

    MergeCustomers(
            Access access,
            CustomerStore customers,
            OrderStore orders,
            OrderHistory history,
            InvoiceStore invoices,
            TicketStore tickets,
            TeamStore teams,
            TaskLines taskLines,
            Recount recount,
            Transactions transactions) {
        this.access = access;
        this.customers = customers;
        this.orders = orders;
        this.history = history;
        this.invoices = invoices;
        this.tickets = tickets;
        this.teams = teams;
        this.taskLines = taskLines;
        this.recount = recount;
        this.transactions = transactions;
    }

    /**
     * @param id the customer that goes
     * @param input {@code into}: the one that stays
     * @return the one that stays
     * @throws org.prepaidsupport.domain.Conflict if one of them is saved by somebody else meanwhile
     */
    public Customer merge(long id, Input input) {
        access.requireBilling();
        Customer gone = customers.byId(id).orElseThrow(NotFound::new);
        input.allowOnly(Set.of("into"), Set.of());
        Optional<Long> into = input.whole("into");
        input.requirePresent("into", into.isPresent());
        Optional<Customer> kept = into.flatMap(customers::byId);
        input.require(into.isEmpty() || kept.isPresent(), "into", "prepaid.error.unknown.record");
        input.require(into.isEmpty() || into.get() != id, "into", "prepaid.customer.merge.itself");
        input.validation().check();
        List<Long> recounts = new ArrayList<>();
        Customer merged = transactions.run(() -> moveAll(gone, kept.orElseThrow(), recounts));
        recount.workOff(recounts);
        return merged;
    }

    private Customer moveAll(Customer gone, Customer kept, List<Long> recounts) {
        @Nullable
        Long company = Optional.ofNullable(kept.parentId())
                .filter(parent -> parent != gone.id())
                .orElse(null);
        // First, so that the reporters are free for the other.
        customers.save(gone.with(null, Reporters.NONE));
        customers.subsidiaries(gone.id()).stream()
                .filter(each -> each.id() != kept.id())
                .forEach(each ->
                        customers.save(each.with(Objects.requireNonNullElse(company, kept.id()), each.reporters())));
        Customer merged = customers.save(kept.with(company, both(kept.reporters(), gone.reporters())));
        List<Long> lines = orders.moveToCustomer(gone.id(), kept.id());
        history.movedToCustomer(List.copyOf(orders.byLines(lines).keySet()), gone.name(), kept.name());
        invoices.moveToCustomer(gone.id(), kept.id());
        tickets.moveToCustomer(gone.id(), kept.id());
        customers.delete(gone.id());
        recounts.addAll(taskLines.linesChanged(lines));
        recounts.addAll(recount.plan(RecountKind.TEAM_PROJECT, teams.projects()));
        return merged;
    }

    private static Reporters both(Reporters some, Reporters others) {
        return new Reporters(
                distinct(some.members(), others.members()),
                distinct(some.domains(), others.domains()),
                distinct(some.organizations(), others.organizations()));
    }

    private static List<String> distinct(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
