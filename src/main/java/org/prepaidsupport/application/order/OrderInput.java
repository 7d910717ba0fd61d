package org.prepaidsupport.application.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Reads an order as somebody entered it, filling in what is absent. */
@Component
public class OrderInput {

    private static final Set<String> KNOWN =
            Set.of("customer", "date", "validUntil", "currency", "reference", "project", "owner", "lines", "version");
    private static final Set<String> ANSWERED = Set.of(
            "id",
            "number",
            "state",
            "locked",
            "expired",
            "invoiceStatus",
            "totals",
            "untaxedToInvoice",
            "customerName",
            "ownerName",
            "createdAt",
            "updatedAt");

    private final CustomerStore customers;
    private final JiraProjects projects;
    private final JiraUsers users;
    private final CurrentUser currentUser;
    private final SettingsStore settings;
    private final OrderLineInput lines;
    private final Clock clock;

    public OrderInput(
            CustomerStore customers,
            JiraProjects projects,
            JiraUsers users,
            CurrentUser currentUser,
            SettingsStore settings,
            OrderLineInput lines,
            Clock clock) {
        this.customers = customers;
        this.projects = projects;
        this.users = users;
        this.currentUser = currentUser;
        this.settings = settings;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * The order as entered.
     *
     * @param stored what it replaces; null for a new one
     * @throws org.prepaidsupport.domain.InvalidInput naming every bad field
     */
    public SalesOrder read(Input input, @Nullable SalesOrder stored) {
        return read(input, stored, true);
    }

    /** The same while it is still being written: nobody may have chosen the customer yet. */
    SalesOrder readSoFar(Input input, @Nullable SalesOrder stored) {
        return read(input, stored, false);
    }

    private SalesOrder read(Input input, @Nullable SalesOrder stored, boolean whole) {
        input.allowOnly(KNOWN, ANSWERED);
        Optional<Customer> customer = customer(input, stored, whole);
        LocalDate date = input.date("date").orElseGet(() -> stored == null ? LocalDate.now(clock) : stored.date());
        Currency currency = currency(input, customer);
        OrderLineInput.Entered entered = lines.read(input, stored, currency);
        SalesOrder order = new SalesOrder(
                stored == null ? 0 : stored.id(),
                stored == null ? "" : stored.number(),
                customer.map(Customer::id).orElse(0L),
                date,
                validUntil(input, stored, date),
                currency,
                input.text("reference", 255).orElse(""),
                project(input).orElse(null),
                owner(input, stored).orElse(null),
                stored == null ? OrderState.QUOTATION : stored.state(),
                stored != null && stored.locked(),
                entered.lines(),
                entered.texts(),
                stored == null ? 0 : input.version());
        input.validation().check();
        return order;
    }

    private Optional<Customer> customer(Input input, @Nullable SalesOrder stored, boolean needed) {
        Optional<Long> id = input.whole("customer");
        input.requirePresent("customer", id.isPresent() || !needed);
        Optional<Customer> customer = id.flatMap(customers::byId);
        input.require(id.isEmpty() || customer.isPresent(), "customer", "prepaid.error.unknown.record");
        boolean kept = stored != null && id.isPresent() && id.get() == stored.customerId();
        input.require(
                kept || customer.map(Customer::active).orElse(true), "customer", "prepaid.order.customer.archived");
        return customer;
    }

    private @Nullable LocalDate validUntil(Input input, @Nullable SalesOrder stored, LocalDate date) {
        Optional<LocalDate> entered = input.date("validUntil");
        entered.ifPresent(
                until -> input.require(!until.isBefore(date), "validUntil", "prepaid.order.validuntil.before", date));
        boolean fillIn = stored == null && !input.names("validUntil");
        return entered.or(() -> settings.get().quotationEnd(date).filter(any -> fillIn))
                .orElse(null);
    }

    private Currency currency(Input input, Optional<Customer> customer) {
        Currency usual = customer.flatMap(each -> Optional.ofNullable(each.currency()))
                .orElse(settings.get().defaultCurrency());
        return input.currency("currency").orElse(usual);
    }

    /** Key or name; who makes an order owns it unless another is named, and stays its owner until then. */
    private Optional<String> owner(Input input, @Nullable SalesOrder stored) {
        if (!input.names("owner")) {
            return stored == null ? currentUser.key() : Optional.ofNullable(stored.ownerKey());
        }
        return input.text("owner", 255).flatMap(entered -> {
            boolean kept = stored != null && entered.equals(stored.ownerKey());
            Optional<String> key = kept ? Optional.of(entered) : users.key(entered);
            input.require(key.isPresent(), "owner", "prepaid.error.unknown.user", entered);
            return key;
        });
    }

    private Optional<Long> project(Input input) {
        return input.text("project", 255).flatMap(key -> {
            Optional<ProjectRef> project = projects.byKey(key);
            input.require(project.isPresent(), "project", "prepaid.error.unknown.project", key);
            return project.map(ProjectRef::id);
        });
    }
}
