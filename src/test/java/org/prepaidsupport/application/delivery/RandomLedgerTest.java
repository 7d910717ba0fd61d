package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.delivery.NaiveAttribution.Counted;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/**
 * Whatever people do, and in whatever order: the ledger says what reckoning from scratch says, after every step. A run
 * that fails tells its seed; {@code -Dledger.seed=…} repeats it, {@code -Dledger.steps=…}
 * makes it longer.
 */
class RandomLedgerTest extends DeskTest {

    private static final int STEPS = Integer.getInteger("ledger.steps", 60);

    private final long seed = Optional.ofNullable(Long.getLong("ledger.seed")).orElseGet(() -> new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<String> history = new ArrayList<>();

    private final List<OrderOverview> orders = new ArrayList<>();
    private final List<IssueRef> tickets = new ArrayList<>();
    private final List<IssueRef> tasks = new ArrayList<>();
    private final List<IssueRef> parts = new ArrayList<>();
    private ProjectRef other;

    @Override
    protected void prepare() {
        other = desk.jira.project("OTHER");
        long globex = desk.customer("Globex");
        orders.add(desk.tenHours());
        orders.add(desk.tenHours());
        orders.add(desk.confirmed(globex, line(desk.prepaidSupport, "5")));
        orders.forEach(order -> tasks.add(desk.task(order)));
        tasks.add(desk.jira.issue(desk.service, "Task made by hand"));
        tickets.add(desk.ticket());
        tickets.add(desk.ticket());
        tickets.add(desk.jira.reportedBy(FakeJira.CARL, desk.help, "Reported by ACME's Carl"));
        tickets.add(desk.jira.issue(other, "Of no team"));
        parts.add(desk.jira.subTask(tickets.get(0), "Part of a ticket"));
        parts.add(desk.jira.subTask(tickets.get(2), "Part of Carl's ticket"));
        parts.add(desk.jira.subTask(tasks.get(0), "Part of a task"));
    }

    @RepeatedTest(8)
    void theLedgerAlwaysSaysWhatReckoningFromScratchSays() {
        for (int step = 0; step < STEPS; step++) {
            oneStep();
            assertThat(ledger())
                    .as("-Dledger.seed=%d after %s", seed, String.join("\n", history))
                    .isEqualTo(new NaiveAttribution(desk).ofAll());
        }
        assertDeliveredIsTheirSum();
        assertRecordingAllAgainChangesNothing();
    }

    private void oneStep() {
        Map<Runnable, Integer> weights = new LinkedHashMap<>();
        weights.put(this::log, 6);
        weights.put(this::edit, 3);
        weights.put(this::delete, 1);
        weights.put(this::relink, 3);
        weights.put(this::linkInJira, 2);
        weights.put(this::setTicketLine, 2);
        weights.put(this::setTaskLine, 2);
        weights.put(this::setProjectLine, 2);
        weights.put(this::setTimesheetProject, 2);
        weights.put(this::setCustomer, 1);
        weights.put(this::choose, 2);
        weights.put(this::move, 1);
        weights.put(this::changeTeam, 1);
        weights.put(this::cancelAndConfirm, 1);
        int drawn = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Runnable, Integer> each : weights.entrySet()) {
            drawn -= each.getValue();
            if (drawn < 0) {
                each.getKey().run();
                return;
            }
        }
    }

    private void log() {
        IssueRef issue = any(all());
        long seconds = 60L * (1 + random.nextInt(480));
        int daysAgo = random.nextInt(5);
        told("log %d s on %s, %d days ago", seconds, issue.key(), daysAgo);
        desk.log(issue, seconds, TestClock.TODAY.minusDays(daysAgo));
    }

    private void edit() {
        worklog().ifPresent(work -> {
            long seconds = 60L * (1 + random.nextInt(480));
            told("edit worklog %d to %d s", work.id(), seconds);
            desk.edit(work.id(), seconds);
        });
    }

    private void delete() {
        worklog().ifPresent(work -> {
            told("delete worklog %d", work.id());
            desk.delete(work.id());
        });
    }

    private void relink() {
        IssueRef ticket = any(tickets);
        String task = orNone(() -> any(tasks).key());
        unlessRefused("task", ticket, () -> desk.change(ticket, "task", task, "applyFrom", anyDay()), task);
    }

    private void linkInJira() {
        IssueRef ticket = any(tickets);
        IssueRef task = any(tasks);
        boolean linked = desk.jira.tasksOf(ticket).contains(task.id());
        told("%s %s and %s in Jira", linked ? "unlink" : "link", ticket.key(), task.key());
        if (linked) {
            desk.jira.unlink(ticket, task);
        } else {
            desk.jira.link(ticket, task);
        }
        desk.get(LinkedTickets.class).changed(ticket.id());
    }

    private void setTicketLine() {
        IssueRef ticket = any(tickets);
        Long line = orNone(this::anyLine);
        unlessRefused("line", ticket, () -> desk.change(ticket, "orderLine", line, "applyFrom", anyDay()), line);
    }

    private void setTaskLine() {
        IssueRef task = any(tasks);
        Long line = orNone(this::anyLine);
        told("line %s on task %s", line, task.key());
        desk.get(LineAssignments.class).setOnTask(task.key(), input("orderLine", line, "applyFrom", anyDay()));
    }

    private void setProjectLine() {
        ProjectRef project = any(List.of(desk.time, desk.help, desk.service, other));
        Long line = orNone(this::anyLine);
        told("line %s on project %s", line, project.key());
        desk.get(LineAssignments.class).setOnProject(project.key(), input("orderLine", line, "applyFrom", anyDay()));
    }

