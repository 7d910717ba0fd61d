package org.prepaidsupport.host.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The database of a host: H2 or PostgreSQL, by its JDBC address, which may carry {@code user:password@}. */
public final class HostDatabase implements AutoCloseable {

    private static final Pattern CREDENTIALS = Pattern.compile("(jdbc:postgresql://)([^:@/]+)(?::([^@/]*))?@(.*)");
    private static final int CONNECTIONS = 20;

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
            config.setUsername(matcher.group(2));
            config.setPassword(matcher.group(3));
        } else {
            config.setJdbcUrl(address);
        }
        config.setMaximumPoolSize(CONNECTIONS);
        // As Jira's own connections; Active Objects alone would ask for more.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HostDatabase database = new HostDatabase(new HikariDataSource(config));
        database.sql.script(schema());
        return database;
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
