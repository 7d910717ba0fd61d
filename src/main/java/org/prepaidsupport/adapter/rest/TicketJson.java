package org.prepaidsupport.adapter.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.Balance;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TicketView;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Tickets as JSON: hours, never prices, because agents read them. */
@Component
class TicketJson {

    private final Texts texts;

    TicketJson(Texts texts) {
        this.texts = texts;
    }

    record View(
            String issue,
            @Nullable Long customer,
            @Nullable String customerName,
            @Nullable String task,
            @Nullable Long orderLine,
            @Nullable String timesheetProject,
            @Nullable String timesheetProjectOwn,
            @Nullable String team,
            @Nullable Long effectiveOrderLine,
            @Nullable String orderNumber,
            Rule rule,
            String reason,
            @Nullable Suggestion suggestion,
            @Nullable Decimal ordered,
            @Nullable Decimal delivered,
            @Nullable Decimal remaining,
            @Nullable Long orderedSeconds,
            @Nullable Long deliveredSeconds,
            @Nullable Long remainingSeconds,
            MoveJson.@Nullable Recount recount,
            long loggedOnTicketSeconds) {}

    record Suggestion(long orderLine, String orderNumber, String description) {}

    View of(TicketView ticket) {
        Optional<Balance> balance = ticket.balance();
        return new View(
                ticket.issue().key(),
                ticket.customer().map(Customer::id).orElse(null),
                ticket.customer().map(Customer::name).orElse(null),
                ticket.task().map(IssueRef::key).orElse(null),
                ticket.ownLine().orElse(null),
                ticket.timesheetProject().map(ProjectRef::key).orElse(null),
                ticket.ownTimesheetProject().map(ProjectRef::key).orElse(null),
                ticket.team().map(HelpdeskTeam::name).orElse(null),
                ticket.line().map(LineFacts::lineId).orElse(null),
                ticket.line().map(LineFacts::orderNumber).orElse(null),
                ticket.attribution().rule(),
                texts.text(ticket.attribution().reason()),
                ticket.suggestion()
                        .map(line -> new Suggestion(line.lineId(), line.orderNumber(), line.description()))
                        .orElse(null),
                ticket.line().map(LineFacts::quantity).orElse(null),
                balance.map(Balance::delivered).orElse(null),
                balance.flatMap(Balance::remainingSeconds).map(Hours::of).orElse(null),
                balance.flatMap(Balance::orderedSeconds).orElse(null),
                balance.map(Balance::deliveredSeconds).orElse(null),
                balance.flatMap(Balance::remainingSeconds).orElse(null),
                MoveJson.of(ticket.recount()),
                ticket.loggedSeconds());
    }
}
