package org.prepaidsupport.application.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.prepaidsupport.domain.delivery.IssueAttribution;
import org.prepaidsupport.domain.delivery.IssueFacts;

/**
 * Where time on an issue counts, with what of Jira that was worked out from.
 *
 * @param projectId Jira project the issue was in
 * @param parentId issue it was a sub-task of; null: none
 * @param reporterKey who had reported it; null: nobody
 * @param subjects issues whose decisions were looked at: itself, its parent, tasks they are linked to
 * @param assigns whether its team gives tickets an order line by itself
 * @param customerId whose ticket it is; null: nobody's
 * @param ownTimesheetProjectId where the ticket itself says that its time is recorded; null: it doesn't
 * @param decisions about the issue itself
 */
public record KnownIssue(
        long projectId,
        @Nullable Long parentId,
        @Nullable String reporterKey,
        Set<Long> subjects,
        boolean assigns,
        @Nullable Long customerId,
        @Nullable Long ownTimesheetProjectId,
        List<Assignment> decisions,
        IssueAttribution attribution) {

    public KnownIssue {
        subjects = Set.copyOf(subjects);
        decisions = List.copyOf(decisions);
    }

    static KnownIssue of(IssueRef issue, IssueReading reading) {
        IssueFacts facts = reading.facts();
        Set<Long> subjects = new HashSet<>(Set.of(issue.id()));
        Optional.ofNullable(issue.parentId()).ifPresent(subjects::add);
        facts.decisions().stream()
                .filter(each -> each.kind() == AssignmentKind.LINKED_TASK)
                .flatMap(each -> Optional.ofNullable(each.value()).stream())
                .forEach(subjects::add);
        return new KnownIssue(
                issue.projectId(),
                issue.parentId(),
                issue.reporterKey(),
                subjects,
                reading.assigns(),
                facts.customerId(),
                reading.ticket().timesheetProjectId(),
                facts.decisions().stream()
                        .filter(each -> each.kind().subject() == Subject.ISSUE && each.subjectId() == issue.id())
                        .toList(),
                IssueAttribution.of(facts));
    }

    /** Whether Jira still says the same of it. */
    boolean isOf(IssueRef issue) {
        return projectId == issue.projectId()
                && Objects.equals(parentId, issue.parentId())
                && Objects.equals(reporterKey, issue.reporterKey());
    }
}
