package org.prepaidsupport.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Desk.teamFields;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.Entered.with;
import static org.prepaidsupport.fakes.FakeJira.ADMIN;
import static org.prepaidsupport.fakes.FakeJira.ANNA;
import static org.prepaidsupport.fakes.FakeJira.BOB;
import static org.prepaidsupport.fakes.FakeJira.CARL;
import static org.prepaidsupport.fakes.FakeJira.VERA;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.delivery.TimesheetQuery;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.DeliverByHand;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.Desk;

class AccessTest extends DeskTest {

    private static final List<String> EVERYBODY = List.of(ADMIN, BOB, VERA, ANNA, CARL, "");
    private static final long ABSENT = 987_654;

    private Access access;

    @Override
    protected void prepare() {
        access = desk.get(Access.class);
    }

    @Test
    void administratorsMayAllBillingMayAndBillingAllViewersMay() {
        assertThat(who(access::isAdministrator)).containsExactly(ADMIN);
        assertThat(who(access::isBilling)).containsExactly(ADMIN, BOB);
        assertThat(who(access::isBillingViewer)).containsExactly(ADMIN, BOB, VERA);
    }

    @Test
    void groupsAreThoseOfTheSettings() {
        desk.get(SettingsService.class)
                .update(input(
                        "version",
                        0,
                        "billingGroups",
                        List.of("jira-software-users"),
                        "billingViewerGroups",
                        List.of()));
        assertThat(who(access::isBilling)).containsExactly(ADMIN, ANNA);
        assertThat(who(access::isBillingViewer)).containsExactly(ADMIN, ANNA);
    }

    @Test
    void onlyAdministratorsKeepTeamsAndSettings() {
        Teams teams = desk.get(Teams.class);
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("teams", () -> teams.list(RecordQuery.ALL));
        calls.put("team", () -> teams.get(desk.team.id()));
        calls.put("new team", () -> teams.create(input()));
        calls.put("change team", () -> teams.update(desk.team.id(), input(with(teamFields(), "version", ABSENT))));
        calls.put("delete team", () -> teams.delete(ABSENT));
        calls.put("settings", () -> desk.get(SettingsService.class).update(input()));
        assertForbiddenBut(Set.of(ADMIN), calls);
    }

    @Test
    void onlyBillingWritesRecordsOrdersAndInvoices() {
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("new customer", () -> desk.get(Customers.class).create(input()));
        calls.put("change customer", () -> desk.get(Customers.class).update(desk.acme, input()));
        calls.put("delete customer", () -> desk.get(Customers.class).delete(ABSENT));
        calls.put("new product", () -> desk.get(Products.class).create(input()));
        calls.put("new tax", () -> desk.get(Taxes.class).create(input()));
        calls.put("new unit", () -> desk.get(Units.class).create(input()));
        calls.put("new order", () -> desk.get(Orders.class).create(input()));
        calls.put("change order", () -> desk.get(Orders.class).update(ABSENT, input()));
        calls.put("delete order", () -> desk.get(Orders.class).delete(ABSENT));
        for (OrderTransition transition : OrderTransition.values()) {
            calls.put(transition.name(), () -> desk.get(OrderTransitions.class).apply(ABSENT, transition));
        }
        calls.put("deliver", () -> desk.get(DeliverByHand.class).deliver(ABSENT, input()));
        calls.put("invoice", () -> desk.get(CreateInvoice.class).of(ABSENT));
        calls.put("invoices", () -> desk.get(CreateInvoice.class).ofOrders(List.of()));
        Invoices invoices = desk.get(Invoices.class);
        calls.put("change invoice", () -> invoices.update(ABSENT, input()));
        calls.put("delete invoice", () -> invoices.delete(ABSENT));
        calls.put("post", () -> invoices.post(ABSENT));
        calls.put("cancel", () -> invoices.cancel(ABSENT));
        calls.put("reset", () -> invoices.reset(ABSENT));
        assertForbiddenBut(Set.of(ADMIN, BOB), calls);
    }

