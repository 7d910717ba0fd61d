package org.prepaidsupport.fakes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.jira.WorkEntry;

/**
 * What there is in Jira. The fakes of the ports read and write it; none of them tells the plugin that something
 * happened, just as Jira doesn't but by its events.
 */
public final class FakeJira {

    public static final String ADMIN = "admin";
    /** Agent: works on all issues, belongs to no group of ours. */
    public static final String ANNA = "anna";
    /** Billing. */
    public static final String BOB = "bob";
    /** Billing viewer. */
    public static final String VERA = "vera";
    /** Customer: may nothing. */
    public static final String CARL = "carl";

    record Link(long ticketId, long taskId) {}

    final Map<Long, ProjectRef> projects = new TreeMap<>();
    final Map<Long, IssueRef> issues = new TreeMap<>();
    /** When issues were moved last: later than anybody looked. */
    final Map<Long, Instant> updated = new HashMap<>();

    final Map<Long, Long> estimates = new HashMap<>();
    final WorklogTable worklogs = new WorklogTable();
    final List<Link> links = new ArrayList<>();
    final Map<String, Set<String>> groups = new HashMap<>(Map.of(
            ADMIN, Set.of("jira-administrators"),
            ANNA, Set.of("jira-software-users"),
            BOB, Set.of("prepaid-billing"),
            VERA, Set.of("prepaid-viewers"),
            CARL, Set.of()));
    final Map<String, ZoneId> zones = new HashMap<>();
    final Map<Long, Integer> issueNumbers = new HashMap<>();
    final Map<String, String> userNames = new HashMap<>();
    final Map<String, String> emails = new HashMap<>();
    final Map<Long, Set<String>> organizations = new HashMap<>();
    Optional<RuntimeException> linkFailure = Optional.empty();
    final Set<String> denied = new HashSet<>();
    Optional<String> currentUser = Optional.of(ADMIN);

    private long ids = 10_000;

    long nextId() {
        return ++ids;
    }

    /** From now on this user asks. */
    public void login(String user) {
        currentUser = Optional.of(user);
    }

    public void logout() {
        currentUser = Optional.empty();
    }

    public String currentUser() {
        return currentUser.orElse("");
    }

    /** As in Jira Service Management: with no others. */
    public void share(IssueRef issue, String... names) {
        organizations.put(issue.id(), Set.of(names));
    }

    /** The key stays. */
    public void renameUser(String key, String name) {
        userNames.put(key, name);
    }

    /** From now on the user has this e-mail address. */
    public void email(String key, String address) {
        emails.put(key, address);
    }

    /** Belongs to no group. */
    public void user(String key) {
        groups.putIfAbsent(key, Set.of());
    }

    public ProjectRef project(String key) {
        ProjectRef project = new ProjectRef(nextId(), key, key + " project");
        projects.put(project.id(), project);
        return project;
    }

    public IssueRef issue(ProjectRef project, String summary) {
        return issue(project, summary, null, null);
    }

    public IssueRef subTask(IssueRef parent, String summary) {
        return issue(projects.get(parent.projectId()), summary, parent.id(), null);
    }

    public IssueRef reportedBy(String reporter, ProjectRef project, String summary) {
        return issue(project, summary, null, reporter);
    }

    IssueRef issue(ProjectRef project, String summary, Long parent, String reporter) {
        int number = issueNumbers.merge(project.id(), 1, Integer::sum);
        IssueRef issue = new IssueRef(nextId(), project.key() + "-" + number, project.id(), parent, summary, reporter);
        issues.put(issue.id(), issue);
        return issue;
    }

    public void move(IssueRef issue, ProjectRef to) {
        updated.put(issue.id(), Instant.MAX);
        change(new IssueRef(
                issue.id(),
                to.key() + "-" + issue.id(),
                to.id(),
                issue.parentId(),
                issue.summary(),
                issue.reporterKey()));
    }

