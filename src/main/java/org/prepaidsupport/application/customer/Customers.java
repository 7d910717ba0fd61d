package org.prepaidsupport.application.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Reporters;
import org.springframework.stereotype.Component;

/** Customers. */
@Component
public class Customers extends Records<Customer> {

    private final Access access;
    private final CustomerStore store;
    private final CustomerInput reader;
    private final OrderStore orders;
    private final TeamStore teams;
    private final Recount recount;

    Customers(
            Access access,
            CustomerStore store,
            CustomerInput reader,
            OrderStore orders,
            TeamStore teams,
            Recount recount,
            Transactions transactions) {
        super(store, transactions);
        this.access = access;
        this.store = store;
        this.reader = reader;
        this.orders = orders;
        this.teams = teams;
        this.recount = recount;
    }

    @Override
    protected void requireReader() {
        access.requireBillingViewer();
    }

    @Override
    protected void requireWriter() {
        access.requireBilling();
    }

    @Override
    protected Customer read(Input input, Optional<Customer> stored) {
        return reader.read(input, stored);
    }

    @Override
    protected Customer withActive(Customer customer, boolean active) {
        return customer.withActive(active);
    }

    @Override
    protected int version(Customer customer) {
        return customer.version();
    }

    /** Those it is the parent company of, by name. */
    public List<Customer> subsidiaries(long id) {
        requireReader();
        return store.subsidiaries(id);
    }

    @Override
    protected void requireUnused(Customer customer) {
        if (orders.usesCustomer(customer.id())) {
            throw new Conflict("prepaid.customer.used", customer.name());
        }
        if (!store.subsidiaries(customer.id()).isEmpty()) {
            throw new Conflict("prepaid.customer.is.parent", customer.name());
        }
    }

    /** A ticket that says none is its reporter's customer's; who reported which is not known without looking at all. */
    @Override
    protected List<Long> recounts(List<Change<Customer>> changes) {
        return changes.stream().allMatch(each -> recognised(each.before()).equals(recognised(each.after())))
                ? List.of()
                : recount.plan(RecountKind.TEAM_PROJECT, teams.projects());
    }

    private static List<String> recognised(Optional<Customer> customer) {
        Reporters reporters = customer.map(Customer::reporters).orElse(Reporters.NONE);
        return Stream.of(
                        reporters.members().stream().sorted().map(each -> "member " + each),
                        reporters.domains().stream().sorted().map(each -> "domain " + each),
                        reporters.organizations().stream().sorted().map(each -> "organization " + each))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    protected void changed(List<Long> planned) {
        recount.workOff(planned);
    }
}
