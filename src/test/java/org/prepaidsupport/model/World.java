package org.prepaidsupport.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All there is, by name. */
final class World {

    static final class Project {
        final Dated line = new Dated();
        boolean gone;
    }

    static final class Issue {
        final String name;
        String project;
        Optional<String> parent = Optional.empty();
        Optional<String> reporter;
        /** What was set on the ticket itself. */
        Optional<String> customer = Optional.empty();

        Optional<String> recordIn = Optional.empty();
        final Dated line = new Dated();
        final Dated task = new Dated();
        /** The order line that it is the task of. */
        final Dated taskLine = new Dated();
        /** Tasks it is linked to in Jira, oldest link first. */
        final List<String> links = new ArrayList<>();

        Issue(String name, String project, Optional<String> reporter) {
            this.name = name;
            this.project = project;
            this.reporter = reporter;
        }

        boolean wasEverDecidedAbout() {
            return line.wasEverDecided() || task.wasEverDecided() || taskLine.wasEverDecided();
        }
    }

    static final class Work {
        final String issue;
        String author;
        Instant start;
        long seconds;
        Optional<Choice> choice = Optional.empty();
        /** Whether it was ever of concern: then it stays in the ledger. */
        boolean recorded;

        Work(String issue, String author, Instant start, long seconds) {
            this.issue = issue;
            this.author = author;
            this.start = start;
            this.seconds = seconds;
        }

        LocalDate day() {
            return start.atZone(Objects.requireNonNull(SupportDesk.AGENTS.get(author)))
                    .toLocalDate();
        }
    }

    record Choice(Optional<String> line, boolean billable) {}

    /** {@code QUOTATION}, {@code CONFIRMED}, {@code CANCELLED} as people say it. */
    enum State {
        QUOTATION,
        CONFIRMED,
        CANCELLED
    }

    static final class Order {
        String customer;
        /** When it was confirmed last; before that, when it was made. */
        LocalDate date;

        State state = State.QUOTATION;
        boolean locked;
        final List<String> lines = new ArrayList<>();

        Order(String customer, LocalDate date) {
            this.customer = customer;
            this.date = date;
        }
    }

    static final class Line {
        final String order;
        final boolean days;
        final boolean makesTask;
        long seconds;
        /** The issue that was made for it; it may be gone. */
        Optional<String> task = Optional.empty();

        Line(String order, NewLine entered) {
            this.order = order;
            this.days = entered.days();
            this.makesTask = entered.makesTask();
            this.seconds = entered.seconds();
        }
    }

    LocalDate today;
    final Map<String, Project> projects = new LinkedHashMap<>();
    final Map<String, Issue> issues = new LinkedHashMap<>();
    /** Also those that have been deleted: what they were tasks of is history. */
    final Map<String, Issue> everyIssue = new LinkedHashMap<>();

    final Map<String, Work> works = new LinkedHashMap<>();
    final Map<String, Set<String>> members = new LinkedHashMap<>();
    final Map<String, TeamFields> teams = new LinkedHashMap<>();
    private final Map<String, Dated> switches = new LinkedHashMap<>();
    final Map<String, Order> orders = new LinkedHashMap<>();
    final Map<String, Line> lines = new LinkedHashMap<>();

    World(LocalDate today) {
        this.today = today;
    }

    Project project(String name) {
        return known(projects, name);
    }

    /** One that has not been deleted. */
    Project existingProject(String name) {
        Project project = project(name);
        if (project.gone) {
            throw new Missing(name);
        }
        return project;
    }

    Issue issue(String name) {
        return known(issues, name);
    }

    Work work(String name) {
        return known(works, name);
    }

    Order order(String name) {
        return known(orders, name);
    }

    Line line(String name) {
        return known(lines, name);
    }

    Set<String> membersOf(String customer) {
        return known(members, customer);
    }

    String customerOf(String line) {
        return order(line(line).order).customer;
    }

    List<Issue> subTasks(String parent) {
        return issues.values().stream()
                .filter(each -> each.parent.equals(Optional.of(parent)))
                .toList();
    }

    static final String COUNTS = "counts";

    /** What a team does with time on its tickets. */
    static String switches(TeamFields team) {
        if (!team.records()) {
            return "off";
        }
        return team.reinvoices() ? COUNTS : "records";
    }

    /** The team does from that day on what its fields say. */
    void switchedTo(String team, Optional<LocalDate> from) {
        switches.computeIfAbsent(team, any -> new Dated()).decide(from, Optional.of(switches(known(teams, team))));
    }

    /** What the team of the issue does with work of that day. */
    Optional<String> switchesOn(Issue issue, LocalDate day) {
        return teams.entrySet().stream()
                .filter(each -> each.getValue().projects().contains(issue.project))
                .findFirst()
                .flatMap(each -> known(switches, each.getKey()).on(day));
    }

    Optional<TeamFields> teamOf(Issue issue) {
        return teams.values().stream()
                .filter(each -> each.projects().contains(issue.project))
                .findFirst();
    }

    Optional<String> customerWithMember(String user) {
        return members.entrySet().stream()
                .filter(each -> each.getValue().contains(user))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Set<String> existingProjects() {
        Set<String> existing = new LinkedHashSet<>();
        projects.forEach((name, project) -> {
            if (!project.gone) {
                existing.add(name);
            }
        });
        return existing;
    }

    static <T> T known(Map<String, T> among, String name) {
        T found = among.get(name);
        if (found == null) {
            throw new Missing(name);
        }
        return found;
    }
}
