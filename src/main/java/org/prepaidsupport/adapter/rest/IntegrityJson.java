package org.prepaidsupport.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.Difference;
import org.prepaidsupport.application.delivery.DifferenceNames;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.WrongTotal;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.springframework.stereotype.Component;

/** Runs of the integrity check as JSON, for administrators. */
@Component
class IntegrityJson {

    record StatusJson(@Nullable RunJson running, @Nullable RunJson last) {}

    record RunJson(
            long id,
            boolean repair,
            IntegrityRun.State state,
            @Nullable String startedBy,
            OffsetDateTime startedAt,
            OffsetDateTime updatedAt,
            long done,
            long total,
            long checked,
            long found,
            List<DifferenceJson> differences,
            List<WrongTotal> wrongTotals) {}

    /** @param issue key; null where it is gone */
    record DifferenceJson(
            long worklog,
            long issueId,
            @Nullable String issue,
            @Nullable Long orderLine,
            @Nullable Long order,
            @Nullable String orderNumber,
            @Nullable String project,
            String author,
            LocalDate workDate,
            long postedSeconds,
            long dueSeconds) {}

    private final DifferenceNames names;

    IntegrityJson(DifferenceNames names) {
        this.names = names;
    }

    StatusJson of(Integrity.Status status) {
        return new StatusJson(
                status.running().map(this::run).orElse(null),
                status.last().map(this::run).orElse(null));
    }

    private RunJson run(IntegrityRun run) {
        return new RunJson(
                run.id(),
                run.repair(),
                run.state(),
                run.startedBy().orElse(null),
                time(run.startedAt()),
                time(run.updatedAt()),
                run.done(),
                run.total(),
                run.checked(),
                run.found(),
                names.of(run.differences()).stream()
                        .map(IntegrityJson::difference)
                        .toList(),
                run.wrongTotals());
    }

    private static DifferenceJson difference(DifferenceNames.Named named) {
        Difference difference = named.difference();
        var at = difference.placement();
        return new DifferenceJson(
                difference.worklogId(),
                at.issueId(),
                named.issue().map(IssueRef::key).orElse(null),
                at.lineId(),
                named.line().map(LineFacts::orderId).orElse(null),
                named.line().map(LineFacts::orderNumber).orElse(null),
                named.project().map(ProjectRef::key).orElse(null),
                at.authorKey(),
                at.workDate(),
                difference.posted(),
                difference.due());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
