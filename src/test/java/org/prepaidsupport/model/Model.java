package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk as it should be. */
public final class Model implements SupportDesk {

    private final World world;
    private final Reckoning reckoning;
    private final JiraDesk jira;
    private final RecordsDesk records;
    private final OrdersDesk orders;
    private final DecisionsDesk decisions;

    public Model(LocalDate today) {
        world = new World(today);
        world.projects.put(TASKS, new World.Project());
        reckoning = new Reckoning(world);
        jira = new ModelJira(world, new ModelAssignment(world, reckoning), this);
        records = new ModelRecords(world);
        orders = new ModelOrders(world, reckoning);
        decisions = new ModelDecisions(world, reckoning);
    }

    @Override
    public JiraDesk jira() {
        return jira;
    }

    @Override
    public RecordsDesk records() {
        return records;
    }

    @Override
    public OrdersDesk orders() {
        return orders;
    }

    @Override
    public DecisionsDesk decisions() {
        return decisions;
    }

    @Override
    public void passDays(int days) {
        world.today = world.today.plusDays(days);
    }

    /** A step is over: what is of concern now is recorded from now on. */
    public void settle() {
        world.works.values().stream()
                .filter(each -> each.seconds != 0)
                .filter(reckoning::isOfConcern)
                .forEach(each -> each.recorded = true);
    }

    /** Where each worklog that is in the ledger stands. */
    public Map<String, Standing> standing() {
        return reckoning.all();
    }

    /** Seconds delivered on each line. */
    public Map<String, Long> delivered() {
        Map<String, Long> delivered = new LinkedHashMap<>();
        world.lines.keySet().forEach(line -> delivered.put(line, 0L));
        standing().values().forEach(each -> each.line()
                .ifPresent(line -> delivered.merge(line, each.seconds(), Long::sum)));
        return delivered;
    }

    /** The task that each line has, by line; those whose task has been deleted are left out. */
    public Map<String, String> tasks() {
        Map<String, String> tasks = new LinkedHashMap<>();
        world.lines.forEach(
                (name, line) -> line.task.filter(world.issues::containsKey).ifPresent(task -> tasks.put(name, task)));
        return tasks;
    }

    /** What work logged on the issue today would count on. */
    public Optional<String> lineToday(String issue) {
        return reckoning.byRules(world.issue(issue), world.today).line();
    }

    public LocalDate today() {
        return world.today;
    }

    // what there is, to draw from

    public List<String> projects() {
        return List.copyOf(world.existingProjects());
    }

    public List<String> issues() {
        return List.copyOf(world.issues.keySet());
    }

    public List<String> works() {
        return List.copyOf(world.works.keySet());
    }

    public List<String> customers() {
        return List.copyOf(world.members.keySet());
    }

    public Collection<String> teams() {
        return List.copyOf(world.teams.keySet());
    }

    public List<String> orderNames() {
        return List.copyOf(world.orders.keySet());
    }

    public List<String> lines() {
        return List.copyOf(world.lines.keySet());
    }

    /** Tasks that the issue is linked to in Jira. */
    public List<String> linksOf(String issue) {
        return List.copyOf(world.issue(issue).links);
    }
}
