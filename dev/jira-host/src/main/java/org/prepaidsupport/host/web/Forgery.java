package org.prepaidsupport.host.web;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;

/** The token against forged requests: in a cookie, and in every form as {@code atl_token}. */
public final class Forgery implements XsrfTokenAccessor, XsrfTokenValidator {

    private static final String COOKIE = "atlassian.xsrf.token";
    private static final String PARAMETER = "atl_token";

    @Override
    public String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
        Optional<String> known = cookie(request).or(() -> made(request));
        if (known.isPresent() || !create) {
            return known.orElse(null);
        }
        String token = UUID.randomUUID().toString();
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath(request.getContextPath() + "/");
        response.addCookie(cookie);
        request.setAttribute(COOKIE, token);
        return token;
    }

    @Override
    public boolean validateFormEncodedToken(HttpServletRequest request) {
        return cookie(request)
                .filter(token -> token.equals(request.getParameter(PARAMETER)))
                .isPresent();
    }

    /** True for a header that no form of another site can send, or the right token. */
    public boolean isGenuine(HttpServletRequest request) {
        String header = request.getHeader("X-Atlassian-Token");
        return "no-check".equals(header) || "nocheck".equals(header) || validateFormEncodedToken(request);
    }

    @Override
    public String getXsrfParameterName() {
        return PARAMETER;
    }

    private static Optional<String> made(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(COOKIE));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
