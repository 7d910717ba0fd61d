package org.prepaidsupport.host.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.plugin.Descriptor;
import org.prepaidsupport.host.plugin.Plugin;
import org.prepaidsupport.host.web.AccessRules;
import org.prepaidsupport.host.web.Forgery;

/** Jira's own REST API and those of plugins, each as a servlet for its path. */
public final class RestServlets {

    private RestServlets() {}

    /** Jira's: {@code /rest/api/2}, {@code /rest/auth/1}, {@code /rest/pat/1.0}, and the templates clients ask for. */
    public static Map<String, HttpServlet> ofJira(Jira jira, Forgery forgery) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        for (String version : List.of("2", "latest")) {
            servlets.put(
                    "/rest/api/" + version + "/*",
                    new ServletContainer(jira(forgery)
                            .register(new MetaResource(jira))
                            .register(new UserResource(jira))
                            .register(new PreferencesResource(jira))
                            .register(new GroupResource(jira))
                            .register(new SchemeResource(jira))
                            .register(new ProjectResource(jira))
                            .register(new ComponentResource(jira))
                            .register(new IssueResource(jira))
                            .register(new IssueMetaResource(jira))
                            .register(new CommentResource(jira))
                            .register(new WorklogResource(jira))
                            .register(new WorklogFeedResource(jira))
                            .register(new LinkResource(jira))
                            .register(new SearchResource(jira))));
        }
        for (String version : List.of("1", "latest")) {
            servlets.put(
                    "/rest/auth/" + version + "/*",
                    new ServletContainer(jira(forgery).register(new SessionResource(jira))));
        }
        for (String version : List.of("1.0", "latest")) {
            servlets.put(
                    "/rest/pat/" + version + "/*",
                    new ServletContainer(jira(forgery).register(new TokenResource(jira))));
        }
        servlets.put(
                "/rest/project-templates/latest/*",
                new ServletContainer(jira(forgery).register(new TemplatesResource())));
        return servlets;
    }

    private static ResourceConfig jira(Forgery forgery) {
        return base().register(new JiraForgeryFilter(forgery)).register(new Failures());
    }

    /** A plugin's resources: the classes with a path in the packages its descriptor names. */
    public static Map<String, HttpServlet> ofPlugin(Plugin plugin, AccessRules access, Forgery forgery) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        for (Descriptor.Entry module : plugin.descriptor().modules("rest")) {
            for (String version : List.of(module.required("version"), "latest")) {
                ResourceConfig config = base().register(new RestAccess(access, forgery));
                for (Descriptor.Entry each : module.children("package")) {
                    plugin.classesIn(each.text()).stream().map(plugin::load).forEach(type -> add(plugin, type, config));
                }
                servlets.put("/rest" + module.required("path") + "/" + version + "/*", new InPlugin(plugin, config));
            }
        }
        return servlets;
    }

    private static void add(Plugin plugin, Class<?> type, ResourceConfig config) {
        if (type.isAnnotationPresent(Path.class)) {
            requireInjectable(type);
            config.register(plugin.make(type));
        } else if (type.isAnnotationPresent(Provider.class)) {
            config.register(plugin.make(type));
        }
    }

    /** Jira's own container takes no constructor with parameters unless it says so. */
    private static void requireInjectable(Class<?> type) {
        boolean injectable = Arrays.stream(type.getConstructors())
                .anyMatch(each -> each.getParameterCount() == 0 || each.isAnnotationPresent(Inject.class));
        if (!injectable) {
            throw new IllegalStateException(type.getName() + " has no constructor that is marked with @Inject");
        }
    }

    private static ResourceConfig base() {
        return new ResourceConfig()
                .register(JacksonFeature.withoutExceptionMappers())
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, false);
    }

    /** Calls the plugin's code with its class loader as that of the thread. */
    private static final class InPlugin extends ServletContainer {

        private static final long serialVersionUID = 1L;
        private final transient Plugin plugin;

        InPlugin(Plugin plugin, ResourceConfig config) {
            super(config);
            this.plugin = plugin;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(plugin.classes());
            try {
                super.service(request, response);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }
}
