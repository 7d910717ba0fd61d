package org.prepaidsupport.host.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.prepaidsupport.host.jira.Jira;

/** What the host's own pages have in common. */
abstract class HostPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What pages are made of. */
    record Parts(
            Jira jira,
            Templates templates,
            Forgery forgery,
            org.prepaidsupport.host.plugin.Plugins plugins,
            org.prepaidsupport.host.plugin.Panels panels,
            Sudo sudo) {}

    protected final transient Parts parts;

    HostPage(Parts parts) {
        this.parts = parts;
    }

    protected final Jira jira() {
        return parts.jira();
    }

    /** Who is logged in with a licence; nobody else gets further than the log-in page. */
    protected final ApplicationUser user() {
        return jira().session().getLoggedInUser();
    }

    protected final boolean requireLicence(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (jira().globalPermissions().isLicensed(user())) {
            return true;
        }
        toLogin(request, response, user() != null);
        return false;
    }

    protected static void toLogin(HttpServletRequest request, HttpServletResponse response, boolean violation)
            throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String destination =
                request.getRequestURI().substring(request.getContextPath().length()) + query;
        response.sendRedirect(request.getContextPath() + "/login.jsp?"
                + (violation ? "permissionViolation=true&" : "")
                + "os_destination=" + URLEncoder.encode(destination, StandardCharsets.UTF_8));
    }

    /** Refuses a form that does not carry the token. */
    protected final boolean requireToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (parts.forgery().isGenuine(request)) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        message(
                request,
                response,
                "XSRF Security Token Missing",
                "Jira could not complete this action due to a missing form token.");
        return false;
    }

    protected final void message(HttpServletRequest request, HttpServletResponse response, String title, String text)
            throws IOException {
        draw("message", Map.of("title", title, "text", text), request, response);
    }

    protected final void draw(
            String template, Map<String, Object> values, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("base", request.getContextPath());
        all.put("token", parts.forgery().getXsrfToken(request, response, true));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(parts.templates().render(template, all));
    }

    /** A destination within this Jira; anything else leads to the start. */
    protected static String safe(String destination) {
        return destination != null
                        && destination.startsWith("/")
                        && !destination.startsWith("//")
                        && !destination.contains("\\")
                ? destination
                : "/issues/";
    }
}
