package org.prepaidsupport.application.delivery;

import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.WorkingTime;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.prepaidsupport.domain.team.ZeroAnswer;
import org.springframework.stereotype.Component;

/** Tells before time is logged what will be left. Logging it is Jira's. */
@Component
public class LogWork {

    private static final Set<String> KNOWN = Set.of("timeSpent", "billable");
    private static final int LONGEST = 60;

    /**
     * @param seconds that would be logged; empty where that can't be told from what was typed
     * @param before seconds left now of the line the ticket draws on; empty where hours left can't be told
     * @param after seconds left then
     */
    public record Preview(Optional<Long> seconds, Optional<Long> before, Optional<Long> after, ZeroAnswer answer) {}

    private final Tickets tickets;
    private final WorkingTime workingTime;

    LogWork(Tickets tickets, WorkingTime workingTime) {
        this.tickets = tickets;
        this.workingTime = workingTime;
    }

    /**
     * What {@code timeSpent}, as it is typed in Jira, would leave; changes nothing. A ticket without team is only told.
     *
     * @throws org.prepaidsupport.domain.NotFound if there is no such ticket, or the caller may not browse it
     * @throws org.prepaidsupport.domain.Forbidden if the caller is no agent
     */
    public Preview preview(String issueKey, Input input) {
        TicketView ticket = tickets.get(issueKey);
        input.allowOnly(KNOWN, Set.of());
        Optional<Long> seconds = input.text("timeSpent", LONGEST)
                .flatMap(typed -> workingTime.get().seconds(typed));
        boolean billable = input.flag("billable").orElse(true);
        input.validation().check();
        Optional<Long> before = ticket.balance().flatMap(Balance::remainingSeconds);
        AtZero atZero = ticket.team().map(HelpdeskTeam::atZero).orElse(AtZero.SAY);
        return new Preview(
                seconds,
                before,
                before.flatMap(left -> seconds.map(spent -> billable ? left - spent : left)),
                seconds.map(spent -> atZero.to(before, spent, billable)).orElse(ZeroAnswer.FITS));
    }
}
