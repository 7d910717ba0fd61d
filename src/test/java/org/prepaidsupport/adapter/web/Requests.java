package org.prepaidsupport.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests and what is answered to them. */
final class Requests {

    private static final String HOST = "http://jira.example";

    private Requests() {}

    @SuppressWarnings("JdkObsolete") // the servlet API answers a StringBuffer
    static HttpServletRequest get(String path, Map<String, String> parameters) {
        Map<String, String[]> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return proxy(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
            case "getRequestURI" -> path;
            case "getRequestURL" -> new StringBuffer(HOST + path);
            case "getQueryString" -> query.isEmpty() ? null : query;
            case "getParameterMap" -> all;
            default -> throw new UnsupportedOperationException(method.getName());
        });
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
                    case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
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