    @Test
    void viewersReadAllOfThatAndAgentsNone() {
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("customers", () -> desk.get(Customers.class).list(RecordQuery.ALL));
        calls.put("customer", () -> desk.get(Customers.class).get(ABSENT));
        calls.put("products", () -> desk.get(Products.class).list(RecordQuery.ALL));
        calls.put("taxes", () -> desk.get(Taxes.class).list(RecordQuery.ALL));
        calls.put("units", () -> desk.get(Units.class).list(RecordQuery.ALL));
        calls.put("orders", () -> desk.get(Orders.class).list(OrderQuery.all(PageRequest.FIRST)));
        calls.put("order", () -> desk.get(Orders.class).get(ABSENT));
        calls.put("orders of tasks", () -> desk.get(Orders.class).ofTasks(List.of(ABSENT)));
        InvoiceQuery all = new InvoiceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PageRequest.FIRST);
        calls.put("invoices", () -> desk.get(Invoices.class).list(all));
        calls.put("invoice", () -> desk.get(Invoices.class).get(ABSENT));
        calls.put("invoices of order", () -> desk.get(Invoices.class).ofOrder(ABSENT));
        calls.put("timesheets of lines", () -> desk.get(Timesheets.class).ofLines(List.of(ABSENT)));
        calls.put("settings", () -> desk.get(SettingsService.class).get());
        assertForbiddenBut(Set.of(ADMIN, BOB, VERA), calls);
    }

    @Test
    void billingDoesItsWorkWithoutBeingAdministrator() {
        desk.jira.login(BOB);
        assertThatCode(() -> desk.get(CreateInvoice.class)
                        .of(desk.confirmed(desk.acme, line(desk.prepaidSupport, "1"))
                                .order()
                                .id()))
                .doesNotThrowAnyException();
    }

    @Test
    void agentsWorkInAProjectOfATeam() {
        Agents agents = desk.get(Agents.class);
        assertThat(who(agents::isAgent)).containsExactly(ADMIN, BOB, VERA, ANNA);
        desk.jira.deny(ANNA, "work", desk.help);
        assertThat(who(agents::isAgent)).containsExactly(ADMIN, BOB, VERA);
    }

    @Test
    void whoIsNoAgentLearnsNothingOfTicketsAndTimeOfIssuesHeWorksOn() {
        IssueRef ticket = desk.ticketOf(desk.tenHours());
        IssueRef elsewhere = desk.jira.issue(desk.jira.project("DEV"), "Of no team and no order");
        long onTicket = desk.log(ticket, Desk.HOUR);
        long ofOwn = desk.log(elsewhere, Desk.HOUR);
        desk.jira.deny(ANNA, "work", desk.help);
        desk.jira.login(ANNA);
        Tickets tickets = desk.get(Tickets.class);
        WorklogChoices choices = desk.get(WorklogChoices.class);
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        for (IssueRef issue : List.of(ticket, elsewhere)) {
            calls.put("get " + issue.key(), () -> tickets.get(issue.key()));
            calls.put("tasks " + issue.key(), () -> tickets.tasks(issue.key(), Optional.empty()));
            calls.put("preview " + issue.key(), () -> tickets.preview(issue.key(), input("customer", desk.acme)));
            calls.put("change " + issue.key(), () -> tickets.update(issue.key(), input("customer", desk.acme)));
        }
        for (long worklog : new long[] {onTicket, ofOwn}) {
            calls.put("get worklog " + worklog, () -> choices.get(worklog));
            calls.put("choose for " + worklog, () -> choices.choose(worklog, input("orderLine", ABSENT)));
        }
        calls.put("timesheets", () -> desk.get(Timesheets.class).list(TimesheetQuery.ALL, PageRequest.FIRST));
        calls.forEach((name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(Forbidden.class));
    }

    private void assertForbiddenBut(Set<String> allowed, Map<String, ThrowingCallable> calls) {
        for (String user : EVERYBODY) {
            login(user);
            calls.forEach((name, call) -> {
                if (allowed.contains(user)) {
                    assertThat(thrownBy(call) instanceof Forbidden)
                            .as(user + ": " + name)
                            .isFalse();
                } else {
                    assertThatThrownBy(call).as(user + ": " + name).isInstanceOf(Forbidden.class);
                }
            });
        }
    }

    private static Throwable thrownBy(ThrowingCallable call) {
        return catchThrowable(call);
    }

    private List<String> who(BooleanSupplier question) {
        List<String> found = new ArrayList<>();
        for (String user : EVERYBODY) {
            login(user);
            if (question.getAsBoolean()) {
                found.add(user);
            }
        }
        return found;
    }

    private void login(String user) {
        if (user.isEmpty()) {
            desk.jira.logout();
        } else {
            desk.jira.login(user);
        }
    }
}
