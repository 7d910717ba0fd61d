package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.plugin.PluginRefused;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.PluginJar;
import org.prepaidsupport.host.testing.TestHost;

/** The host refuses what Jira refuses, each shown with a small plugin that would pass a kinder host. */
class RefusalsIT {

    private static final String CONDITIONS = "com.atlassian.jira.plugin.webfragment.conditions";
    private static final String ITEM = "<web-item key='i' section='system.top.navigation.bar'>" + "<condition class='"
            + CONDITIONS + ".UserLoggedInCondition'/></web-item>";
    private static final String RESOURCE_IMPORTS = "jakarta.ws.rs,jakarta.inject,org.springframework.stereotype,"
            + "com.atlassian.plugins.rest.api.security.annotation";
    private static final String RESOURCE = "import jakarta.ws.rs.*;\n"
            + "@Path(\"/thing\") public class Thing { public Thing() {} @GET @Produces(\"text/plain\") public String"
            + " get() { return \"seen\"; } @POST @Produces(\"text/plain\") public String post() { return \"done\"; } }";
    private static final String REST = "<rest key='r' path='/small' version='1'><package>org.example</package></rest>";

    @Test
    void aHostClassNamedOnlyInTheDescriptorMustBeImported() {
        assertThatThrownBy(() -> start(new PluginJar(ITEM)))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining(CONDITIONS + ".UserLoggedInCondition")
                .hasMessageContaining("imported");

        start(new PluginJar(ITEM).imports(CONDITIONS)).close();
    }

    @Test
    void aPackageThatJiraDoesNotExportCanNotBeImported() {
        assertThatThrownBy(() -> start(new PluginJar("").imports("com.google.common.collect")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("com.google.common.collect");
    }

    @Test
    void aComponentThatIsMissingFromTheIndexIsNoBean() {
        PluginJar jar = new PluginJar("")
                .imports("org.springframework.stereotype")
                .source("Needed", "@org.springframework.stereotype.Component public class Needed {}")
                .source(
                        "Needing",
                        "@org.springframework.stereotype.Component public class Needing { public Needing(Needed n) {} }");

        assertThatThrownBy(() -> start(jar.components("org.example.Needing")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("org.example.Needed");

        start(jar.components("org.example.Needing", "org.example.Needed")).close();
    }

    @Test
    void aTemplateCallsOnlyWhatIsOnTheAllowList() throws Exception {
        String list = "<velocity-allowlist key='a'><method>org.example.Shown#getName()</method></velocity-allowlist>";
        String page = "import java.io.IOException; import java.util.Map; import jakarta.servlet.http.*;\n"
                + "@com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess public class Page extends"
                + " HttpServlet { final com.atlassian.templaterenderer.TemplateRenderer r; public"
                + " Page(com.atlassian.templaterenderer.TemplateRenderer r) { this.r = r; } protected void"
                + " doGet(HttpServletRequest q, HttpServletResponse p) throws IOException {"
                + " p.setContentType(\"text/html\"); r.render(\"page.vm\", Map.of(\"shown\", new Shown()),"
                + " p.getWriter()); } }";
        PluginJar jar = new PluginJar(
                        list + "<servlet key='s' class='org.example.Page'><url-pattern>/small</url-pattern></servlet>")
                .imports("jakarta.servlet,jakarta.servlet.http,com.atlassian.templaterenderer,"
                        + "com.atlassian.plugins.rest.api.security.annotation")
                .file("META-INF/plugin-components/imports", "com.atlassian.templaterenderer.TemplateRenderer")
                .file("page.vm", "[$shown.name][$shown.secret()]")
                .source(
                        "Shown",
                        "public final class Shown { public String getName() { return \"<b>\"; } public String secret()"
                                + " { return \"leaked\"; } }")
                .source("Page", page);
        try (JiraHost host = start(jar)) {
            String html = Caller.nobody(host.address())
                    .get("/plugins/servlet/small")
                    .expect(200)
                    .text();

            assertThat(html).contains("[&lt;b&gt;]").doesNotContain("leaked");
            assertThat(PluginTemplates.blockedCalls()).contains("org.example.Shown#secret()");
        } finally {
            PluginTemplates.forgetBlockedCalls();
        }
    }

    @Test
    void aResourceWithoutAnnotationIsForPeopleWithALicence() {
        try (JiraHost host = start(new PluginJar(REST).imports(RESOURCE_IMPORTS).source("Thing", RESOURCE))) {
            assertThat(Caller.named(host.address(), "anna")
                            .get("/rest/small/1/thing")
                            .expect(200)
                            .text())
                    .isEqualTo("seen");
            Caller.named(host.address(), "carl").get("/rest/small/1/thing").expect(403);
            Caller.nobody(host.address()).get("/rest/small/1/thing").expect(401);
        }
    }

    @Test
    void aFormWithoutTokenIsRefused() throws Exception {
        try (JiraHost host = start(new PluginJar(REST).imports(RESOURCE_IMPORTS).source("Thing", RESOURCE))) {
            HttpClient browser = loggedIn(host);

            assertThat(form(browser, host, "/rest/small/1/thing", "a=b").statusCode())
                    .isEqualTo(403);
            assertThat(form(browser, host, "/rest/small/1/thing", "a=b").body()).contains("XSRF check failed");
            assertThat(form(browser, host, "/secure/CreateIssue.jspa", "summary=Forged")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anActionWithoutSupportedMethodsServesNoRequest() {
        String modules = "<webwork1 key='w'><actions><action name='org.example.Bare' alias='Bare'><view"
                + " name='success'>ok.vm</view></action><action name='org.example.Marked' alias='Marked'><view"
                + " name='success'>ok.vm</view></action></actions></webwork1>";
        PluginJar jar = new PluginJar(modules)
                .imports("com.atlassian.jira.web.action,com.atlassian.jira.security.request")
                .file("ok.vm", "fine")
                .source("Bare", "public class Bare extends com.atlassian.jira.web.action.JiraWebActionSupport {}")
                .source(
                        "Marked",
                        "import com.atlassian.jira.security.request.*; @SupportedMethods({RequestMethod.GET}) public"
                                + " class Marked extends com.atlassian.jira.web.action.JiraWebActionSupport {}");
        try (JiraHost host = start(jar)) {
            Caller anna = Caller.named(host.address(), "anna");

            anna.get("/secure/Bare.jspa").expect(405);
            assertThat(anna.get("/secure/Marked.jspa").expect(200).text()).contains("fine");
            anna.post("/secure/Marked.jspa", "{}").expect(405);
        }
    }

    private static JiraHost start(PluginJar jar) {
        return TestHost.startWith(jar.build());
    }

    private static HttpClient loggedIn(JiraHost host) throws IOException, InterruptedException {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        form(browser, host, "/login.jsp", "os_username=anna&os_password=anna");
        return browser;
    }

    private static HttpResponse<String> form(HttpClient browser, JiraHost host, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
