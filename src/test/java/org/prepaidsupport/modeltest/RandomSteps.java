package org.prepaidsupport.modeltest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.prepaidsupport.model.Model;
import org.prepaidsupport.model.NewLine;
import org.prepaidsupport.model.Step;
import org.prepaidsupport.model.SupportDesk;
import org.prepaidsupport.model.TeamFields;
import org.prepaidsupport.model.TicketField;

/** Draws what somebody does next, among what is possible at the desk as it is. */
final class RandomSteps {

    /** More of it would only make the sequences slower. */
    private static final int MOST_ISSUES = 9;

    private static final List<String> PROJECTS = List.of("HELP", "TIM", "DEV");

    private final Random random;
    private final Model model;
    private final List<Supplier<Optional<Step>>> weighted = new ArrayList<>();
    private int made;

    RandomSteps(Random random, Model model) {
        this.random = random;
        this.model = model;
        add(10, this::log);
        add(4, this::edit);
        add(2, this::delete);
        add(2, this::issue);
        add(2, this::subTask);
        add(1, this::reporter);
        add(2, this::move);
        add(1, this::makeSubTask);
        add(1, this::makeIssue);
        add(1, this::deleteIssue);
        add(4, this::link);
        add(1, this::renameProject);
        add(1, this::deleteProject);
        add(1, this::missed);
        add(1, this::passDays);
        add(1, () -> done("catch up", desk -> desk.jira().catchUp()));
        add(2, this::members);
        add(3, this::changeTeam);
        add(1, this::deleteTeam);
        add(2, this::quotation);
        add(4, this::transition);
        add(1, this::addLine);
        add(1, this::changeQuantity);
        add(1, this::removeLine);
        add(1, this::changeCustomer);
        add(1, this::deleteOrder);
        add(8, this::changeTicket);
        add(4, this::lineOfTask);
        add(4, this::lineOfProject);
        add(4, this::choose);
    }

    private void add(int weight, Supplier<Optional<Step>> step) {
        for (int count = 0; count < weight; count++) {
            weighted.add(step);
        }
    }

    /** What a desk opens with: something of everything. */
    List<Supplier<Optional<Step>>> opening() {
        List<Supplier<Optional<Step>>> steps = new ArrayList<>();
        PROJECTS.forEach(each ->
                steps.add(() -> done("project " + each, desk -> desk.jira().project(each))));
        steps.add(() -> customer("ACME", List.of("carl")));
        steps.add(() -> customer("Globex", List.of()));
        steps.add(this::issue);
        steps.add(this::issue);
        steps.add(this::log);
        steps.add(this::team);
        steps.add(this::quotation);
        steps.add(this::quotation);
        steps.add(() -> confirm(model.orderNames().get(0)));
        steps.add(this::issue);
        return steps;
    }

    Step next() {
        while (true) {
            Optional<Step> step = any(weighted).orElseThrow().get();
            if (step.isPresent()) {
                return step.get();
            }
        }
    }

    // Jira

    private Optional<Step> log() {
        String work = "work" + made++;
        String author = agent();
        Instant start = start();
        long seconds = seconds();
        return any(model.issues())
                .flatMap(issue -> done(
                        "log %s on %s by %s at %s: %d s".formatted(work, issue, author, start, seconds),
                        desk -> desk.jira().log(work, issue, author, start, seconds)));
    }

    private Optional<Step> edit() {
        String author = agent();
        Instant start = start();
        long seconds = seconds();
        return any(model.works())
                .flatMap(work ->
                        done("edit %s by %s at %s: %d s".formatted(work, author, start, seconds), desk -> desk.jira()
                                .edit(work, author, start, seconds)));
    }

    private Optional<Step> delete() {
        return any(model.works())
                .flatMap(work -> done("delete " + work, desk -> desk.jira().delete(work)));
    }

    private Optional<Step> issue() {
        String issue = "issue" + made++;
        Optional<String> reporter = perhaps(() -> any(SupportDesk.REPORTERS));
        return model.issues().size() >= MOST_ISSUES
                ? Optional.empty()
                : any(model.projects())
                        .flatMap(project ->
                                done("issue %s in %s by %s".formatted(issue, project, reporter), desk -> desk.jira()
                                        .issue(issue, project, reporter)));
    }

    private Optional<Step> subTask() {
        String issue = "part" + made++;
        return model.issues().size() >= MOST_ISSUES
                ? Optional.empty()
                : any(model.issues())
                        .flatMap(parent -> done("sub-task %s of %s".formatted(issue, parent), desk -> desk.jira()
                                .subTask(issue, parent)));
    }

    private Optional<Step> reporter() {
        Optional<String> reporter = perhaps(() -> any(SupportDesk.REPORTERS));
        return any(model.issues())
                .flatMap(issue -> done("reporter of %s: %s".formatted(issue, reporter), desk -> desk.jira()
                        .changeReporter(issue, reporter)));
    }

