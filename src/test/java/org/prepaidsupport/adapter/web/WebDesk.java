package org.prepaidsupport.adapter.web;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.dev.activeobjects.TestDatabase;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.EnglishTexts;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The desk with its pages, rendered from the real templates. */
final class WebDesk implements AutoCloseable {

    private static final String ROOT = "/jira/plugins/servlet/prepaid/";

    final Desk desk;
    boolean provenAdministrator = true;
    private final Map<String, Object> session = new HashMap<>();
    private final AnnotationConfigApplicationContext components = new AnnotationConfigApplicationContext();

    WebDesk() {
        this(TestDatabase.Kind.H2);
    }

    WebDesk(TestDatabase.Kind kind) {
        desk = new Desk(kind);
        components.setParent(desk.plugin.components());
        components.registerBean(TemplateRenderer.class, VelocityTemplates::new);
        components.registerBean(Texts.class, EnglishTexts::new);
        components.registerBean(LoginUriProvider.class, () -> to -> URI.create("/login"));
        components.registerBean(ApplicationProperties.class, () -> mode -> "/jira");
        components.registerBean(PageBuilderService.class, () -> () -> Anything::new);
        components.registerBean(JiraAuthenticationContext.class, () -> FormatsTest.reader(Locale.US));
        components.registerBean(DateTimeFormatterFactory.class, FormatsTest::dates);
        components.registerBean(Requests.Tokens.class, Requests.Tokens::new);
        components.registerBean(WebSudoManager.class, () -> new Sudo(this));
        components.scan("org.prepaidsupport.adapter.web");
        components.refresh();
    }

    /** As Jira makes servlets, conditions and context providers. */
    <T> T make(Class<T> type) {
        return type.cast(components
                .getAutowireCapableBeanFactory()
                .autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false));
    }

    /** What this user is answered. */
    Requests.Answer get(String user, Class<? extends HttpServlet> servlet, String path) {
        desk.jira.login(user);
        return get(servlet, path);
    }

    Requests.Answer get(Class<? extends HttpServlet> servlet, String path) {
        return ask("doGet", servlet, path, Map.of());
    }

    /** What is answered where this is sent with the token of the page. */
    Requests.Answer post(Class<? extends HttpServlet> servlet, String path, Map<String, List<String>> sent) {
        Map<String, List<String>> all = new HashMap<>(sent);
        all.put(Requests.Tokens.NAME, List.of(Requests.Tokens.TOKEN));
        return ask("doPost", servlet, path, all);
    }

    Requests.Answer ask(String how, Class<? extends HttpServlet> servlet, String path, Map<String, List<String>> sent) {
        Requests.Answer answer = new Requests.Answer();
        try {
            // Protected, and only the container calls it; the most special of them is the one that counts.
            Method method =
                    PageServlet.class.getDeclaredMethod(how, HttpServletRequest.class, HttpServletResponse.class);
            method.setAccessible(true);
            String[] parts = path.split("\\?", 2);
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String each : parts.length < 2 ? new String[0] : parts[1].split("&")) {
                parameters.put(each.split("=", 2)[0], each.split("=", 2)[1]);
            }
            method.invoke(make(servlet), Requests.of(ROOT + parts[0], parameters, sent, session), answer.response());
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(failure);
        }
        return answer;
    }

    static Issue issue(IssueRef issue) {
        return (Issue) Proxy.newProxyInstance(
                WebDesk.class.getClassLoader(),
                new Class<?>[] {Issue.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getId" -> issue.id();
                    case "getKey" -> issue.key();
                    case "getProjectId" -> issue.projectId();
                    case "getCreated" -> new Timestamp(0);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    static Project project(long id) {
        return (Project) Proxy.newProxyInstance(
                WebDesk.class.getClassLoader(), new Class<?>[] {Project.class}, (self, method, arguments) -> {
                    if (method.getName().equals("getId")) {
                        return id;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    String render(String template, Map<String, Object> context) throws IOException {
        StringWriter html = new StringWriter();
        new VelocityTemplates().render(template, context, html);
        return html.toString();
    }

    @Override
    public void close() {
        components.close();
        desk.close();
    }

    private static final class Anything implements RequiredResources {

        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            return this;
        }

        @Override
        public RequiredResources requireContext(String context) {
            return this;
        }
    }

    private record Sudo(WebDesk desk) implements WebSudoManager {

        @Override
        public void willExecuteWebSudoRequest(HttpServletRequest request) {
            if (!desk.provenAdministrator) {
                throw new WebSudoSessionException();
            }
        }

        @Override
        public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
            try {
                response.sendRedirect("/prove-yourself");
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public boolean canExecuteRequest(HttpServletRequest request) {
            return desk.provenAdministrator;
        }
    }
}
