package org.prepaidsupport.adapter.web;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests and what is answered to them. */
final class Requests {

    private static final String HOST = "http://jira.example";

    private Requests() {}

    static HttpServletRequest get(String path, Map<String, String> parameters) {
        return of(path, parameters, Map.of(), new HashMap<>());
    }

    /**
     * @param sent what comes with it, besides the parameters of its address, which stand before them
     * @param session what it keeps
     */
    @SuppressWarnings("JdkObsolete") // the servlet API answers a StringBuffer
    static HttpServletRequest of(
            String path, Map<String, String> parameters, Map<String, List<String>> sent, Map<String, Object> session) {
        Map<String, String[]> all = new HashMap<>();
        sent.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        parameters.forEach((name, value) ->
                all.merge(name, new String[] {value}, (old, first) -> Stream.concat(Stream.of(first), Stream.of(old))
                        .toArray(String[]::new)));
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getRequestURI" -> path;
            case "getRequestURL" -> new StringBuffer(HOST + path);
            case "getQueryString" -> query.isEmpty() ? null : query;
            case "getParameterMap" -> all;
            case "getParameter" -> all.containsKey((String) arguments[0]) ? all.get((String) arguments[0])[0] : null;
            case "getSession" -> session(session);
            case "getCharacterEncoding" -> "UTF-8";
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static HttpSession session(Map<String, Object> kept) {
        return proxy(HttpSession.class, (self, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> kept.get((String) arguments[0]);
            case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> kept.remove((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** A token against forged requests that never changes. */
    static final class Tokens implements XsrfTokenAccessor, XsrfTokenValidator {

        static final String NAME = "atl_token";
        static final String TOKEN = "a-token";

        @Override
        public String getXsrfToken(HttpServletRequest request, HttpServletResponse response, boolean create) {
            return TOKEN;
        }

        @Override
        public boolean validateFormEncodedToken(HttpServletRequest request) {
            return TOKEN.equals(request.getParameter(NAME));
        }

        @Override
        public String getXsrfParameterName() {
            return NAME;
        }
    }

    /** What was answered. */
    static final class Answer {

        int status = HttpServletResponse.SC_OK;
        String location = "";
        final StringWriter body = new StringWriter();
        final Map<String, String> headers = new HashMap<>();

        HttpServletResponse response() {
            return proxy(HttpServletResponse.class, (self, method, arguments) -> {
                switch (method.getName()) {
                    case "setStatus" -> status = (int) arguments[0];
                    case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                    case "setHeader" -> {
                        headers.put((String) arguments[0], (String) arguments[1]);
                        location = headers.getOrDefault("Location", location);
                    }
                    case "sendRedirect" -> location = (String) arguments[0];
                    case "getWriter" -> {
                        return new PrintWriter(body);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }
                return null;
            });
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
