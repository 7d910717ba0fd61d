package org.prepaidsupport.adapter.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.DifferenceNames;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.WrongTotal;
import org.prepaidsupport.application.diagnostics.NightlyRun;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.delivery.Placement;
import org.springframework.stereotype.Component;

/** What the diagnostics page says of the ledger: the last comparison with the worklogs, and the last night. */
@Component
class IntegrityBlocks {

    private static final int SECONDS_PER_MINUTE = 60;

    private final DifferenceNames names;
    private final JiraUsers users;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    IntegrityBlocks(DifferenceNames names, JiraUsers users, Formats formats, Texts texts, Paths paths) {
        this.names = names;
        this.users = users;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    Block ledger(Integrity.Status status) {
        Optional<IntegrityRun> last = status.last();
        List<String> sentences = new ArrayList<>(List.of(text("prepaid.diagnostics.ledger.hint")));
        last.ifPresent(run -> sentences.addAll(told(run)));
        return Block.of(
                        "prepaid-ledger",
                        text("prepaid.diagnostics.ledger"),
                        state(status),
                        sentences.toArray(String[]::new))
                .goingOn(status.running().stream().map(this::progress).toList())
                .with(last.map(this::tables).orElse(List.of()).toArray(Table[]::new));
    }

    Block nightly(Optional<NightlyRun> last) {
        String title = text("prepaid.diagnostics.nightly");
        if (last.isEmpty()) {
            return Block.of(
                    "prepaid-nightly",
                    title,
                    new Lozenge(text("prepaid.diagnostics.never"), Lozenge.SUBTLE),
                    text("prepaid.diagnostics.nightly.hint"));
        }
        NightlyRun run = last.get();
        List<String> sentences = new ArrayList<>();
        sentences.add(run.endedAt()
                .map(ended -> texts.text(
                        "prepaid.diagnostics.nightly.ran", formats.time(run.startedAt()), formats.time(ended)))
                .orElseGet(() -> texts.text("prepaid.diagnostics.nightly.runs", formats.time(run.startedAt()))));
        run.takenBack().ifPresent(gone -> sentences.add(texts.text("prepaid.diagnostics.nightly.gone", number(gone))));
        run.compared()
                .ifPresent(found -> sentences.add(texts.text(
                        "prepaid.diagnostics.nightly.compared", number(found.checked()), number(found.differences()))));
        if (run.failed()) {
            sentences.add(text("prepaid.diagnostics.failed.hint"));
        } else if (run.endedAt().isPresent() && run.compared().isEmpty()) {
            sentences.add(text("prepaid.diagnostics.nightly.skipped"));
        }
        return Block.of("prepaid-nightly", title, state(run), sentences.toArray(String[]::new));
    }

    private Lozenge state(NightlyRun run) {
        if (run.failed()) {
            return failed();
        }
        return run.compared()
                .map(found -> differences(found.differences()))
                .orElseGet(() -> new Lozenge(
                        text(run.endedAt().isPresent() ? "prepaid.diagnostics.skipped" : "prepaid.diagnostics.running"),
                        Lozenge.CURRENT));
    }

    private Lozenge state(Integrity.Status status) {
        if (status.running().isPresent()) {
            return new Lozenge(text("prepaid.diagnostics.running"), Lozenge.CURRENT);
        }
        if (status.last().isEmpty()) {
            return new Lozenge(text("prepaid.diagnostics.never"), Lozenge.SUBTLE);
        }
        IntegrityRun run = status.last().get();
        if (run.state() != IntegrityRun.State.FINISHED) {
            return failed();
        }
        long found = run.found() + run.wrongTotals().size();
        return run.repair() && run.found() > 0 && run.wrongTotals().isEmpty()
                ? new Lozenge(texts.text("prepaid.diagnostics.repaired", number(run.found())), Lozenge.SUCCESS)
                : differences(found);
    }

    private Lozenge differences(long found) {
        return found == 0
                ? new Lozenge(text("prepaid.diagnostics.same"), Lozenge.SUCCESS)
                : new Lozenge(texts.text("prepaid.diagnostics.differences", number(found)), Lozenge.ERROR);
    }

    private Lozenge failed() {
        return new Lozenge(text("prepaid.diagnostics.failed"), Lozenge.ERROR);
    }

    private Progress progress(IntegrityRun run) {
        return Progress.of(
                run.done(),
                run.total(),
                run.total() == 0
                        ? text("prepaid.diagnostics.ledger.counting")
                        : texts.text("prepaid.diagnostics.ledger.progress", number(run.done()), number(run.total())));
    }

    private List<String> told(IntegrityRun run) {
        List<String> told = new ArrayList<>();
        told.add(texts.text(
                run.repair() ? "prepaid.diagnostics.ledger.repaired" : "prepaid.diagnostics.ledger.checked",
                formats.time(run.startedAt()),
                number(run.checked()),
                run.startedBy().map(users::displayName).orElseGet(() -> text("prepaid.diagnostics.itself"))));
        if (run.state() != IntegrityRun.State.FINISHED) {
            told.add(text("prepaid.diagnostics.failed.hint"));
        }
        if (run.found() > run.differences().size()) {
            told.add(texts.text(
                    "prepaid.diagnostics.ledger.first", number(run.differences().size()), number(run.found())));
        }
        return told;
    }

    private List<Table> tables(IntegrityRun run) {
        List<Table> tables = new ArrayList<>();
        if (!run.differences().isEmpty()) {
            tables.add(differences(run));
        }
        if (!run.wrongTotals().isEmpty()) {
            tables.add(totals(run.wrongTotals()));
        }
        return tables;
    }

    private Table differences(IntegrityRun run) {
        List<Column> columns = List.of(
                Column.of(text("prepaid.diagnostics.worklog")),
                Column.of(text("prepaid.tab.logged")),
                Column.of(text("prepaid.field.day")),
                Column.of(text("prepaid.field.author")),
                Column.of(text("prepaid.panel.recorded")),
                Column.of(text("prepaid.tab.counts")),
                Column.number(text("prepaid.diagnostics.ledger.posted")),
                Column.number(text("prepaid.diagnostics.ledger.due")));
        return new Table(
                text("prepaid.diagnostics.ledger.differences"),
                columns,
                names.of(run.differences()).stream().map(this::difference).toList());
    }

    private Row difference(DifferenceNames.Named named) {
        Placement at = named.difference().placement();
        return Row.of(
                Cell.text(String.valueOf(named.difference().worklogId())),
                named.issue()
                        .map(issue -> Cell.link(issue.key(), paths.issue(issue.key())))
                        .orElseGet(() -> Cell.text(text("prepaid.diagnostics.gone"))),
                Cell.text(formats.date(at.workDate())),
                Cell.text(users.displayName(at.authorKey())),
                Cell.text(named.project().map(ProjectRef::key).orElseGet(() -> text("prepaid.diagnostics.gone"))),
                at.lineId() == null ? Cell.text(text("prepaid.timesheets.uncovered")) : line(named.line()),
                Cell.number(seconds(named.difference().posted())),
                Cell.number(seconds(named.difference().due())));
    }

    private Table totals(List<WrongTotal> totals) {
        Map<Long, LineFacts> named = names.linesOf(totals);
        List<Column> columns = List.of(
                Column.of(text("prepaid.diagnostics.total.line")),
                Column.number(text("prepaid.diagnostics.total.shown")),
                Column.number(text("prepaid.diagnostics.total.posted")));
        return new Table(
                text("prepaid.diagnostics.totals"),
                columns,
                totals.stream()
                        .map(each -> Row.of(
                                line(Optional.ofNullable(named.get(each.lineId()))),
                                Cell.number(seconds(each.shown())),
                                Cell.number(seconds(each.posted()))))
                        .toList());
    }

    private Cell line(Optional<LineFacts> line) {
        return line.map(each -> Cell.link(each.name(), paths.page("orders", each.orderId())))
                .orElseGet(() -> Cell.text(text("prepaid.diagnostics.gone")));
    }

    /** To the second, since that is what may differ. */
    private String seconds(long seconds) {
        long rest = Math.abs(seconds) % SECONDS_PER_MINUTE;
        if (rest == 0) {
            return Formats.duration(seconds);
        }
        long whole = Math.abs(seconds) - rest;
        return (seconds < 0 ? "-" : "") + (whole == 0 ? "" : Formats.duration(whole) + " ") + rest + "s";
    }

    private String number(long count) {
        return formats.count(count);
    }

    private String text(String key) {
        return texts.text(key);
    }
}
