package org.prepaidsupport.adapter.web.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.BalanceBars;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.application.delivery.Balance;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.ProjectHours;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** Hours by customer and order of a project; of the last year, unless another first day is asked for. */
@Component
public class ProjectHoursPage {

    private final ProjectHours hours;
    private final Access access;
    private final Agents agents;
    private final BalanceBars bars;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;
    private final Clock clock;

    public ProjectHoursPage(
            ProjectHours hours,
            Access access,
            Agents agents,
            BalanceBars bars,
            Formats formats,
            Texts texts,
            Paths paths,
            Clock clock) {
        this.hours = hours;
        this.access = access;
        this.agents = agents;
        this.bars = bars;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
        this.clock = clock;
    }

    Page of(String key, Address address) {
        Input query = address.query();
        Optional<LocalDate> from = address.parameters().containsKey("from")
                ? query.date("from")
                : Optional.of(LocalDate.now(clock).minusYears(1));
        Optional<LocalDate> to = query.date("to");
        query.validation().check();
        ProjectHours.View view = hours.of(key, from, to);
        String period = from.map(day -> "&from=" + day).orElse("")
                + to.map(day -> "&to=" + day).orElse("");
        Frame frame = Frame.of(texts.text("prepaid.project.hours"))
                .under(new Link(
                        view.project().name(), paths.project(view.project().key())))
                .guidedIf(agents.isAgent());
        return new Page(
                frame,
                "project/hours",
                new HoursView(
                        address.path(),
                        from.map(LocalDate::toString).orElse(""),
                        to.map(LocalDate::toString).orElse(""),
                        rows(view.rows(), period),
                        uncovered(view, period),
                        Formats.duration(view.seconds()),
                        decimal(view.seconds())));
    }

    private List<HoursRow> rows(List<ProjectHours.Row> found, String period) {
        List<HoursRow> rows = new ArrayList<>();
        long before = 0;
        for (ProjectHours.Row each : found) {
            LineFacts line = each.line();
            boolean same = line.customerId() == before;
            before = line.customerId();
            rows.add(new HoursRow(
                    same ? new Link("", "") : customer(each.customer()),
                    new Link(line.name(), access.isBillingViewer() ? paths.page("orders", line.orderId()) : ""),
                    new Link(Formats.duration(each.seconds()), entries("&order=" + line.orderId() + period)),
                    decimal(each.seconds()),
                    bar(each.balance())));
        }
        return rows;
    }

    private Link customer(Optional<Customer> customer) {
        return customer.map(each ->
                        new Link(each.name(), access.isBillingViewer() ? paths.page("customers", each.id()) : ""))
                .orElseGet(() -> new Link(texts.text("prepaid.panel.unknown"), ""));
    }

    private List<BalanceBar> bar(Balance balance) {
        return balance.orderedSeconds().map(ordered -> bars.of(ordered, balance.deliveredSeconds(), 0)).stream()
                .toList();
    }

    private Link uncovered(ProjectHours.View view, String period) {
        return view.uncoveredSeconds() == 0
                ? new Link("", "")
                : new Link(Formats.duration(view.uncoveredSeconds()), entries("&billable=false" + period));
    }

    /** Who only administers the project sees no single worklogs. */
    private String entries(String wanted) {
        return agents.isAgent() ? paths.page("timesheets") + "?group=issue" + wanted : "";
    }

    private String decimal(long seconds) {
        return texts.text("prepaid.hours", formats.hours(seconds));
    }
}