    /** The issue is as it says from now on. */
    public void change(IssueRef issue) {
        issues.put(issue.id(), issue);
    }

    /** Its issues get keys of the new kind, too. */
    public void rename(ProjectRef project, String key) {
        projects.put(project.id(), new ProjectRef(project.id(), key, key + " project"));
        for (IssueRef each : issues()) {
            if (each.projectId() == project.id()) {
                String number = each.key().substring(each.key().lastIndexOf('-'));
                change(new IssueRef(
                        each.id(), key + number, project.id(), each.parentId(), each.summary(), each.reporterKey()));
            }
        }
    }

    public void deleteIssue(IssueRef issue) {
        issues.remove(issue.id());
        worklogs.removeOf(issue.id());
        links.removeIf(each -> each.ticketId() == issue.id() || each.taskId() == issue.id());
    }

    /** With all its issues. */
    public void deleteProject(ProjectRef project) {
        issues().stream().filter(each -> each.projectId() == project.id()).forEach(this::deleteIssue);
        projects.remove(project.id());
    }

    /** Forgets all but users; ids go on, so that none is given twice. */
    public void clear() {
        projects.clear();
        issues.clear();
        issueNumbers.clear();
        estimates.clear();
        worklogs.clear();
        links.clear();
        denied.clear();
        currentUser = Optional.of(ADMIN);
    }

    public WorkEntry worklog(IssueRef issue, String author, long seconds, Instant started) {
        WorkEntry entry = new WorkEntry(nextId(), issue.id(), author, seconds, started, "", false);
        worklogs.put(entry);
        return entry;
    }

    public void editWorklog(long id, long seconds, Instant started) {
        editWorklog(id, worklogs.get(id).authorKey(), seconds, started);
    }

    public void editWorklog(long id, String author, long seconds, Instant started) {
        WorkEntry before = worklogs.get(id);
        worklogs.put(new WorkEntry(id, before.issueId(), author, seconds, started, before.comment(), false));
    }

    public void deleteWorklog(long id) {
        worklogs.remove(id);
    }

    /** As somebody does it in Jira's own dialog. */
    public void link(IssueRef ticket, IssueRef task) {
        links.add(new Link(ticket.id(), task.id()));
    }

    public void unlink(IssueRef ticket, IssueRef task) {
        links.remove(new Link(ticket.id(), task.id()));
    }

    /** From now on no link can be made or removed through Jira's API, for this reason; empty: it can again. */
    public void failOnLinks(Optional<RuntimeException> reason) {
        linkFailure = reason;
    }

    public List<IssueRef> issues() {
        return List.copyOf(issues.values());
    }

    public List<WorkEntry> worklogs() {
        return worklogs.all();
    }

    public Optional<ProjectRef> projectByKey(String key) {
        return projects.values().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public Optional<Long> estimate(IssueRef issue) {
        return Optional.ofNullable(estimates.get(issue.id()));
    }

    public List<Long> tasksOf(IssueRef ticket) {
        return links.stream()
                .filter(each -> each.ticketId() == ticket.id())
                .map(Link::taskId)
                .toList();
    }

    public void zone(String user, String zone) {
        zones.put(user, ZoneId.of(zone));
    }

    ZoneId zone(String user) {
        return zones.getOrDefault(user, ZoneOffset.UTC);
    }

    /** @param permission {@code browse}, {@code work}, {@code link} */
    public void deny(String user, String permission, ProjectRef project) {
        denied.add(user + ":" + permission + ":" + project.id());
    }

    boolean may(Optional<String> who, String permission, long projectId) {
        Set<String> allowed =
                switch (permission) {
                    case "work" -> Set.of(ADMIN, ANNA);
                    case "administer" -> Set.of(ADMIN);
                    default -> Set.of(ADMIN, ANNA, BOB, VERA);
                };
        return who.filter(allowed::contains)
                .filter(user -> !denied.contains(user + ":" + permission + ":" + projectId))
                .isPresent();
    }
}
