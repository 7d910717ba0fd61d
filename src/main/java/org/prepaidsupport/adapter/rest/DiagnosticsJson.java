package org.prepaidsupport.adapter.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.diagnostics.Diagnostics;
import org.prepaidsupport.application.diagnostics.HostCheck;
import org.prepaidsupport.application.diagnostics.HostDifference;
import org.prepaidsupport.application.diagnostics.NightlyRun;
import org.prepaidsupport.application.diagnostics.NightlyRun.Compared;
import org.springframework.stereotype.Component;

/** Diagnostics as JSON. */
@Component
class DiagnosticsJson {

    record ReportJson(
            OffsetDateTime at,
            @Nullable HostCheckJson hostCheck,
            List<CursorJson> cursors,
            @Nullable FirstImportJson firstImport,
            List<RecountJson> recounts,
            Diagnostics.Counts counts,
            IntegrityJson.StatusJson integrity,
            @Nullable NightlyJson nightlyCheck) {}

    record HostCheckJson(OffsetDateTime at, int links, List<HostDifference> differences) {}

    record CursorJson(
            String feed,
            @Nullable OffsetDateTime readUpTo,
            @Nullable OffsetDateTime ranAt,
            @Nullable Long lagSeconds) {}

    record FirstImportJson(@Nullable OffsetDateTime readUpTo, long worklogs) {}

    /** @param subject key of the issue or project; null where it is gone */
    record RecountJson(
            long id,
            RecountKind kind,
            @Nullable String subject,
            int done,
            int total,
            boolean secondPass,
            OffsetDateTime due) {}

    record NightlyJson(
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            boolean failed,
            @Nullable Integer takenBack,
            @Nullable Long checked,
            @Nullable Long differences) {}

    private final IntegrityJson integrity;

    DiagnosticsJson(IntegrityJson integrity) {
        this.integrity = integrity;
    }

    ReportJson of(Diagnostics.Report report) {
        return new ReportJson(
                IntegrityJson.time(report.at()),
                report.hostCheck().map(DiagnosticsJson::hostCheck).orElse(null),
                report.feeds().stream().map(DiagnosticsJson::cursor).toList(),
                report.firstImport()
                        .map(each -> new FirstImportJson(time(each.readUpTo()), each.worklogs()))
                        .orElse(null),
                report.recounts().stream().map(DiagnosticsJson::recount).toList(),
                report.counts(),
                integrity.of(report.integrity()),
                report.nightly().map(DiagnosticsJson::nightly).orElse(null));
    }

    private static HostCheckJson hostCheck(HostCheck.Result result) {
        return new HostCheckJson(IntegrityJson.time(result.at()), result.links(), result.differences());
    }

    private static CursorJson cursor(Diagnostics.Feed feed) {
        return new CursorJson(
                feed.name(),
                time(feed.readUpTo()),
                time(feed.ranAt()),
                feed.lag().map(Duration::toSeconds).orElse(null));
    }

    private static RecountJson recount(Diagnostics.Recounting each) {
        OpenRecount recount = each.recount();
        return new RecountJson(
                recount.id(),
                recount.kind(),
                each.subject().orElse(null),
                recount.done(),
                recount.total(),
                recount.again(),
                IntegrityJson.time(recount.due()));
    }

    private static NightlyJson nightly(NightlyRun run) {
        return new NightlyJson(
                IntegrityJson.time(run.startedAt()),
                time(run.endedAt()),
                run.failed(),
                run.takenBack().orElse(null),
                run.compared().map(Compared::checked).orElse(null),
                run.compared().map(Compared::differences).orElse(null));
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> time) {
        return time.map(IntegrityJson::time).orElse(null);
    }
}
