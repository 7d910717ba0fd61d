package org.prepaidsupport.host.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Someone who calls the REST API with name and password, or nobody. */
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** After that a request counts as failed. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String address;
    private final String authorization;

    private Caller(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** Name and password are the same for everybody here. */
    public static Caller named(String address, String name) {
        return withPassword(address, name, name);
    }

    public static Caller withPassword(String address, String name, String password) {
        String pair = name + ":" + password;
        return new Caller(
                address, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public static Caller nobody(String address) {
        return new Caller(address, null);
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    /** @param json with single quotes instead of double ones, and the values filled in as by {@code String.format} */
    public Answer post(String path, String json, Object... values) {
        return call("POST", path, quoted(json, values));
    }

    public Answer put(String path, String json, Object... values) {
        return call("PUT", path, quoted(json, values));
    }

    public Answer put(String path, JsonNode body) {
        return call("PUT", path, body.toString());
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** Sends comma-separated values. */
    public Answer sheet(String path, String text) {
        return send(request(path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    /**
     * Sends a form, as a page of Jira would; redirects are not followed.
     *
     * @param form encoded as in an address
     */
    public Answer submit(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Atlassian-Token", "no-check")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static String quoted(String json, Object... values) {
        return String.format(json.replace('\'', '"'), values);
    }

    private Answer call(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        return json && !response.body().isBlank() ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
