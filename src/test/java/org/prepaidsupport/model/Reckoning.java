package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.model.World.Choice;
import org.prepaidsupport.model.World.Issue;
import org.prepaidsupport.model.World.Work;

/** Says from scratch where each worklog counts: the rules, as they are told to people. */
final class Reckoning {

    /** A line that a rule names. */
    private record Named(String rule, Optional<String> line) {}

    /** What a day's work on an issue counts on. */
    record Found(String rule, Optional<String> line) {}

    private static final Found NOWHERE = new Found("NONE", Optional.empty());

    private final World world;

    Reckoning(World world) {
        this.world = world;
    }

    Map<String, Standing> all() {
        Map<String, Standing> standing = new LinkedHashMap<>();
        world.works.forEach((name, work) -> {
            if (work.recorded && work.seconds != 0) {
                standing.put(name, standing(work));
            }
        });
        return standing;
    }

    long delivered(String line) {
        return all().values().stream()
                .filter(each -> each.line().equals(Optional.of(line)))
                .mapToLong(Standing::seconds)
                .sum();
    }

    /** What decides about it. */
    String ruleOf(Work work) {
        return find(work).rule;
    }

    private Found find(Work work) {
        return work.choice.flatMap(this::byHand).orElseGet(() -> byRules(world.issue(work.issue), work.day()));
    }

    private Standing standing(Work work) {
        Issue issue = world.issue(work.issue);
        Found found = find(work);
        return new Standing(found.line, found.rule, project(issue), work.day(), work.author, work.issue, work.seconds);
    }

    private Optional<Found> byHand(Choice choice) {
        if (!choice.billable()) {
            return Optional.of(new Found("BY_HAND", Optional.empty()));
        }
        return existing(choice.line()).map(line -> new Found("BY_HAND", Optional.of(line)));
    }

    Found byRules(Issue issue, LocalDate day) {
        Optional<Issue> parent = issue.parent.map(world::issue);
        boolean isTask = existing(issue.taskLine.on(day)).isPresent()
                || parent.filter(each -> existing(each.taskLine.on(day)).isPresent())
                        .isPresent();
        boolean switchedOff = world.switchesOn(issue, day)
                .filter(each -> !each.equals(World.COUNTS))
                .isPresent();
        if (switchedOff && !isTask) {
            return NOWHERE;
        }
        List<Named> inOrder = new ArrayList<>(named(issue, day));
        parent.ifPresent(each -> named(each, day).forEach(named -> inOrder.add(new Named("PARENT", named.line))));
        inOrder.add(
                new Named("PROJECT_DEFAULT", world.project(project(issue)).line.on(day)));
        Optional<String> customer = customer(issue).or(() -> customerOfTask(issue, day));
        for (Named each : inOrder) {
            Optional<String> line = existing(each.line);
            if (line.isPresent()
                    && customer.map(world.customerOf(line.get())::equals).orElse(true)) {
                return new Found(each.rule, line);
            }
        }
        return NOWHERE;
    }

    private List<Named> named(Issue issue, LocalDate day) {
        Optional<String> ofLinkedTask = issue.task
                .on(day)
                .flatMap(task -> Optional.ofNullable(world.everyIssue.get(task)))
                .flatMap(task -> task.taskLine.on(day));
        return List.of(
                new Named("TICKET_LINE", issue.line.on(day)),
                new Named("LINKED_TASK", ofLinkedTask),
                new Named("OWN_TASK", issue.taskLine.on(day)));
    }

    /** What was set on the ticket, else the customer that the reporter of a team's ticket belongs to. */
    Optional<String> customer(Issue issue) {
        return issue.customer.or(() ->
                world.teamOf(issue).isPresent() ? issue.reporter.flatMap(world::customerWithMember) : Optional.empty());
    }

    /** Work on a task is its order's customer's, and so is work on a part of it. */
    private Optional<String> customerOfTask(Issue issue, LocalDate day) {
        return existing(issue.taskLine.on(day))
                .or(() -> issue.parent.map(world::issue).flatMap(parent -> existing(parent.taskLine.on(day))))
                .map(world::customerOf);
    }

    /** Where work on it is recorded. */
    String project(Issue issue) {
        return issue.recordIn
                .or(() -> world.teamOf(issue).flatMap(TeamFields::recordIn))
                .orElse(issue.project);
    }

    /** Whether work on it is any concern of the product's. */
    boolean isOfConcern(Work work) {
        Issue issue = world.issue(work.issue);
        return work.choice.isPresent()
                || world.teamOf(issue).isPresent()
                || issue.wasEverDecidedAbout()
                || issue.parent
                        .map(world::issue)
                        .filter(Issue::wasEverDecidedAbout)
                        .isPresent()
                || world.project(project(issue)).line.wasEverDecided();
    }

    private Optional<String> existing(Optional<String> line) {
        return line.filter(world.lines::containsKey);
    }
}