    private Optional<Step> move() {
        String project = any(model.projects()).orElseThrow();
        return any(model.issues())
                .flatMap(issue -> done("move %s to %s".formatted(issue, project), desk -> desk.jira()
                        .moveIssue(issue, project)));
    }

    private Optional<Step> makeSubTask() {
        String parent = any(model.issues()).orElse("none");
        return any(model.issues())
                .flatMap(issue -> done("make %s a sub-task of %s".formatted(issue, parent), desk -> desk.jira()
                        .makeSubTask(issue, parent)));
    }

    private Optional<Step> makeIssue() {
        return any(model.issues())
                .flatMap(issue -> done(
                        "make %s an issue".formatted(issue), desk -> desk.jira().makeIssue(issue)));
    }

    private Optional<Step> deleteIssue() {
        return any(model.issues())
                .flatMap(issue ->
                        done("delete issue " + issue, desk -> desk.jira().deleteIssue(issue)));
    }

    private Optional<Step> link() {
        String task = any(model.issues()).orElse("none");
        return any(model.issues())
                .flatMap(issue -> model.linksOf(issue).contains(task)
                        ? done("unlink %s from %s in Jira".formatted(issue, task), desk -> desk.jira()
                                .unlink(issue, task))
                        : done("link %s to %s in Jira".formatted(issue, task), desk -> desk.jira()
                                .link(issue, task)));
    }

    private Optional<Step> renameProject() {
        return any(model.projects())
                .flatMap(project ->
                        done("rename project " + project, desk -> desk.jira().renameProject(project)));
    }

    private Optional<Step> deleteProject() {
        return random.nextInt(4) > 0
                ? Optional.empty()
                : any(model.projects())
                        .flatMap(project -> done(
                                "delete project " + project, desk -> desk.jira().deleteProject(project)));
    }

    private Optional<Step> missed() {
        List<Step> missed = new ArrayList<>();
        for (Supplier<Optional<Step>> each : List.<Supplier<Optional<Step>>>of(this::log, this::edit, this::delete)) {
            each.get().ifPresent(missed::add);
        }
        return done(
                "while the plugin is disabled: " + missed, desk -> desk.jira().whilePluginIsDisabled(missed));
    }

    private Optional<Step> passDays() {
        int days = 1 + random.nextInt(2);
        return done(days + " days pass", desk -> desk.passDays(days));
    }

    // records

    private Optional<Step> customer(String customer, List<String> members) {
        return asked("customer %s with %s".formatted(customer, members), desk -> desk.records()
                .customer(customer, members));
    }

    private Optional<Step> members() {
        List<String> members = some(SupportDesk.REPORTERS);
        return any(model.customers())
                .flatMap(customer -> asked("members of %s: %s".formatted(customer, members), desk -> desk.records()
                        .changeMembers(customer, members)));
    }

    private Optional<Step> team() {
        String team = "team" + made++;
        return teamFields()
                .flatMap(fields -> asked("team %s: %s".formatted(team, fields), desk -> desk.records()
                        .team(team, fields)));
    }

    private Optional<Step> changeTeam() {
        Optional<LocalDate> from = from();
        return random.nextInt(4) == 0
                ? team()
                : any(model.teams()).flatMap(team -> teamFields()
                        .flatMap(fields ->
                                asked("change team %s: %s from %s".formatted(team, fields, from), desk -> desk.records()
                                        .changeTeam(team, fields, from))));
    }

    private Optional<TeamFields> teamFields() {
        List<String> projects = some(model.projects());
        boolean records = random.nextInt(5) > 0;
        boolean reinvoices = random.nextInt(6) > 0;
        boolean assigns = random.nextInt(3) == 0;
        Optional<String> recordIn = perhaps(() -> any(model.projects()));
        return projects.isEmpty()
                ? Optional.empty()
                : Optional.of(new TeamFields(projects, records, reinvoices, recordIn, assigns));
    }

    private Optional<Step> deleteTeam() {
        return any(model.teams())
                .flatMap(team -> asked("delete " + team, desk -> desk.records().deleteTeam(team)));
    }

    // orders

    private Optional<Step> quotation() {
        String order = "order" + made++;
        List<NewLine> lines = new ArrayList<>(List.of(newLine()));
        if (random.nextBoolean()) {
            lines.add(newLine());
        }
        return any(model.customers())
                .flatMap(customer ->
                        asked("quotation %s for %s: %s".formatted(order, customer, lines), desk -> desk.orders()
                                .quotation(order, customer, lines)));
    }

    private NewLine newLine() {
        return new NewLine("line" + made++, quantity(), random.nextInt(3) == 0, random.nextInt(4) > 0);
    }

    private int quantity() {
        return random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(10);
    }

