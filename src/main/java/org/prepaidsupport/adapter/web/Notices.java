package org.prepaidsupport.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/** What was done, kept in the session until the next page says it. */
final class Notices {

    private static final String KEY = "org.prepaidsupport.done";

    private Notices() {}

    static void keep(HttpServletRequest request, String text) {
        request.getSession(true).setAttribute(KEY, text);
    }

    /** At most one. */
    static List<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String text)) {
            return List.of();
        }
        session.removeAttribute(KEY);
        return List.of(text);
    }
}
