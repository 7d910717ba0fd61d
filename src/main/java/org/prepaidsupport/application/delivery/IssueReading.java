package org.prepaidsupport.application.delivery;

import java.util.Optional;
import org.prepaidsupport.domain.delivery.IssueFacts;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/**
 * What was read of an issue.
 *
 * @param projectId Jira project it is in
 * @param ticket what was set on it
 * @param team whose ticket it is
 */
record IssueReading(long projectId, IssueFacts facts, Ticket ticket, Optional<HelpdeskTeam> team) {

    /** Whether its team gives tickets an order line by itself, for work of some day. */
    boolean assigns() {
        return facts.countsOnSomeDay()
                && team.filter(each -> each.autoAssign() == AutoAssign.ASSIGN).isPresent();
    }
}