    private Optional<Step> transition() {
        int drawn = random.nextInt(8);
        return any(model.orderNames()).flatMap(order -> switch (drawn) {
            case 0, 1, 2 -> confirm(order);
            case 3, 4 -> asked("cancel " + order, desk -> desk.orders().cancel(order));
            case 5 -> asked("reset " + order, desk -> desk.orders().reset(order));
            case 6 -> asked("lock " + order, desk -> desk.orders().lock(order));
            default -> asked("unlock " + order, desk -> desk.orders().unlock(order));
        });
    }

    private static Optional<Step> confirm(String order) {
        return asked("confirm " + order, desk -> desk.orders().confirm(order));
    }

    private Optional<Step> addLine() {
        NewLine line = newLine();
        return any(model.orderNames())
                .flatMap(order -> asked("add %s to %s".formatted(line, order), desk -> desk.orders()
                        .addLine(order, line)));
    }

    private Optional<Step> changeQuantity() {
        int quantity = quantity();
        return any(model.lines())
                .flatMap(line -> asked("quantity of %s: %d".formatted(line, quantity), desk -> desk.orders()
                        .changeQuantity(line, quantity)));
    }

    private Optional<Step> removeLine() {
        return any(model.lines())
                .flatMap(line -> asked("remove " + line, desk -> desk.orders().removeLine(line)));
    }

    private Optional<Step> changeCustomer() {
        String customer = any(model.customers()).orElse("none");
        return any(model.orderNames())
                .flatMap(order -> asked("customer of %s: %s".formatted(order, customer), desk -> desk.orders()
                        .changeCustomer(order, customer)));
    }

    private Optional<Step> deleteOrder() {
        return any(model.orderNames())
                .flatMap(order -> asked("delete " + order, desk -> desk.orders().deleteOrder(order)));
    }

    // decisions

    private Optional<Step> changeTicket() {
        Map<TicketField, Optional<String>> changes = new EnumMap<>(TicketField.class);
        do {
            TicketField field = any(List.of(TicketField.values())).orElseThrow();
            changes.put(field, value(field));
        } while (random.nextInt(4) == 0);
        Optional<LocalDate> from = from();
        return any(model.issues())
                .flatMap(issue ->
                        asked("change ticket %s: %s from %s".formatted(issue, changes, from), desk -> desk.decisions()
                                .changeTicket(issue, changes, from)));
    }

    private Optional<String> value(TicketField field) {
        return perhaps(() -> any(
                switch (field) {
                    case CUSTOMER -> model.customers();
                    case LINE -> model.lines();
                    case TASK -> model.issues();
                    case RECORD_IN -> model.projects();
                }));
    }

    private Optional<Step> lineOfTask() {
        Optional<String> line = perhaps(() -> any(model.lines()));
        Optional<LocalDate> from = from();
        return any(model.issues())
                .flatMap(issue ->
                        asked("line of task %s: %s from %s".formatted(issue, line, from), desk -> desk.decisions()
                                .lineOfTask(issue, line, from)));
    }

    private Optional<Step> lineOfProject() {
        Optional<String> line = perhaps(() -> any(model.lines()));
        Optional<LocalDate> from = from();
        return any(model.projects())
                .flatMap(project ->
                        asked("line of project %s: %s from %s".formatted(project, line, from), desk -> desk.decisions()
                                .lineOfProject(project, line, from)));
    }

    private Optional<Step> choose() {
        Optional<String> line = perhaps(() -> any(model.lines()));
        boolean billable = random.nextInt(4) > 0;
        return any(model.works())
                .flatMap(work ->
                        asked("choose for %s: %s, billable %s".formatted(work, line, billable), desk -> desk.decisions()
                                .choose(work, line, billable)));
    }

    // draws

    private String agent() {
        return any(SupportDesk.AGENTS.keySet().stream().sorted().toList()).orElseThrow();
    }

    /** Of the last days, at any hour: near midnight the time zone decides. */
    private Instant start() {
        return model.today()
                .minusDays(random.nextInt(5))
                .atTime(LocalTime.MIDNIGHT)
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofMinutes(random.nextInt(24 * 60)));
    }

    private long seconds() {
        return random.nextInt(30) == 0 ? 0 : 1 + random.nextInt(8 * 3600);
    }

    private Optional<LocalDate> from() {
        return random.nextInt(2) == 0
                ? Optional.empty()
                : Optional.of(model.today().plusDays(random.nextInt(7) - 5L));
    }

    private <T> Optional<T> perhaps(Supplier<Optional<T>> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : value.get();
    }

    private <T> Optional<T> any(Collection<T> among) {
        List<T> all = List.copyOf(among);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private List<String> some(List<String> among) {
        return among.stream().filter(any -> random.nextBoolean()).toList();
    }

    private static Optional<Step> done(String text, java.util.function.Consumer<SupportDesk> work) {
        return Optional.of(Step.done(text, work));
    }

    private static Optional<Step> asked(
            String text, java.util.function.Function<SupportDesk, org.prepaidsupport.model.Answer> work) {
        return Optional.of(Step.asked(text, work));
    }
}
