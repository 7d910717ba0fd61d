package org.prepaidsupport.host.web;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.prepaidsupport.host.jira.User;

/** Who is logged in, in the servlet session. */
public final class Login {

    private static final String USER = "host.user";
    private static final String SUDO = "host.sudo";

    private Login() {}

    /** Logs in with a new session, so that one known before is worth nothing. */
    public static HttpSession open(HttpServletRequest request, ApplicationUser user) {
        close(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(USER, user.getKey());
        return session;
    }

    public static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static Optional<String> userKey(HttpServletRequest request) {
        return attribute(request, USER);
    }

    static boolean isSudo(HttpServletRequest request) {
        return attribute(request, SUDO).isPresent();
    }

    static void sudo(HttpServletRequest request, User user) {
        request.getSession(true).setAttribute(SUDO, user.key());
    }

    static void dropSudo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SUDO);
        }
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(name));
    }
}
