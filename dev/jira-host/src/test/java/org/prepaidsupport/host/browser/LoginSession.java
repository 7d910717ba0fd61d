package org.prepaidsupport.host.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session as the login form opens it, without a browser. */
final class LoginSession {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern COOKIE = Pattern.compile("(JSESSIONID)=([^;]+)");

    private LoginSession() {}

    /** @return name and value of its cookie */
    static Map<String, String> open(String address, String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/login.jsp"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("os_username=" + name + "&os_password=" + name))
                .build();
        try {
            HttpResponse<Void> answer = CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != HttpURLConnection.HTTP_MOVED_TEMP) {
                throw new IllegalStateException(name + " can't log in: " + answer.statusCode());
            }
            Matcher cookie = answer.headers().allValues("Set-Cookie").stream()
                    .map(COOKIE::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .orElseThrow();
            return Map.of("name", cookie.group(1), "value", cookie.group(2));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
