package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Rule;

/**
 * One worklog, as the ledger has it.
 *
 * @param issue empty where it is gone or the caller may not see it
 * @param project timesheet project
 * @param authorName how the author is called now
 */
public record TimesheetEntry(
        long worklogId,
        long issueId,
        Optional<IssueRef> issue,
        Optional<ProjectRef> project,
        String authorKey,
        String authorName,
        LocalDate workDate,
        long seconds,
        Optional<LineFacts> line,
        Rule rule,
        Message reason) {

    public boolean billable() {
        return line.isPresent();
    }
}
