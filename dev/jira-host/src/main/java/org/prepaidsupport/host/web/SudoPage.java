package org.prepaidsupport.host.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.User;

/** Asks an administrator for the password once more. */
final class SudoPage extends HostPage {

    private static final long serialVersionUID = 1L;

    SudoPage(Parts parts) {
        super(parts);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (requireLicence(request, response)) {
            show(request, response, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!requireLicence(request, response) || !requireToken(request, response)) {
            return;
        }
        Optional<User> user = jira().users()
                .authenticate(
                        user().getName(),
                        Optional.ofNullable(request.getParameter("webSudoPassword"))
                                .orElse(""));
        if (user.isEmpty()) {
            show(request, response, "The password you entered is incorrect.");
            return;
        }
        Login.sudo(request, user.get());
        response.sendRedirect(request.getContextPath() + safe(request.getParameter("webSudoDestination")));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String error) throws IOException {
        draw(
                "websudo",
                Map.of(
                        "error",
                        error,
                        "userName",
                        user().getDisplayName(),
                        "destination",
                        safe(request.getParameter("webSudoDestination"))),
                request,
                response);
    }
}
