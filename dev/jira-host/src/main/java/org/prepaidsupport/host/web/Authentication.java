package org.prepaidsupport.host.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.User;

/**
 * Finds out who asks: by session, by personal access token, or by name and password where basic authentication is
 * switched on. Wrong credentials are 401 everywhere, even where nobody needs to log in.
 */
final class Authentication implements Filter {

    /** Set for requests that prove who they are each time; those need no token against forgery and no WebSudo. */
    static final String BY_HEADER = "host.by-header";

    private static final String BASIC_SWITCH = "com.atlassian.plugins.authentication.basicauth.block.requests";

    private final Jira jira;

    Authentication(Jira jira) {
        this.jira = jira;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        String header = request.getHeader("Authorization");
        try {
            if (header == null) {
                Login.userKey(request)
                        .flatMap(jira.users()::byKey)
                        .filter(User::active)
                        .ifPresent(jira.session()::setLoggedInUser);
            } else {
                Optional<User> user = byHeader(header);
                if (user.isEmpty()) {
                    refuse(response);
                    return;
                }
                request.setAttribute(BY_HEADER, true);
                jira.session().setLoggedInUser(user.get());
            }
            chain.doFilter(request, response);
        } finally {
            jira.session().clearLoggedInUser();
        }
    }

    private Optional<User> byHeader(String header) {
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return jira.accessTokens().owner(header.substring(7).trim());
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6) && "false".equals(System.getProperty(BASIC_SWITCH))) {
            return basic(header.substring(6).trim());
        }
        return Optional.empty();
    }

    private Optional<User> basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : jira.users().authenticate(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        response.setHeader("WWW-Authenticate", "OAuth realm=\"Jira\"");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write("{\"errorMessages\":[\"You are not authenticated. Authentication required to perform this"
                        + " operation.\"],\"errors\":{}}");
    }
}
