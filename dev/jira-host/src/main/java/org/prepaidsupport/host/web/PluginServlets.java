package org.prepaidsupport.host.web;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.plugin.Descriptor;
import org.prepaidsupport.host.plugin.Plugin;

/** The servlets of plugins, below {@code /plugins/servlet}; who may not call one is sent to log in, as by Jira. */
final class PluginServlets extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A servlet under one of its patterns, without the star. */
    private record Mounted(Plugin plugin, HttpServlet servlet, String path, boolean prefix) {

        boolean serves(String address) {
            return address.equals(path) || prefix && address.startsWith(path.isEmpty() ? "/" : path + "/");
        }
    }

    private record Configuration(String name, ServletContext context, Map<String, String> parameters)
            implements ServletConfig {

        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String parameter) {
            return parameters.get(parameter);
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }

    private final transient List<Plugin> plugins;
    private final transient AccessRules access;
    private final transient List<Mounted> mounted = new ArrayList<>();

    PluginServlets(List<Plugin> plugins, AccessRules access) {
        this.plugins = plugins;
        this.access = access;
    }

    @Override
    public void init() throws ServletException {
        for (Plugin plugin : plugins) {
            for (Descriptor.Entry module : plugin.descriptor().modules("servlet")) {
                mount(plugin, module);
            }
        }
        mounted.sort(
                Comparator.comparing((Mounted each) -> each.path().length()).reversed());
    }

    private void mount(Plugin plugin, Descriptor.Entry module) throws ServletException {
        HttpServlet servlet = (HttpServlet) plugin.call(() -> plugin.make(module.required("class")));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Descriptor.Entry each : module.children("init-param")) {
            parameters.put(
                    each.child("param-name").orElseThrow().text(),
                    each.child("param-value").orElseThrow().text());
        }
        servlet.init(new Configuration(module.required("key"), getServletContext(), parameters));
        for (Descriptor.Entry pattern : module.children("url-pattern")) {
            String text = pattern.text();
            boolean prefix = text.endsWith("/*");
            mounted.add(new Mounted(plugin, servlet, prefix ? text.substring(0, text.length() - 2) : text, prefix));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<Mounted> found =
                mounted.stream().filter(each -> each.serves(path)).findFirst();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AccessRules.Verdict verdict = access.judge(found.get().servlet().getClass());
        if (verdict != AccessRules.Verdict.ALLOWED) {
            toLogin(request, response, verdict);
            return;
        }
        serve(found.get(), path, request, response);
    }

    private static void toLogin(HttpServletRequest request, HttpServletResponse response, AccessRules.Verdict verdict)
            throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String destination =
                request.getRequestURI().substring(request.getContextPath().length()) + query;
        response.sendRedirect(request.getContextPath() + "/login.jsp?"
                + (verdict == AccessRules.Verdict.FORBIDDEN ? "permissionViolation=true&" : "")
                + "os_destination=" + URLEncoder.encode(destination, StandardCharsets.UTF_8));
    }

    private static void serve(Mounted mounted, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletRequest seen = new HttpServletRequestWrapper(request) {
            @Override
            public String getServletPath() {
                return request.getServletPath() + mounted.path();
            }

            @Override
            public String getPathInfo() {
                String rest = path.substring(mounted.path().length());
                return rest.isEmpty() ? null : rest;
            }
        };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(mounted.plugin().classes());
        try {
            mounted.servlet().service(seen, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
