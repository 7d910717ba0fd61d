package org.prepaidsupport.host.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prepaidsupport.host.jira.TextBundles;
import org.prepaidsupport.host.plugin.Descriptor;
import org.prepaidsupport.host.plugin.Fragments;

/** Serves the files of plugins' web resources, and the host's own (AUI, jQuery). */
final class Downloads extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/(.+)");
    private static final Pattern TEXT = Pattern.compile("AJS\\.I18n\\.getText\\(\\s*(['\"])([^'\"]+)\\1\\s*\\)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff", "font/woff",
            "woff2", "font/woff2",
            "ttf", "font/ttf",
            "eot", "application/vnd.ms-fontobject",
            "gif", "image/gif");

    private final transient Fragments fragments;
    private final transient TextBundles texts;
    private final transient ObjectMapper json = new ObjectMapper();

    Downloads(Fragments fragments, TextBundles texts) {
        this.fragments = fragments;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (request.getServletPath().equals("/static")) {
            send(Downloads.class.getResource("/static" + path), path, response, false);
            return;
        }
        Matcher matcher = PATH.matcher(path);
        Optional<Fragments.Fragment> module = matcher.matches()
                ? fragments.of("web-resource").stream()
                        .filter(each -> each.key().equals(matcher.group(1)))
                        .findFirst()
                : Optional.empty();
        if (module.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        URL file = module.get().entry().children("resource").stream()
                .map(resource -> find(module.get(), resource, matcher.group(2)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        send(file, path, response, translates(module.get()));
    }

    private static Optional<URL> find(Fragments.Fragment module, Descriptor.Entry resource, String wanted) {
        String name = resource.required("name");
        String location = resource.required("location");
        if (name.equals(wanted)) {
            return Optional.ofNullable(module.plugin().resource(location));
        }
        return name.endsWith("/") && wanted.startsWith(name) && !wanted.contains("..")
                ? Optional.ofNullable(module.plugin().resource(location + wanted.substring(name.length())))
                : Optional.empty();
    }

    private static boolean translates(Fragments.Fragment module) {
        return module.entry().children("transformation").stream()
                .flatMap(each -> each.children("transformer").stream())
                .anyMatch(each -> each.required("key").equals("jsI18n"));
    }

    private void send(URL file, String path, HttpServletResponse response, boolean translate) throws IOException {
        if (file == null || path.contains("..")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setHeader("Cache-Control", "max-age=600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (InputStream stream = file.openStream()) {
            if (translate && ending.equals("js")) {
                String script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                response.getWriter().write(TEXT.matcher(script).replaceAll(this::text));
            } else {
                stream.transferTo(response.getOutputStream());
            }
        }
    }

    private String text(java.util.regex.MatchResult match) {
        try {
            return Matcher.quoteReplacement(json.writeValueAsString(texts.getText(match.group(2))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
