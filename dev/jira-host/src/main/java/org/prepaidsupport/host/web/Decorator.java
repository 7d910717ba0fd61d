package org.prepaidsupport.host.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.plugin.Fragments;

/** Puts Jira's frame around pages that ask for it with {@code <meta name="decorator">}. */
final class Decorator implements Filter {

    private final Jira jira;
    private final Fragments fragments;
    private final PageResources resources;
    private final Navigation navigation;
    private final Forgery forgery;
    private final Templates templates;

    Decorator(
            Jira jira,
            Fragments fragments,
            PageResources resources,
            Navigation navigation,
            Forgery forgery,
            Templates templates) {
        this.jira = jira;
        this.fragments = fragments;
        this.resources = resources;
        this.navigation = navigation;
        this.forgery = forgery;
        this.templates = templates;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        Kept kept = new Kept(response);
        try {
            chain.doFilter(request, kept);
            byte[] body = kept.body();
            if (isPage(kept)) {
                Document page = Jsoup.parse(new String(body, StandardCharsets.UTF_8));
                String decorator = meta(page, "decorator");
                if (decorator.startsWith("atl.")) {
                    body = decorate(page, decorator, request, response).getBytes(StandardCharsets.UTF_8);
                }
            }
            if (!response.isCommitted()) {
                response.getOutputStream().write(body);
            }
        } finally {
            resources.forget();
        }
    }

    private static boolean isPage(Kept response) {
        return response.getContentType() != null && response.getContentType().startsWith("text/html");
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    private String decorate(Document page, String decorator, HttpServletRequest request, HttpServletResponse response) {
        page.outputSettings().prettyPrint(false);
        ApplicationUser user = jira.session().getLoggedInUser();
        Map<String, Object> context = new HashMap<>();
        context.put("user", user);
        Map<String, Object> values = new HashMap<>();
        values.put("base", request.getContextPath());
        values.put("title", page.title());
        values.put("language", jira.session().getLocale().toLanguageTag());
        page.head().select("title").remove();
        values.put("headHtml", page.head().html());
        values.put("bodyHtml", page.body().html());
        values.put("admin", decorator.equals("atl.admin"));
        values.put("section", meta(page, "admin.active.section"));
        values.put("tab", meta(page, "admin.active.tab"));
        values.put("userName", user == null ? "" : user.getDisplayName());
        values.put("userId", user == null ? "" : user.getName());
        values.put("isAdministrator", jira.globalPermissions().isAdministrator(user));
        values.put("items", navigation.items("system.top.navigation.bar", context));
        values.put("adminSections", navigation.sections("admin_plugins_menu", context));
        values.put("token", forgery.getXsrfToken(request, response, true));
        values.put(
                "resourcesHtml",
                resources.tags(fragments, request.getContextPath(), decorator, meta(page, "host-page")));
        return templates.render("frame", values);
    }

    /** Keeps what is written until it is known whether it gets a frame. */
    private static final class Kept extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private PrintWriter writer;

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                if (getContentType() != null && !getContentType().contains("charset")) {
                    setCharacterEncoding("UTF-8");
                }
                writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(int each) {
                    bytes.write(each);
                }

                @Override
                public void write(byte[] from, int offset, int length) {
                    bytes.write(from, offset, length);
                }
            };
        }

        @Override
        public void flushBuffer() {
            // Not before the frame is around it.
        }

        @Override
        public void setContentLength(int length) {
            // The frame changes it.
        }

        @Override
        public void setContentLengthLong(long length) {
            // The frame changes it.
        }

        @Override
        public void resetBuffer() {
            bytes.reset();
        }

        byte[] body() {
            if (writer != null) {
                writer.flush();
            }
            return bytes.toByteArray();
        }
    }
}
