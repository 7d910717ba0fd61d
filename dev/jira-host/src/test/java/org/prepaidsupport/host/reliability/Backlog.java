package org.prepaidsupport.host.reliability;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.prepaidsupport.dev.activeobjects.JdbcActiveObjects;

/** What the plugin has still to do by itself, read from its tables: recounts, and the rest of the change feeds. */
final class Backlog {

    private static final String PREFIX = JdbcActiveObjects.prefix("org.prepaidsupport.prepaid-support");
    private static final int FEEDS = 2;

    private final DataSource database;

    Backlog(DataSource database) {
        this.database = database;
    }

    /**
     * Waits until nothing is left to do of what happened so far. The second pass of recounts, which waits for Jira's
     * feed, is brought forward.
     *
     * @param feedDelay how long the hosts' feeds hold changes back
     */
    void waitForEnd(Duration feedDelay) {
        long quiet = System.currentTimeMillis() + feedDelay.toMillis();
        await("catching up")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> number("SELECT COUNT(*) FROM %s WHERE \"RAN_AT\" > " + quiet, "CURSOR_POS") == FEEDS);
        await("recounts")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> bringForward() == 0);
    }

    /** @return how many recounts are open */
    private long bringForward() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql("UPDATE %s SET \"DUE_AT\" = 0 WHERE \"DUE_AT\" > 0", "RECOUNT"));
        }
        return openRecounts();
    }

    long openRecounts() {
        return number("SELECT COUNT(*) FROM %s", "RECOUNT");
    }

    long postings() {
        return number("SELECT COUNT(*) FROM %s", "POSTING");
    }

    private long number(String query, String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql(query, table))) {
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
