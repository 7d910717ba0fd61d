package org.prepaidsupport.host;

import com.atlassian.jira.component.ComponentAccessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.prepaidsupport.host.database.HostDatabase;
import org.prepaidsupport.host.jira.FirstData;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.plugin.Framework;
import org.prepaidsupport.host.plugin.Plugins;
import org.prepaidsupport.host.plugin.Services;
import org.prepaidsupport.host.web.Forgery;
import org.prepaidsupport.host.web.PageResources;
import org.prepaidsupport.host.web.Server;
import org.prepaidsupport.host.web.Sudo;

/** A running stand-in for Jira with plugins in it. */
public final class JiraHost implements AutoCloseable {

    private final HostDatabase database;
    private final Jira jira;
    private final Plugins plugins;
    private final Server server;

    private JiraHost(HostDatabase database, Jira jira, Plugins plugins, Server server) {
        this.database = database;
        this.jira = jira;
        this.plugins = plugins;
        this.server = server;
    }

    /**
     * Starts it; it answers when this returns.
     *
     * @param port 0 for any that is free
     * @param databaseAddress a JDBC address of H2 or PostgreSQL
     * @throws org.prepaidsupport.host.plugin.PluginRefused if Jira would not enable a plugin
     */
    public static JiraHost start(int port, Path home, String databaseAddress, Path... jars) {
        HostDatabase database = HostDatabase.open(databaseAddress);
        Plugins plugins = null;
        try {
            Jira jira = new Jira(database.sql(), Clock.systemDefaultZone());
            FirstData.make(jira);
            Forgery forgery = new Forgery();
            Sudo sudo = new Sudo();
            PageResources resources = new PageResources();
            AtomicReference<String> address = new AtomicReference<>("http://localhost:" + port + Server.CONTEXT);
            Services services = HostServices.of(jira, database.dataSource(), forgery, sudo, resources, address::get);
            ComponentAccessor.initialiseWorker(new Worker(services));
            plugins = new Plugins(Framework.start(cache(home)), services, jira.texts());
            for (Path jar : jars) {
                plugins.enable(jar);
            }
            Server server = Server.start(port, home, jira, plugins, forgery, sudo, resources);
            address.set("http://localhost:" + server.port() + Server.CONTEXT);
            return new JiraHost(database, jira, plugins, server);
        } catch (RuntimeException failure) {
            if (plugins != null) {
                plugins.close();
            }
            database.close();
            throw failure;
        }
    }

    private static Path cache(Path home) {
        try {
            return Files.createDirectories(home.resolve("felix-" + UUID.randomUUID()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Worker(Services services) implements ComponentAccessor.Worker {

        @Override
        public <T> T getComponent(Class<T> type) {
            return type.cast(services.find(type.getName(), null).orElse(null));
        }
    }

    /** For example {@code http://localhost:2990/jira}. */
    public String address() {
        return "http://localhost:" + server.port() + Server.CONTEXT;
    }

    public Jira jira() {
        return jira;
    }

    public Plugins plugins() {
        return plugins;
    }

    @Override
    public void close() {
        server.close();
        jira.jobs().close();
        plugins.close();
        jira.caches().close();
        jira.locks().close();
        database.close();
    }
}
