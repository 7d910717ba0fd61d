package org.prepaidsupport.host.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The database of a host: H2 or PostgreSQL, by its JDBC address, which may carry {@code user:password@}. */
public final class HostDatabase implements AutoCloseable {

    private static final Pattern CREDENTIALS = Pattern.compile("(jdbc:postgresql://)([^:@/]+)(?::([^@/]*))?@(.*)");
    private static final int CONNECTIONS = 20;
    private static final int TABLES_LOCK = 2990;

    private final HikariDataSource pool;
    private final Sql sql;

    private HostDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.sql = new Sql(pool);
    }

    /** Opens it and makes the host's own tables where they are missing. */
    public static HostDatabase open(String address) {
        HikariConfig config = new HikariConfig();
        Matcher matcher = CREDENTIALS.matcher(address);
        if (matcher.matches()) {
            config.setJdbcUrl(matcher.group(1) + matcher.group(4));
            config.setUsername(decoded(matcher.group(2)));
            config.setPassword(decoded(matcher.group(3)));
        } else {
            config.setJdbcUrl(address);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        // As Jira's own connections; Active Objects alone would ask for more.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HostDatabase database = new HostDatabase(new HikariDataSource(config));
        try {
            database.makeTables(config.getJdbcUrl().startsWith("jdbc:postgresql:"));
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** One node at a time: PostgreSQL fails where two find at once that a table is missing. */
    private void makeTables(boolean postgres) {
        sql.script(
                postgres
                        ? "SELECT pg_advisory_lock(%1$d);%2$s;SELECT pg_advisory_unlock(%1$d)"
                                .formatted(TABLES_LOCK, schema())
                        : schema());
    }

    /** As in every address: what has a meaning there is written as {@code %40}. */
    private static String decoded(String part) {
        return part == null ? null : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public DataSource dataSource() {
        return pool;
    }

    public Sql sql() {
        return sql;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String schema() {
        try (InputStream script = HostDatabase.class.getResourceAsStream("/host/schema.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
