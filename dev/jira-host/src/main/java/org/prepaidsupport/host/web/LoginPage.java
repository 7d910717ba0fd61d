package org.prepaidsupport.host.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.User;

/** Logging in and out. */
final class LoginPage extends HostPage {

    private static final long serialVersionUID = 1L;

    LoginPage(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/logout")) {
            draw("logout", Map.of(), request, response);
            return;
        }
        show(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/logout")) {
            if (requireToken(request, response)) {
                Login.close(request);
                response.sendRedirect(request.getContextPath() + "/login.jsp");
            }
            return;
        }
        Optional<User> user = jira().users().authenticate(text(request, "os_username"), text(request, "os_password"));
        if (user.isEmpty()) {
            show(request, response, "Sorry, your username and password are incorrect - please try again.");
            return;
        }
        Login.open(request, user.get());
        response.sendRedirect(request.getContextPath() + safe(request.getParameter("os_destination")));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String error) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("error", error);
        values.put("name", text(request, "os_username"));
        values.put("destination", safe(request.getParameter("os_destination")));
        values.put("violation", request.getParameter("permissionViolation") != null);
        draw("login", values, request, response);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
