package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.springframework.stereotype.Component;

/**
 * The order lines that somebody may name. Billing staff and viewers see all orders anyway; agents know the lines of the
 * ticket's customer, and those whose task they may browse. All others are as good as absent.
 */
@Component
class SelectableLines {

    private final Access access;
    private final IssuePermissions permissions;
    private final OrderLines lines;

    SelectableLines(Access access, IssuePermissions permissions, OrderLines lines) {
        this.access = access;
        this.permissions = permissions;
        this.lines = lines;
    }

    /**
     * @param customerId customer of the issue the line is named on; null: not known
     * @return empty if there is no such line, or the caller may not know of it
     */
    Optional<LineFacts> find(long lineId, @Nullable Long customerId) {
        return Optional.ofNullable(lines.byIds(List.of(lineId)).get(lineId)).filter(line -> mayKnow(line, customerId));
    }

    boolean mayKnow(LineFacts line, @Nullable Long customerId) {
        Long task = line.taskIssueId();
        return (customerId != null && customerId == line.customerId())
                || (task != null && permissions.mayBrowse(task))
                || access.isBillingViewer();
    }
}
