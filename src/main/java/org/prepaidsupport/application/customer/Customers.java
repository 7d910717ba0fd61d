package org.prepaidsupport.application.customer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** Customers. */
@Component
public class Customers extends Records<Customer> {

    private static final Set<String> KNOWN =
            Set.of("name", "email", "address", "country", "vatId", "currency", "members", "active", "version");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Access access;
    private final CustomerStore store;
    private final JiraUsers users;
    private final OrderStore orders;
    private final TeamStore teams;
    private final Recount recount;

    public Customers(
            Access access,
            CustomerStore store,
            JiraUsers users,
            OrderStore orders,
            TeamStore teams,
            Recount recount,
            Transactions transactions) {
        super(store, transactions);
        this.access = access;
        this.store = store;
        this.users = users;
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
        input.allowOnly(KNOWN, Set.of("id"));
        long id = stored.map(Customer::id).orElse(0L);
        Optional<String> email = input.text("email", 255);
        email.ifPresent(each -> input.require(EMAIL.matcher(each).matches(), "email", "prepaid.error.email"));
        Optional<String> country = input.text("country", 255);
        country.ifPresent(each -> input.require(COUNTRIES.contains(each), "country", "prepaid.error.country"));
        Customer customer = new Customer(
                id,
                input.requiredText("name", 255),
                email.orElse(""),
                input.text("address", 2000).orElse(""),
                country.orElse(""),
                input.text("vatId", 40).orElse(""),
                input.currency("currency").orElse(null),
                members(input, id),
                input.flag("active").orElse(true),
                stored.map(Customer::version).orElse(0));
        input.validation().check();
        return customer;
    }

    /** Keys; names are taken too, because they are what people know. */
    private List<String> members(Input input, long customerId) {
        List<String> entered = input.texts("members");
        List<String> keys = new ArrayList<>();
        for (int index = 0; index < entered.size(); index++) {
            String field = "members[" + index + "]";
            Optional<String> key = users.key(entered.get(index));
            input.require(key.isPresent(), field, "prepaid.error.unknown.user", entered.get(index));
            key.flatMap(store::byMember)
                    .filter(other -> other.id() != customerId)
                    .ifPresent(other -> input.reject(field, "prepaid.customer.member.taken", other.name()));
            key.filter(each -> !keys.contains(each)).ifPresent(keys::add);
        }
        return keys;
    }

    @Override
    protected int version(Customer customer) {
        return customer.version();
    }

    @Override
    protected void requireUnused(Customer customer) {
        if (orders.usesCustomer(customer.id())) {
            throw new Conflict("prepaid.customer.used", customer.name());
        }
    }

    /** A ticket that says none is its reporter's customer's; who reported which is not known without looking at all. */
    @Override
    protected List<Long> recounts(Optional<Customer> before, Optional<Customer> after) {
        return members(before).equals(members(after))
                ? List.of()
                : recount.plan(RecountKind.TEAM_PROJECT, teams.projects());
    }

    private static Set<String> members(Optional<Customer> customer) {
        return new HashSet<>(customer.map(Customer::members).orElse(List.of()));
    }

    @Override
    protected void changed(List<Long> planned) {
        recount.workOff(planned);
    }
}
