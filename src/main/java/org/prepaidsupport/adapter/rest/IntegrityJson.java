package org.prepaidsupport.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.Difference;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OrderLines;
import org.prepaidsupport.application.delivery.WrongTotal;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
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

    private final JiraIssues issues;
    private final JiraProjects projects;
    private final OrderLines lines;

    IntegrityJson(JiraIssues issues, JiraProjects projects, OrderLines lines) {
        this.issues = issues;
        this.projects = projects;
        this.lines = lines;
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
                differences(run.differences()),
                run.wrongTotals());
    }

    private List<DifferenceJson> differences(List<Difference> differences) {
        Map<Long, IssueRef> found = issues.byIds(differences.stream()
                .map(each -> each.placement().issueId())
                .distinct()
                .toList());
        Map<Long, ProjectRef> recordedIn = projects.byIds(differences.stream()
                .map(each -> each.placement().projectId())
                .distinct()
                .toList());
        Map<Long, LineFacts> named = lines.byIds(differences.stream()
                .map(each -> each.placement().lineId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return differences.stream()
                .map(each -> difference(each, found, recordedIn, named))
                .toList();
    }

    private static DifferenceJson difference(
            Difference difference,
            Map<Long, IssueRef> found,
            Map<Long, ProjectRef> recordedIn,
            Map<Long, LineFacts> named) {
        var at = difference.placement();
        Optional<LineFacts> line = Optional.ofNullable(at.lineId()).map(named::get);
        return new DifferenceJson(
                difference.worklogId(),
                at.issueId(),
                Optional.ofNullable(found.get(at.issueId())).map(IssueRef::key).orElse(null),
                at.lineId(),
                line.map(LineFacts::orderId).orElse(null),
                line.map(LineFacts::orderNumber).orElse(null),
                Optional.ofNullable(recordedIn.get(at.projectId()))
                        .map(ProjectRef::key)
                        .orElse(null),
                at.authorKey(),
                at.workDate(),
                difference.posted(),
                difference.due());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
