package org.prepaidsupport.host.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.prepaidsupport.host.JiraHost;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** A host with the real plugin jar, on a free port. */
public final class TestHost implements AutoCloseable {

    public static final String API = "/rest/prepaid/1.0";

    static {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.setProperty("host.feed.delay", "0");
        System.setProperty("com.atlassian.plugins.authentication.basicauth.block.requests", "false");
    }

    /** Of the last host: browsers keep files by it. */
    private static int port;

    private final JiraHost host;
    private final String database;

    private TestHost(JiraHost host, String database) {
        this.host = host;
        this.database = database;
    }

    /** With an empty H2 database in memory. */
    public static TestHost start() {
        return start("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    }

    public static TestHost start(String database) {
        return new TestHost(onePort(free -> JiraHost.start(free, folder(), database, pluginJar())), database);
    }

    /** On the port of the host before, unless that is taken. */
    private static synchronized JiraHost onePort(IntFunction<JiraHost> starting) {
        JiraHost started = starting.apply(isFree(port) ? port : 0);
        port = URI.create(started.address()).getPort();
        return started;
    }

    private static boolean isFree(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(wanted));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The same Jira while our plugin is not installed. */
    public static TestHost withoutPlugin(String database) {
        return new TestHost(JiraHost.start(0, folder(), database), database);
    }

    /** With other plugins instead of ours. */
    public static JiraHost startWith(Path... plugins) {
        return JiraHost.start(0, folder(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", plugins);
    }

    public static Path pluginJar() {
        return Path.of(System.getProperty("plugin.jar", "../../target/prepaid-support-1.0.0.jar"));
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("jira-host");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String address() {
        return host.address();
    }

    public JiraHost host() {
        return host;
    }

    /** SQL about our tables while the work is done, by whomever; on H2 only. */
    public List<String> statementsOf(Runnable work) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS TRUE");
            work.run();
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT SQL_STATEMENT FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                            + " WHERE POSITION('AO_', SQL_STATEMENT) > 0 AND POSITION('QUERY_STATISTICS', SQL_STATEMENT) = 0")) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            statement.execute("SET QUERY_STATISTICS FALSE");
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Caller admin() {
        return Caller.named(address(), "admin");
    }

    /** The agent. */
    public Caller anna() {
        return Caller.named(address(), "anna");
    }

    /** Billing. */
    public Caller bob() {
        return Caller.named(address(), "bob");
    }

    /** The customer, without a licence. */
    public Caller carl() {
        return Caller.named(address(), "carl");
    }

    @Override
    public void close() {
        host.close();
    }
}
