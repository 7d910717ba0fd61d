package org.prepaidsupport.host.reliability;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.prepaidsupport.dev.activeobjects.JdbcActiveObjects;

/** What the plugin has still to do by itself, read from its tables: recounts, and the rest of the change feeds. */
final class Backlog {

    private static final String PREFIX = JdbcActiveObjects.prefix("org.prepaidsupport.prepaid-support");
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final DataSource database;
    private final Duration feedDelay;

    /** @param feedDelay how long the hosts' feeds hold changes back */
    Backlog(DataSource database, Duration feedDelay) {
        this.database = database;
        this.feedDelay = feedDelay;
    }

    /**
     * Waits until nothing is left to do of what happened so far. The second pass of recounts, which waits for Jira's
     * feed, is brought forward.
     */
    void waitForEnd() {
        Instant shown = Instant.now().plus(feedDelay);
        waitUntil("catching up", () -> ranAfter(shown, "updated") && ranAfter(shown, "deleted"));
        waitUntil("recounts", () -> bringForward() == 0);
    }

    /** Waits until a node that started no earlier has looked for what was missed while it was away. */
    void waitForMissedChanges(Instant start) {
        waitUntil("missed changes", () -> ranAfter(start, "issues"));
    }

    private static void waitUntil(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).pollInterval(LOOK).until(condition);
    }

    private boolean ranAfter(Instant time, String cursor) {
        String query = "SELECT COUNT(*) FROM %s WHERE \"FEED\" = '" + cursor + "' AND \"RAN_AT\" > ";
        return number(query + time.toEpochMilli(), "CURSOR_POS") > 0;
    }

    /** @return how many recounts are open */
    private long bringForward() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql("UPDATE %s SET \"DUE_AT\" = 0 WHERE \"DUE_AT\" > 0", "RECOUNT"));
        }
        return number("SELECT COUNT(*) FROM %s", "RECOUNT");
    }

    /** Tasks that are about to be made, or were when a node died. */
    long plannedTasks() {
        return number("SELECT COUNT(*) FROM %s", "PLANNED_TASK");
    }

    /** Issues in Jira whose summary begins with the number of an order, and those in its projects. */
    long issues(String orderNumber) {
        return count("SELECT COUNT(*) FROM jira_issue WHERE summary LIKE '" + orderNumber + " - %' OR project_id IN"
                + " (SELECT id FROM jira_project WHERE project_key LIKE '" + orderNumber + "%')");
    }

    /** Projects in Jira whose key begins with the number of an order. */
    long projects(String orderNumber) {
        return count("SELECT COUNT(*) FROM jira_project WHERE project_key LIKE '" + orderNumber + "%'");
    }

    long postings() {
        return number("SELECT COUNT(*) FROM %s", "POSTING");
    }

    private long number(String query, String table) {
        return count(sql(query, table));
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String sql(String query, String table) {
        return String.format(Locale.ROOT, query, "\"" + PREFIX + "_" + table + "\"");
    }
}
