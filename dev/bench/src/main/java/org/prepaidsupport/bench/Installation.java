package org.prepaidsupport.bench;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.prepaidsupport.bench.database.Database;
import org.prepaidsupport.bench.database.Tables;
import org.prepaidsupport.bench.recording.RecordingDataSource;
import org.prepaidsupport.dev.activeobjects.JdbcActiveObjects;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.Node;
import org.prepaidsupport.fakes.PluginDatabase;
import org.prepaidsupport.fakes.TestClock;

/**
 * The plugin on two nodes that share a database, within this JVM. Jira is in memory and answers at once, so that all
 * time is the plugin's and the database's.
 */
public final class Installation implements AutoCloseable {

    private static final String PLUGIN_KEY = "org.prepaidsupport.prepaid-support";

    private final Database database;
    private final RecordingDataSource recording;
    private final FakeJira jira = new FakeJira();
    private final TestClock clock = new TestClock();
    private final Node node;
    private final Node otherNode;

    private Installation(Database database) {
        this.database = database;
        this.recording = new RecordingDataSource(database.pool());
        activeObjects().migrate(PluginDatabase.rows());
        this.node = Node.start(activeObjects(), jira, clock);
        this.otherNode = Node.start(activeObjects(), jira, clock);
    }

    /** @param database an empty one, that is closed with this */
    public static Installation on(Database database) {
        return new Installation(database);
    }

    private ActiveObjects activeObjects() {
        return JdbcActiveObjects.over(recording.seen(), PLUGIN_KEY);
    }

    public Database database() {
        return database;
    }

    public Tables tables() {
        return new Tables(database);
    }

    public RecordingDataSource recording() {
        return recording;
    }

    public FakeJira jira() {
        return jira;
    }

    public TestClock clock() {
        return clock;
    }

    public Node node() {
        return node;
    }

    public Node otherNode() {
        return otherNode;
    }

    /** The component of this type on the first node. */
    public <T> T get(Class<T> type) {
        return node.get(type);
    }

    @Override
    public void close() {
        otherNode.close();
        node.close();
        database.close();
    }
}
