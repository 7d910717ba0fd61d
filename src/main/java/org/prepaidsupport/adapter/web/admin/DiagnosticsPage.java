package org.prepaidsupport.adapter.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.diagnostics.Diagnostics;
import org.prepaidsupport.application.diagnostics.Diagnostics.Feed;
import org.prepaidsupport.application.diagnostics.Diagnostics.FirstImport;
import org.prepaidsupport.application.diagnostics.Diagnostics.Recounting;
import org.prepaidsupport.application.diagnostics.Diagnostics.Report;
import org.prepaidsupport.application.diagnostics.HostCheck;
import org.prepaidsupport.application.input.Input;
import org.springframework.stereotype.Component;

/** Puts the diagnostics page together. */
@Component
public class DiagnosticsPage {

    /** The job runs every minute; several times that means that it doesn't. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final long SECONDS_PER_MINUTE = 60;

    private final Diagnostics diagnostics;
    private final IntegrityBlocks integrity;
    private final Formats formats;
    private final Texts texts;

    public DiagnosticsPage(Diagnostics diagnostics, IntegrityBlocks integrity, Formats formats, Texts texts) {
        this.diagnostics = diagnostics;
        this.integrity = integrity;
        this.formats = formats;
        this.texts = texts;
    }

    Page page() {
        Report report = diagnostics.report();
        boolean busy = report.integrity().running().isPresent()
                || report.firstImport().isPresent()
                || report.recounts().stream().anyMatch(each -> !each.recount().again());
        DiagnosticsView view = new DiagnosticsView(
                busy,
                List.of(
                        integrity.ledger(report.integrity()),
                        integrity.nightly(report.nightly()),
                        feeds(report),
                        recounts(report.recounts()),
                        counts(report.counts()),
                        hostCheck(report.hostCheck())));
        Frame frame = Frame.of(text("prepaid.diagnostics"))
                .administration("prepaid-admin-diagnostics")
                .offering(actions());
        return new Page(frame, "admin/diagnostics", view);
    }

    private List<Action> actions() {
        Action check = Action.call(
                "prepaid-check",
                text("prepaid.diagnostics.check"),
                "POST",
                "/integrity",
                text("prepaid.diagnostics.check.started"));
        Action repair = Action.call(
                        "prepaid-repair",
                        text("prepaid.diagnostics.repair"),
                        "POST",
                        "/integrity",
                        text("prepaid.diagnostics.repair.started"))
                .sending("repair")
                .asking(text("prepaid.diagnostics.repair.question"), text("prepaid.diagnostics.repair.explanation"));
        return List.of(check.primary(), repair);
    }

    // catching up

    private Block feeds(Report report) {
        List<Column> columns = List.of(
                Column.of(text("prepaid.diagnostics.feed")),
                Column.of(text("prepaid.diagnostics.feed.read")),
                Column.of(text("prepaid.diagnostics.feed.ran")),
                Column.of(text("prepaid.diagnostics.feed.lag")));
        return Block.of("prepaid-feeds", text("prepaid.diagnostics.feeds"), feedState(report), feedSentence(report))
                .with(new Table(
                        text("prepaid.diagnostics.feeds"),
                        columns,
                        report.feeds().stream().map(this::feed).toList()));
    }

    private Lozenge feedState(Report report) {
        if (report.firstImport().isPresent()) {
            return new Lozenge(text("prepaid.diagnostics.feeds.reading"), Lozenge.CURRENT);
        }
        boolean late = report.feeds().stream()
                .anyMatch(feed ->
                        feed.lag().filter(lag -> lag.compareTo(LATE) > 0).isPresent());
        return late
                ? new Lozenge(text("prepaid.diagnostics.feeds.late"), Lozenge.ERROR)
                : new Lozenge(text("prepaid.diagnostics.feeds.fresh"), Lozenge.SUCCESS);
    }

    private String feedSentence(Report report) {
        Optional<FirstImport> open = report.firstImport();
        if (open.isEmpty()) {
            return text("prepaid.diagnostics.feeds.hint");
        }
        String worklogs = number(open.get().worklogs());
        return open.get()
                .readUpTo()
                .map(upTo -> texts.text("prepaid.diagnostics.import", formats.time(upTo), worklogs))
                .orElseGet(() -> texts.text("prepaid.diagnostics.import.begins", worklogs));
    }

    private Row feed(Feed feed) {
        return Row.of(
                Cell.text(text("prepaid.diagnostics.feed." + feed.name())),
                Cell.text(timeOrNever(feed.readUpTo())),
                Cell.text(timeOrNever(feed.ranAt())),
                Cell.text(feed.lag().map(this::lag).orElse("")));
    }

    private String lag(Duration lag) {
        return lag.toSeconds() < SECONDS_PER_MINUTE
                ? text("prepaid.diagnostics.feed.lag.short")
                : Formats.duration(lag.toSeconds());
    }

    // recounts

    private Block recounts(List<Recounting> open) {
        if (open.isEmpty()) {
            return Block.of(
                    "prepaid-recounts",
                    text("prepaid.diagnostics.recounts"),
                    new Lozenge(text("prepaid.diagnostics.recounts.none"), Lozenge.SUCCESS),
                    text("prepaid.diagnostics.recounts.hint"));
        }
        List<Column> columns = List.of(
                Column.of(text("prepaid.diagnostics.recount.changed")),
                Column.of(text("prepaid.diagnostics.recount.of")),
                Column.of(text("prepaid.diagnostics.recount.done")),
                Column.of(text("prepaid.diagnostics.recount.state")));
        return Block.of(
                        "prepaid-recounts",
                        text("prepaid.diagnostics.recounts"),
                        new Lozenge(
                                texts.text("prepaid.diagnostics.recounts.open", number(open.size())), Lozenge.CURRENT),
                        text("prepaid.diagnostics.recounts.hint"))
                .with(new Table(
                        text("prepaid.diagnostics.recounts"),
                        columns,
                        open.stream().map(this::recount).toList()));
    }

    private Row recount(Recounting each) {
        OpenRecount recount = each.recount();
        return Row.of(
                Cell.text(text("prepaid.diagnostics.recount." + Input.wire(recount.kind()))),
                Cell.text(each.subject().orElseGet(() -> text("prepaid.diagnostics.gone"))),
                Cell.text(
                        recount.total() == 0
                                ? text("prepaid.diagnostics.recount.idle")
                                : texts.text(
                                        "prepaid.diagnostics.progress",
                                        number(recount.done()),
                                        number(recount.total()))),
                Cell.text(
                        recount.again()
                                ? texts.text("prepaid.diagnostics.recount.again", formats.time(recount.due()))
                                : text("prepaid.diagnostics.recount.first")));
    }

    // the rest

    private Block counts(Diagnostics.Counts counts) {
        return new Block(
                        "prepaid-counts",
                        text("prepaid.diagnostics.counts"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                .telling(List.of(
                        new Fact(text("prepaid.diagnostics.worklogs"), number(counts.worklogs()), ""),
                        new Fact(text("prepaid.diagnostics.postings"), number(counts.postings()), ""),
                        new Fact(text("prepaid.diagnostics.lines"), number(counts.orderLines()), "")));
    }

    private Block hostCheck(Optional<HostCheck.Result> result) {
        String title = text("prepaid.diagnostics.jira");
        if (result.isEmpty()) {
            return Block.of(
                    "prepaid-host-check",
                    title,
                    new Lozenge(text("prepaid.diagnostics.jira.never"), Lozenge.MOVED),
                    text("prepaid.diagnostics.jira.failed"));
        }
        HostCheck.Result check = result.get();
        String said = texts.text("prepaid.diagnostics.jira.result", number(check.links()), formats.time(check.at()));
        if (check.differences().isEmpty()) {
            return Block.of(
                    "prepaid-host-check", title, new Lozenge(text("prepaid.diagnostics.same"), Lozenge.SUCCESS), said);
        }
        List<Column> columns = List.of(
                Column.of(text("prepaid.diagnostics.jira.needed")),
                Column.of(text("prepaid.diagnostics.jira.problem")),
                Column.of(text("prepaid.diagnostics.jira.found")));
        Lozenge state = new Lozenge(
                texts.text(
                        "prepaid.diagnostics.differences",
                        number(check.differences().size())),
                Lozenge.ERROR);
        return Block.of("prepaid-host-check", title, state, said, text("prepaid.diagnostics.jira.hint"))
                .with(new Table(
                        title,
                        columns,
                        check.differences().stream()
                                .map(each -> Row.of(
                                        Cell.text(each.member()),
                                        Cell.text(text("prepaid.diagnostics.jira." + Input.wire(each.kind()))),
                                        Cell.text(each.found())))
                                .toList()));
    }

    private String timeOrNever(Optional<Instant> time) {
        return time.map(formats::time).orElseGet(() -> text("prepaid.diagnostics.never"));
    }

    private String number(long count) {
        return formats.count(count);
    }

    private String text(String key) {
        return texts.text(key);
    }
}
