package org.prepaidsupport.fakes;

import com.atlassian.event.api.EventPublisher;
import net.java.ao.schema.Table;
import org.prepaidsupport.adapter.jira.WorkListener;
import org.prepaidsupport.adapter.store.delivery.NamedProjectRow;
import org.prepaidsupport.application.Background;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.delivery.LinkedTickets;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.dev.activeobjects.TestDatabase;
import org.springframework.context.ApplicationContext;

/** The inside of the plugin with its real stores on an empty database, and fakes for what it asks of Jira. */
public final class Plugin implements AutoCloseable {

    private final PluginDatabase database;
    private final FakeJira jira = new FakeJira();
    private final TestClock clock = new TestClock();
    private final Node node;

    private Plugin(TestDatabase.Kind kind) {
        database = PluginDatabase.emptied(kind);
        node = Node.start(database.activeObjects(), jira, clock);
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
        return node.get(type);
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
        return node.components();
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

    /** Another node on the same database; to be closed. */
    public Node otherNode() {
        return Node.start(database.activeObjects(), jira, clock);
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
        get(FakeTopBarMark.class).change();
        get(FakeOutgoingMail.class).clear();
        clock.reset();
        ((FakeChangeFeed) get(ChangeFeed.class)).clear();
    }

    @Override
    public void close() {
        node.close();
    }
}
