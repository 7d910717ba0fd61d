package org.prepaidsupport.bench.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** New databases for measurements: on a PostgreSQL server of its own, or H2 in files. */
public final class Databases implements AutoCloseable {

    private static final int CONNECTIONS = 20;

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private int opened;

    private Databases(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts the server as people run it: what is committed is on the disk. */
    public static Databases start(Path parent) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(parent), "databases");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return new Databases(folder, postgres);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An empty one. */
    public Database open(Product product) {
        opened++;
        HikariConfig config = new HikariConfig();
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setJdbcUrl(address(product));
        return new Database(product, config.getJdbcUrl(), new HikariDataSource(config));
    }

    /** The address of an empty database for a process of its own. */
    public String newAddress(Product product) {
        opened++;
        return address(product);
    }

    /** H2 would answer the same query from memory as long as nothing changed, which no other database does. */
    private String address(Product product) {
        String name = "bench" + opened;
        if (product == Product.H2) {
            return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath()
                    + ";LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=0";
        }
        execute("CREATE DATABASE " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** What decides how fast the server is. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : new String[] {"server_version", "fsync", "synchronous_commit", "shared_buffers"}) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return settings;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
