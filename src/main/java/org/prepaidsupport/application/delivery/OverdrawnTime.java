package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.delivery.Overdraft;
import org.springframework.stereotype.Component;

/** Time that went past what was ordered, and why. Whatever way it came, it is flagged. */
@Component
public class OverdrawnTime {

    private static final int LONGEST = 255;

    private final LedgerStore ledger;
    private final DeliveredTime delivered;
    private final OverdraftReasonStore reasons;
    private final WorklogChoices worklogs;
    private final Access access;
    private final IssuePermissions permissions;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    OverdrawnTime(
            LedgerStore ledger,
            DeliveredTime delivered,
            OverdraftReasonStore reasons,
            WorklogChoices worklogs,
            Access access,
            IssuePermissions permissions,
            CurrentUser currentUser,
            Transactions transactions) {
        this.ledger = ledger;
        this.delivered = delivered;
        this.reasons = reasons;
        this.worklogs = worklogs;
        this.access = access;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /** Worklogs past what was ordered, of all that ever reached these lines; lines that are not overdrawn cost nothing. */
    public Set<Long> of(Collection<LineFacts> lines) {
        List<LineFacts> prepaid =
                lines.stream().filter(LineFacts::isPrepaidTime).distinct().toList();
        Map<Long, Long> used =
                delivered.secondsByLine(prepaid.stream().map(LineFacts::lineId).toList());
        Set<Long> beyond = new HashSet<>();
        for (LineFacts line : prepaid) {
            long ordered = line.unit().seconds(line.quantity());
            if (used.getOrDefault(line.lineId(), 0L) > ordered) {
                beyond.addAll(Overdraft.worklogs(ordered, ledger.find(TimesheetQuery.ofLines(List.of(line.lineId())))));
            }
        }
        return beyond;
    }

    /** The reasons that were given, by worklog. */
    public Map<Long, String> reasons(Collection<Long> worklogIds) {
        return reasons.of(worklogIds);
    }

    /**
     * Keeps {@code reason} with the worklog.
     *
     * @throws org.prepaidsupport.domain.NotFound if there is none, or the caller may not browse its issue
     * @throws Forbidden if the caller may not work on its issue
     */
    public String explain(long worklogId, Input input) {
        WorklogChoices.View view = worklogs.get(worklogId);
        if (!access.isBilling() && !permissions.mayWorkOn(view.issue().id())) {
            throw new Forbidden();
        }
        input.allowOnly(Set.of("reason"), Set.of());
        String reason = input.requiredText("reason", LONGEST);
        input.validation().check();
        transactions.run(() -> reasons.put(worklogId, reason, currentUser.key()));
        return reason;
    }
}
