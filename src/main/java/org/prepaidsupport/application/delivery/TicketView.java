package org.prepaidsupport.application.delivery;

import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/**
 * A ticket as agents see it.
 *
 * @param ownLine order line set on the ticket itself
 * @param task task that the link that counts leads to
 * @param timesheetProject where its time is recorded
 * @param ownTimesheetProject where the ticket itself says so
 * @param attribution where time logged today would count
 * @param line what the attribution names
 * @param balance of that line
 * @param suggestion the customer's newest prepaid line with time left, where the team wants that
 * @param recount that still moves time of the ticket
 * @param loggedSeconds all that was logged on it in Jira
 */
public record TicketView(
        IssueRef issue,
        Optional<HelpdeskTeam> team,
        Optional<Customer> customer,
        Optional<Long> ownLine,
        Optional<IssueRef> task,
        Optional<ProjectRef> timesheetProject,
        Optional<ProjectRef> ownTimesheetProject,
        Attribution attribution,
        Optional<LineFacts> line,
        Optional<Balance> balance,
        Optional<LineFacts> suggestion,
        Optional<OpenRecount> recount,
        long loggedSeconds) {}