    private void setTimesheetProject() {
        IssueRef ticket = any(tickets);
        String project = orNone(() -> any(List.of("TIM", "SER", "OTHER")));
        unlessRefused("project", ticket, () -> desk.change(ticket, "timesheetProject", project), project);
    }

    private void setCustomer() {
        IssueRef ticket = any(tickets);
        Long customer = orNone(() -> any(orders).customer().id());
        unlessRefused("customer", ticket, () -> desk.change(ticket, "customer", customer), customer);
    }

    private void choose() {
        worklog().ifPresent(work -> {
            Long line = orNone(this::anyLine);
            boolean billable = random.nextInt(4) != 0;
            told("worklog %d by hand: line %s, billable %s", work.id(), line, billable);
            try {
                desk.get(WorklogChoices.class).choose(work.id(), input("orderLine", line, "billable", billable));
            } catch (Refused refused) {
                told("refused: %s", refused.reason().key());
            }
        });
    }

    private void move() {
        IssueRef ticket = any(tickets);
        ProjectRef to = any(List.of(desk.help, other));
        told("move %s to %s", ticket.key(), to.key());
        moveTo(tickets, ticket, to);
        parts.stream()
                .filter(part -> part.parentId() != null && part.parentId() == ticket.id())
                .toList()
                .forEach(part -> moveTo(parts, part, to));
        desk.get(Recount.class).ticket(ticket.id());
    }

    private void moveTo(List<IssueRef> among, IssueRef issue, ProjectRef to) {
        desk.jira.move(issue, to);
        IssueRef moved = desk.jira.issues().stream()
                .filter(each -> each.id() == issue.id())
                .findFirst()
                .orElseThrow();
        among.set(among.indexOf(issue), moved);
    }

    private void changeTeam() {
        boolean timesheets = random.nextInt(4) != 0;
        boolean reinvoicing = timesheets && random.nextInt(4) != 0;
        String project = orNone(() -> any(List.of("TIM", "SER")));
        List<String> projects = any(List.of(List.of("HELP"), List.of("HELP", "OTHER"), List.of("SER", "HELP")));
        told("team of %s: %s %s %s", projects, timesheets, reinvoicing, project);
        desk.changeTeam(
                "projects",
                projects,
                "timesheetOnTicket",
                timesheets,
                "timeReinvoicing",
                reinvoicing,
                "timesheetProject",
                project);
    }

    private void cancelAndConfirm() {
        OrderOverview order = any(orders);
        told("cancel, reset and confirm %s", order.order().number());
        OrderTransitions transitions = desk.get(OrderTransitions.class);
        List.of(OrderTransition.CANCEL, OrderTransition.RESET, OrderTransition.CONFIRM)
                .forEach(each -> transitions.apply(order.order().id(), each));
    }

    private void unlessRefused(String what, IssueRef ticket, Runnable change, Object value) {
        told("%s of %s becomes %s", what, ticket.key(), value);
        try {
            change.run();
        } catch (Refused refused) {
            told("refused: %s", refused.reason().key());
        }
    }

    private Map<Long, Counted> ledger() {
        Map<Long, List<Placement>> doubled = new HashMap<>();
        Map<Long, Counted> counted = new HashMap<>();
        Map<Long, List<Posting>> byWorklog = new HashMap<>();
        desk.get(LedgerStore.class).find(TimesheetQuery.ALL).forEach(each -> byWorklog
                .computeIfAbsent(each.worklogId(), any -> new ArrayList<>())
                .add(each));
        byWorklog.forEach((worklog, postings) -> Posting.balance(postings).forEach((placement, seconds) -> {
            doubled.computeIfAbsent(worklog, any -> new ArrayList<>()).add(placement);
            if (placement.lineId() != null) {
                counted.put(worklog, new Counted(placement.lineId(), placement.projectId(), seconds));
            }
        }));
        assertThat(doubled.values())
                .as("a worklog stands in one place, -Dledger.seed=%d", seed)
                .allMatch(places -> places.size() == 1);
        return counted;
    }

    private void assertDeliveredIsTheirSum() {
        for (OrderOverview order : orders) {
            long sum = new NaiveAttribution(desk)
                    .ofAll().values().stream()
                            .filter(each -> each.line() == desk.lineId(order))
                            .mapToLong(Counted::seconds)
                            .sum();
            assertThat(desk.delivered(order))
                    .as("delivered of %s, -Dledger.seed=%d", order.order().number(), seed)
                    .isEqualTo(sum);
        }
    }

    private void assertRecordingAllAgainChangesNothing() {
        LedgerStore ledger = desk.get(LedgerStore.class);
        List<Posting> before = ledger.find(TimesheetQuery.ALL);
        desk.jira.worklogs().forEach(work -> desk.get(RecordWork.class).record(work.id()));
        assertThat(ledger.find(TimesheetQuery.ALL)).as("-Dledger.seed=%d", seed).isEqualTo(before);
    }

    private List<IssueRef> all() {
        List<IssueRef> all = new ArrayList<>(tickets);
        all.addAll(tasks);
        all.addAll(parts);
        return all;
    }

    private Optional<WorkEntry> worklog() {
        List<WorkEntry> worklogs = desk.jira.worklogs();
        return worklogs.isEmpty() ? Optional.empty() : Optional.of(any(worklogs));
    }

    private Long anyLine() {
        return desk.lineId(any(orders));
    }

    private String anyDay() {
        return orNone(() -> TestClock.TODAY.minusDays(random.nextInt(5)).toString());
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private <T> T orNone(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not among our libraries
    private void told(String text, Object... values) {
        history.add(text.formatted(values));
    }
}
