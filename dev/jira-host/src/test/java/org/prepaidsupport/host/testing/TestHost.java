package org.prepaidsupport.host.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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

    private final JiraHost host;

    private TestHost(JiraHost host) {
        this.host = host;
    }

    /** With an empty H2 database in memory. */
    public static TestHost start() {
        return start("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
    }

    public static TestHost start(String database) {
        return new TestHost(JiraHost.start(0, folder(), database, pluginJar()));
    }

    /** The same Jira while our plugin is not installed. */
    public static TestHost withoutPlugin(String database) {
        return new TestHost(JiraHost.start(0, folder(), database));
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
