package org.prepaidsupport.host.web;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.jira.security.xsrf.RequiresXsrfCheck;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prepaidsupport.host.plugin.Descriptor;
import org.prepaidsupport.host.plugin.Plugin;
import org.prepaidsupport.host.plugin.PluginTemplates;

/** Webwork actions of plugins, at {@code /secure/<alias>.jspa} and {@code /secure/<alias>!<command>.jspa}. */
final class Actions extends HostPage {

    private static final long serialVersionUID = 1L;

    private record Action(Plugin plugin, Descriptor.Entry entry) {}

    private final transient Function<Plugin, PluginTemplates> templates;

    Actions(Parts parts, Function<Plugin, PluginTemplates> templates) {
        super(parts);
        this.templates = templates;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath().replaceAll("^.*/|\\.jspa$", "");
        int mark = name.indexOf('!');
        String alias = mark < 0 ? name : name.substring(0, mark);
        String command = mark < 0 ? "execute" : "do" + capital(name.substring(mark + 1));
        Optional<Action> found = find(alias);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!requireLicence(request, response)) {
            return;
        }
        run(found.get(), command, request, response);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }

    private Optional<Action> find(String alias) {
        for (Plugin plugin : parts.plugins().all()) {
            for (Descriptor.Entry module : plugin.descriptor().modules("webwork1")) {
                for (Descriptor.Entry action :
                        module.child("actions").orElseThrow().children("action")) {
                    if (action.required("alias").equals(alias)) {
                        return Optional.of(new Action(plugin, action));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void run(Action action, String command, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Plugin plugin = action.plugin();
        JiraWebActionSupport made = (JiraWebActionSupport)
                plugin.call(() -> plugin.make(action.entry().required("name")));
        Method method = method(made.getClass(), command);
        if (!supports(made.getClass(), method, request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Method checked = command.equals("execute") ? method(made.getClass(), "doExecute") : method;
        if (checked.isAnnotationPresent(RequiresXsrfCheck.class) && !requireToken(request, response)) {
            return;
        }
        String result = plugin.call(() -> invoke(made, method));
        Optional<Descriptor.Entry> view = action.entry().children("view").stream()
                .filter(each -> each.required("name").equals(result))
                .findFirst();
        if (view.isPresent()) {
            Map<String, Object> context = new HashMap<>();
            context.put("action", made);
            StringWriter html = new StringWriter();
            templates.apply(plugin).render(view.get().text(), context, html);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html.toString());
        }
    }

    private static Method method(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Optional<Method> found = Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                    .findFirst();
            if (found.isPresent()) {
                found.get().setAccessible(true);
                return found.get();
            }
        }
        throw new IllegalArgumentException("no command " + name);
    }

    /** As since Jira 10: without the annotation no method of request is served. */
    private static boolean supports(Class<?> type, Method method, String requestMethod) {
        SupportedMethods annotation = Optional.ofNullable(method.getAnnotation(SupportedMethods.class))
                .orElseGet(() -> type.getAnnotation(SupportedMethods.class));
        return annotation != null
                && Arrays.stream(annotation.value()).map(RequestMethod::name).anyMatch(requestMethod::equals);
    }

    private static String invoke(Object action, Method method) {
        try {
            return (String) method.invoke(action);
        } catch (InvocationTargetException | IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
