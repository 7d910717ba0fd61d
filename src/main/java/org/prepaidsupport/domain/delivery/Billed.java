package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.prepaidsupport.domain.Message;

/**
 * What of a worklog is on invoices and not credited, drafts included. Its time stays where it was billed, whatever is
 * decided about it afterwards; what it is changed by in Jira counts there too.
 *
 * @param lineId order line it was billed on
 * @param projectId timesheet project it was recorded in when it was billed
 * @param seconds never 0; other than the worklog's where that was changed since
 * @param days that documents say it was worked on; others than the worklog's where that was dated otherwise since
 */
public record Billed(long lineId, long projectId, long seconds, Set<Day> days) {

    /** Whose work of which day. */
    public record Day(LocalDate date, String authorKey) {}

    private static final Message NOT_BILLED = Message.of("prepaid.rule.billed.none");

    public Billed {
        days = Set.copyOf(days);
    }

    /** Where the worklog counts as it is now, and why. */
    public Attribution attribution(long secondsNow, Day dayNow) {
        if (secondsNow != seconds) {
            return new Attribution(lineId, Rule.CHANGED, reason("prepaid.rule.billed.changed"));
        }
        return days.contains(dayNow)
                ? new Attribution(lineId, Rule.BILLED, reason("prepaid.rule.billed"))
                : new Attribution(lineId, Rule.CHANGED, reason("prepaid.rule.billed.moved"));
    }

    /** What is told of the worklog once it is deleted. */
    public Message deleted() {
        return reason("prepaid.rule.billed.deleted");
    }

    /** As {@link #attribution}, as the answer of the one rule that was asked. */
    public Explanation explanation(long secondsNow, Day dayNow) {
        Attribution holds = attribution(secondsNow, dayNow);
        return new Explanation(holds, List.of(new RuleAnswer(holds.rule(), true, holds.reason())));
    }

    /** What the rule says of a worklog that is not billed. */
    public static RuleAnswer no() {
        return new RuleAnswer(Rule.BILLED, false, NOT_BILLED);
    }

    private Message reason(String key) {
        return Message.of(key, Reference.line(lineId));
    }
}
