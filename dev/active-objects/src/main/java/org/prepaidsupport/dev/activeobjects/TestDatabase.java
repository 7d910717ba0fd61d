package org.prepaidsupport.dev.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.java.ao.RawEntity;

/** A database of its own for a test: H2 in memory, or a database on a real PostgreSQL server of this machine. */
public final class TestDatabase implements AutoCloseable {

    /** Which product. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    private static final String PLUGIN_KEY = "org.prepaidsupport.prepaid-support";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final HikariDataSource pool;
    private final CountingDataSource counting;
    private final ActiveObjects activeObjects;

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.counting = new CountingDataSource(pool);
        this.activeObjects = JdbcActiveObjects.over(counting.dataSource(), PLUGIN_KEY);
    }

    /** An empty database with the tables of these rows. */
    @SafeVarargs
    public static TestDatabase open(Kind kind, Class<? extends RawEntity<?>>... rows) {
        TestDatabase database = new TestDatabase(pool(kind));
        database.activeObjects.migrate(rows);
        database.counting.reset();
        return database;
    }

    public ActiveObjects activeObjects() {
        return activeObjects;
    }

    public CountingDataSource counting() {
        return counting;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(Kind kind) {
        HikariConfig config = new HikariConfig();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(20);
        if (kind == Kind.H2) {
            config.setJdbcUrl(
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=500");
        } else {
            config.setDataSource(Server.database("test" + NAMES.incrementAndGet()));
        }
        return new HikariDataSource(config);
    }

    /** One server for all tests of the JVM; it ends with it. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static DataSource database(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException("could not make database " + name, failure);
            }
            return POSTGRES.getDatabase("postgres", name);
        }
    }
}
