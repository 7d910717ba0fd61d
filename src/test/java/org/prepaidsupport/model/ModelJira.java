package org.prepaidsupport.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.model.World.Issue;
import org.prepaidsupport.model.World.Project;
import org.prepaidsupport.model.World.Work;

/** What the events of Jira mean. */
final class ModelJira implements JiraDesk {

    private final World world;
    private final ModelAssignment assignment;
    private final SupportDesk desk;
    /** What the change feed has not told of yet. */
    private final Set<String> changedWork = new LinkedHashSet<>();

    private boolean hears = true;

    ModelJira(World world, ModelAssignment assignment, SupportDesk desk) {
        this.world = world;
        this.assignment = assignment;
        this.desk = desk;
    }

    @Override
    public void project(String project) {
        world.projects.put(project, new Project());
    }

    /** Only what people read changes. */
    @Override
    public void renameProject(String project) {
        world.existingProject(project);
    }

    @Override
    public void deleteProject(String project) {
        world.existingProject(project).gone = true;
        List<Issue> issues = world.issues.values().stream()
                .filter(each -> each.project.equals(project))
                .toList();
        issues.forEach(this::remove);
    }

    @Override
    public void issue(String issue, String project, Optional<String> reporter) {
        world.existingProject(project);
        add(new Issue(issue, project, reporter));
    }

    @Override
    public void subTask(String issue, String parent) {
        Issue subTask = new Issue(issue, top(parent).project, Optional.empty());
        subTask.parent = Optional.of(parent);
        add(subTask);
    }

    private void add(Issue issue) {
        world.issues.put(issue.name, issue);
        world.everyIssue.put(issue.name, issue);
    }

    /** Jira has no sub-tasks of sub-tasks. */
    private Issue top(String name) {
        Issue issue = world.issue(name);
        if (issue.parent.isPresent()) {
            throw new Missing(name);
        }
        return issue;
    }

    @Override
    public void changeReporter(String issue, Optional<String> reporter) {
        world.issue(issue).reporter = reporter;
    }

    @Override
    public void moveIssue(String issue, String project) {
        world.existingProject(project);
        Issue moved = top(issue);
        moved.project = project;
        world.subTasks(issue).forEach(each -> each.project = project);
    }

    @Override
    public void makeSubTask(String issue, String parent) {
        Issue child = world.issue(issue);
        Issue above = top(parent);
        if (child == above
                || !child.project.equals(above.project)
                || !world.subTasks(issue).isEmpty()) {
            throw new Missing(parent);
        }
        child.parent = Optional.of(parent);
    }

    @Override
    public void makeIssue(String subTask) {
        Issue child = world.issue(subTask);
        if (child.parent.isEmpty()) {
            throw new Missing(subTask);
        }
        child.parent = Optional.empty();
    }

    @Override
    public void deleteIssue(String issue) {
        Issue gone = world.issue(issue);
        world.subTasks(issue).forEach(this::remove);
        remove(gone);
    }

    /** A link that is gone counts no more, as if somebody had removed it. */
    private void remove(Issue gone) {
        world.issues.remove(gone.name);
        world.works.values().removeIf(each -> each.issue.equals(gone.name));
        for (Issue each : world.issues.values()) {
            each.links.remove(gone.name);
            if (each.task.last().equals(Optional.of(gone.name))) {
                linksChanged(each);
            }
        }
    }

    @Override
    public void log(String work, String issue, String author, Instant start, long seconds) {
        world.issue(issue);
        world.works.put(work, new Work(issue, author, start, seconds));
        cameIn(work);
    }

    @Override
    public void edit(String work, String author, Instant start, long seconds) {
        Work edited = world.work(work);
        edited.author = author;
        edited.start = start;
        edited.seconds = seconds;
        cameIn(work);
    }

    @Override
    public void delete(String work) {
        world.work(work);
        world.works.remove(work);
    }

    @Override
    public void link(String ticket, String task) {
        Issue linked = world.issue(ticket);
        world.issue(task);
        if (ticket.equals(task) || linked.links.contains(task)) {
            throw new Missing(task);
        }
        linked.links.add(task);
        linksChanged(linked);
    }

    @Override
    public void unlink(String ticket, String task) {
        Issue linked = world.issue(ticket);
        if (!linked.links.remove(task)) {
            throw new Missing(task);
        }
        linksChanged(linked);
    }

    /** Of several links the oldest counts; where it counted already, nothing changes. */
    private void linksChanged(Issue ticket) {
        Optional<String> oldest = ticket.links.stream().findFirst();
        if (!ticket.task.last().equals(oldest)) {
            ticket.task.decide(Optional.empty(), oldest);
        }
    }

    /** What was missed is caught up with; in the end it is as if nothing had been missed. */
    @Override
    public void whilePluginIsDisabled(List<Step> steps) {
        hears = false;
        steps.forEach(each -> each.tryAt(desk));
        hears = true;
        catchUp();
    }

    @Override
    public void catchUp() {
        List<String> changed = new ArrayList<>(changedWork);
        changedWork.clear();
        changed.forEach(assignment::cameIn);
    }

    private void cameIn(String work) {
        changedWork.add(work);
        if (hears) {
            assignment.cameIn(work);
        }
    }
}
