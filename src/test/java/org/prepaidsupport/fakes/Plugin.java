package org.prepaidsupport.fakes;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import net.java.ao.schema.Table;
import org.prepaidsupport.adapter.jira.WorkListener;
import org.prepaidsupport.adapter.jira.WorkerThreads;
import org.prepaidsupport.adapter.store.delivery.NamedProjectRow;
import org.prepaidsupport.application.Background;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Workers;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.delivery.LinkedTickets;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.TaskLinks;
import org.prepaidsupport.application.order.Tasks;
import org.prepaidsupport.dev.activeobjects.TestDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The inside of the plugin with its real stores on an empty database, and fakes for what it asks of Jira. */
public final class Plugin implements AutoCloseable {

    private final PluginDatabase database;
    private final FakeJira jira = new FakeJira();
    private final TestClock clock = new TestClock();
    private final AnnotationConfigApplicationContext components = new AnnotationConfigApplicationContext();

    private Plugin(TestDatabase.Kind kind) {
        database = PluginDatabase.emptied(kind);
        components.registerBean(ActiveObjects.class, database::activeObjects);
        components.registerBean(Clock.class, () -> clock);
        components.registerBean(JiraProjects.class, () -> new FakeProjects(jira));
        components.registerBean(JiraIssues.class, () -> new FakeIssues(jira));
        components.registerBean(JiraWorklogs.class, () -> new FakeWorklogs(jira));
        components.registerBean(ChangeFeed.class, () -> new FakeChangeFeed(jira));
        components.registerBean(TaskLinks.class, () -> new FakeLinks(jira));
        components.registerBean(IssuePermissions.class, () -> new FakePermissions(jira));
        components.registerBean(Tasks.class, () -> new FakeTasks(jira));
        components.registerBean(FakeUsers.class, () -> new FakeUsers(jira));
        components.registerBean(FakeNamedProjectCache.class);
        components.registerBean(Locks.class, FakeLocks::new);
        components.registerBean(Background.class, FakeBackground::new);
        components.registerBean(Workers.class, WorkerThreads::new);
        components.registerBean(FakeHostCheck.class, FakeHostCheck::new);
        components.scan("org.prepaidsupport.application", "org.prepaidsupport.adapter.store");
        components.refresh();
    }

    public static Plugin on(TestDatabase.Kind kind) {
        return new Plugin(kind);
    }

    /** On H2, where the kind of database doesn't matter. */
    public static Plugin start() {
        return new Plugin(TestDatabase.Kind.H2);
    }

    /** The plugin's component of this type, or the fake in its place. */
    public <T> T get(Class<T> type) {
        return components.getBean(type);
    }

    /** What hears Jira's events. */
    WorkListener listener(EventPublisher events) {
        return new WorkListener(
                events,
                get(IncomingWork.class),
                get(Recount.class),
                get(LinkedTickets.class),
                get(CatchUp.class),
                get(Background.class));
    }

    /** What the components of a way in can be made upon. */
    public ApplicationContext components() {
        return components;
    }

    public FakeJira jira() {
        return jira;
    }

    public TestClock clock() {
        return clock;
    }

    public PluginDatabase database() {
        return database;
    }

    /** As it is on an installation that did not keep names of projects. */
    public void forgetNames() {
        database.empty(NamedProjectRow.class.getAnnotation(Table.class).value());
        get(FakeNamedProjectCache.class).clear();
    }

    /** As it was when it was started, without starting it. */
    public void clear() {
        database.empty();
        jira.clear();
        get(FakeNamedProjectCache.class).clear();
        clock.reset();
        ((FakeChangeFeed) get(ChangeFeed.class)).clear();
    }

    @Override
    public void close() {
        components.close();
    }
}
