package org.prepaidsupport.host.web;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Jira's secure administrator sessions: administration asks for the password once more. */
public final class Sudo implements WebSudoManager {

    static final String PAGE = "/secure/admin/WebSudoAuthenticate!default.jspa";

    @Override
    public void willExecuteWebSudoRequest(HttpServletRequest request) {
        if (!canExecuteRequest(request)) {
            throw new WebSudoSessionException();
        }
    }

    @Override
    public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String destination =
                request.getRequestURI().substring(request.getContextPath().length()) + query;
        try {
            response.sendRedirect(request.getContextPath() + PAGE + "?webSudoDestination="
                    + URLEncoder.encode(destination, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean canExecuteRequest(HttpServletRequest request) {
        return Login.isSudo(request) || request.getAttribute(Authentication.BY_HEADER) != null;
    }
}
