package org.prepaidsupport.host.reliability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.prepaidsupport.host.testing.HostProcess;
import org.prepaidsupport.host.testing.Leash;

/** Two nodes on one PostgreSQL. All of it ends with the JVM of the test, even when that is killed. */
final class Cluster implements AutoCloseable {

    static final int NODES = 2;

    private final Path folder;
    private final Map<String, String> properties;
    private final EmbeddedPostgres postgres;
    private final Leash leash;
    private final HostProcess[] nodes = new HostProcess[NODES];
    private int started;

    private Cluster(Path folder, Map<String, String> properties, EmbeddedPostgres postgres, long postmaster) {
        this.folder = folder;
        this.properties = properties;
        this.postgres = postgres;
        this.leash = Leash.on(postmaster);
    }

    /**
     * @param folder for the nodes' files and logs
     * @param properties system properties of both nodes
     */
    static Cluster start(Path folder, Map<String, String> properties) {
        Cluster cluster = open(folder, properties);
        try {
            for (int node = 0; node < NODES; node++) {
                cluster.startNode(node);
            }
            return cluster;
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    /** PostgreSQL as people run it: what is committed is on the disk. */
    private static Cluster open(Path folder, Map<String, String> properties) {
        try {
            Path data = Files.createTempDirectory("reliability-data");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            String postmaster =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
            return new Cluster(folder, properties, postgres, Long.parseLong(postmaster));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    HostProcess node(int number) {
        return nodes[number];
    }

    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    /** Starts a node that isn't running. */
    void startNode(int number) {
        Path home = folder.resolve("node-" + number + "-" + ++started);
        nodes[number] = HostProcess.start(postgres.getJdbcUrl("postgres", "postgres"), home, properties);
    }

    @Override
    public void close() {
        for (HostProcess node : nodes) {
            if (node != null) {
                node.close();
            }
        }
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        leash.close();
    }
}
