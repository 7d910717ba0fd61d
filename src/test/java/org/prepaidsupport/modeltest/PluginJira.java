package org.prepaidsupport.modeltest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.fakes.FakeBackground;
import org.prepaidsupport.fakes.FakeChangeFeed;
import org.prepaidsupport.fakes.FakeEvents;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.model.JiraDesk;
import org.prepaidsupport.model.Missing;
import org.prepaidsupport.model.Step;

/** Changes Jira and tells the plugin's listener, as Jira does. */
final class PluginJira implements JiraDesk {

    private final PluginDesk desk;
    private final FakeJira jira;
    private final FakeEvents events;
    private final FakeChangeFeed feed;
    private boolean enabled = true;
    private int renamed;

    PluginJira(PluginDesk desk) {
        this.desk = desk;
        this.jira = desk.plugin.jira();
        this.events = new FakeEvents(desk.plugin);
        this.feed = (FakeChangeFeed) desk.plugin.get(ChangeFeed.class);
    }

    IssueRef ref(String issue) {
        return desk.plugin.get(JiraIssues.class).byId(desk.issues.id(issue)).orElseThrow(() -> new Missing(issue));
    }

    ProjectRef projectRef(String project) {
        return desk.plugin
                .get(JiraProjects.class)
                .byId(desk.projects.id(project))
                .orElseThrow();
    }

    private void tell(Runnable event) {
        if (enabled) {
            event.run();
            ((FakeBackground) desk.plugin.get(org.prepaidsupport.application.Background.class)).finish();
        }
    }

    @Override
    public void project(String project) {
        desk.projects.put(project, jira.project(project).id());
    }

    @Override
    public void renameProject(String project) {
        jira.rename(projectRef(project), project + "X" + "X".repeat(renamed++ % 3));
    }

    @Override
    public void deleteProject(String project) {
        ProjectRef gone = projectRef(project);
        jira.deleteProject(gone);
        tell(() -> events.projectDeleted(gone.id()));
    }

    @Override
    public void issue(String issue, String project, Optional<String> reporter) {
        IssueRef made = reporter.isPresent()
                ? jira.reportedBy(reporter.get(), projectRef(project), issue)
                : jira.issue(projectRef(project), issue);
        desk.issues.put(issue, made.id());
    }

    @Override
    public void subTask(String issue, String parent) {
        desk.issues.put(issue, jira.subTask(ref(parent), issue).id());
    }

    @Override
    public void changeReporter(String issue, Optional<String> reporter) {
        IssueRef before = ref(issue);
        jira.change(new IssueRef(
                before.id(),
                before.key(),
                before.projectId(),
                before.parentId(),
                before.summary(),
                reporter.orElse(null)));
        tell(() -> events.issueUpdated(before.id()));
    }

    @Override
    public void moveIssue(String issue, String project) {
        IssueRef moved = ref(issue);
        jira.move(moved, projectRef(project));
        for (IssueRef part : subTasks(moved)) {
            jira.move(part, projectRef(project));
        }
        tell(() -> events.issueMoved(moved.id()));
    }

    private List<IssueRef> subTasks(IssueRef issue) {
        return List.copyOf(new ArrayList<>(desk.plugin
                .get(JiraIssues.class)
                .byIds(desk.plugin.get(JiraIssues.class).subTasks(issue.id()))
                .values()));
    }

    @Override
    public void makeSubTask(String issue, String parent) {
        changeParent(ref(issue), desk.issues.id(parent));
    }

    @Override
    public void makeIssue(String subTask) {
        changeParent(ref(subTask), null);
    }

    private void changeParent(IssueRef before, Long parent) {
        jira.change(new IssueRef(
                before.id(), before.key(), before.projectId(), parent, before.summary(), before.reporterKey()));
        tell(() -> events.issueUpdated(before.id()));
    }

    /** Jira deletes the sub-tasks first, each with its event, and is done with an issue before it tells of it. */
    @Override
    public void deleteIssue(String issue) {
        IssueRef gone = ref(issue);
        List<IssueRef> all = new ArrayList<>(subTasks(gone));
        all.add(gone);
        for (IssueRef each : all) {
            jira.deleteIssue(each);
            tell(() -> events.issueDeleted(each.id()));
        }
    }

    @Override
    public void log(String work, String issue, String author, Instant start, long seconds) {
        long id = jira.worklog(ref(issue), author, seconds, start).id();
        desk.works.put(work, id);
        feed.update(id, now());
        tell(() -> events.worklogCreated(id));
    }

    @Override
    public void edit(String work, String author, Instant start, long seconds) {
        long id = existing(work);
        jira.editWorklog(id, author, seconds, start);
        feed.update(id, now());
        tell(() -> events.worklogUpdated(id));
    }

    @Override
    public void delete(String work) {
        long id = existing(work);
        jira.deleteWorklog(id);
        feed.delete(id, now());
        tell(() -> events.worklogDeleted(id));
    }

    private long existing(String work) {
        return desk.plugin
                .get(JiraWorklogs.class)
                .byId(desk.works.id(work))
                .orElseThrow(() -> new Missing(work))
                .id();
    }

    @Override
    public void link(String ticket, String task) {
        IssueRef from = ref(ticket);
        IssueRef to = ref(task);
        jira.link(from, to);
        tell(() -> events.linkCreated(from.id(), to.id()));
    }

    @Override
    public void unlink(String ticket, String task) {
        IssueRef from = ref(ticket);
        IssueRef to = ref(task);
        jira.unlink(from, to);
        tell(() -> events.linkDeleted(from.id(), to.id()));
    }

    @Override
    public void whilePluginIsDisabled(List<Step> steps) {
        enabled = false;
        steps.forEach(each -> each.tryAt(desk));
        enabled = true;
        catchUp();
    }

    /** As the jobs do. */
    @Override
    public void catchUp() {
        desk.plugin.clock().advance(Duration.ofMinutes(2));
        desk.plugin.get(CatchUp.class).run();
        desk.plugin.get(CatchUp.class).takeBackGone();
    }

    private Instant now() {
        return desk.plugin.clock().instant();
    }
}
