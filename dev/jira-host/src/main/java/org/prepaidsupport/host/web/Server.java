package org.prepaidsupport.host.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.plugin.Panels;
import org.prepaidsupport.host.plugin.Plugin;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.plugin.Plugins;
import org.prepaidsupport.host.rest.RestServlets;

/** Tomcat with Jira's pages, its REST API, and what plugins add. */
public final class Server implements AutoCloseable {

    /** Where Jira lives on the server. */
    public static final String CONTEXT = "/jira";

    private final Tomcat tomcat = new Tomcat();

    private Server() {}

    /** @param port 0 for any that is free */
    public static Server start(
            int port, Path home, Jira jira, Plugins plugins, Forgery forgery, Sudo sudo, PageResources resources) {
        // Felix has taken the one place there is in a JVM for such a factory.
        TomcatURLStreamHandlerFactory.disable();
        Server server = new Server();
        Tomcat tomcat = server.tomcat;
        tomcat.setBaseDir(folder(home.resolve("tomcat")).toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("maxPostSize", "2097152");
        tomcat.getConnector().setProperty("relaxedQueryChars", "[]{}|");
        Context context = tomcat.addContext(CONTEXT, folder(home.resolve("web")).toString());
        context.setSessionTimeout(300);
        context.setUseHttpOnly(true);
        context.addErrorPage(errorPage());
        server.mount(context, jira, plugins, forgery, sudo, resources);
        try {
            tomcat.start();
        } catch (LifecycleException failure) {
            throw new IllegalStateException("Port " + port + " can't be served", failure);
        }
        if (tomcat.getConnector().getLocalPort() < 0) {
            server.close();
            throw new IllegalStateException("Port " + port + " is taken; choose another with --port");
        }
        return server;
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private static ErrorPage errorPage() {
        ErrorPage page = new ErrorPage();
        page.setLocation("/host-error");
        return page;
    }

    private void mount(
            Context context, Jira jira, Plugins plugins, Forgery forgery, Sudo sudo, PageResources resources) {
        AccessRules access = new AccessRules(jira);
        Templates templates = new Templates();
        Map<Plugin, PluginTemplates> ofPlugins = new ConcurrentHashMap<>();
        Function<Plugin, PluginTemplates> renderer = plugin -> ofPlugins.computeIfAbsent(plugin, PluginTemplates::new);
        HostPage.Parts parts = new HostPage.Parts(
                jira, templates, forgery, plugins, new Panels(plugins.fragments(), jira.texts(), renderer), sudo);
        filter(context, "authentication", new Authentication(jira));
        filter(
                context,
                "decorator",
                new Decorator(
                        jira,
                        plugins.fragments(),
                        resources,
                        new Navigation(plugins.fragments(), jira.texts()),
                        forgery,
                        templates));
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.putAll(RestServlets.ofJira(jira, forgery));
        plugins.all().forEach(plugin -> servlets.putAll(RestServlets.ofPlugin(plugin, access, forgery)));
        servlets.put("/plugins/servlet/*", new PluginServlets(plugins.all(), access));
        servlets.put("/login.jsp", new LoginPage(parts));
        servlets.put("/logout", new LoginPage(parts));
        servlets.put("/issues/*", new IssueList(parts));
        servlets.put("/browse/*", new IssueView(parts));
        servlets.put("/projects/*", new ProjectPage(parts));
        servlets.put("/secure/CreateIssue.jspa", new CreatePage(parts));
        servlets.put("/secure/MoveIssue.jspa", new MovePage(parts));
        servlets.put("/secure/admin/WebSudoAuthenticate.jspa", new SudoPage(parts));
        servlets.put(Sudo.PAGE, new SudoPage(parts));
        servlets.put("/secure/admin/ViewApplicationProperties.jspa", new AdminPage(parts));
        servlets.put("*.jspa", new Actions(parts, renderer));
        servlets.put("/static/*", new Downloads(plugins.fragments(), jira.texts()));
        servlets.put("/download/resources/*", new Downloads(plugins.fragments(), jira.texts()));
        servlets.put("/host-error", new ErrorAnswer(parts));
        servlets.put("/", new StartPage());
        servlets.forEach((pattern, servlet) -> servlet(context, pattern, servlet));
    }

    private static void servlet(Context context, String pattern, HttpServlet servlet) {
        Wrapper wrapper = Tomcat.addServlet(context, pattern, servlet);
        wrapper.setLoadOnStartup(1);
        context.addServletMappingDecoded(pattern, pattern);
    }

    private static void filter(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        map.setDispatcher(DispatcherType.REQUEST.name());
        map.setDispatcher(DispatcherType.ERROR.name());
        context.addFilterMap(map);
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path).toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
