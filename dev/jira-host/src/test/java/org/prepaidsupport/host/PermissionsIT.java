package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.PermissionRow;
import org.prepaidsupport.host.testing.Showcase;
import org.prepaidsupport.host.testing.TestHost;

/**
 * Asks for everything that {@code docs/permissions.csv} names, as everybody, in a project of one's own and in one that
 * one may not see, and compares. What would change something is sent with a field that is unknown, or for a record that
 * is absent, so that only whether one may do it is answered.
 */
class PermissionsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Buttons that ask before they do anything. */
    private static final Map<String, String> BUTTONS = Map.of(
            "/orders/{id}", "prepaid-cancel",
            "/invoices/{id}", "prepaid-cancel",
            "/diagnostics", "prepaid-repair");

    private static final Pattern SENDS = Pattern.compile(
            "<form [^>]*class=\"aui prepaid-form[^>]*method=\"post\"|<button [^>]*name=\"send.action\"");
    private static final Set<String> SENDING = new TreeSet<>();

    private static TestHost host;
    private static Showcase showcase;

    @BeforeAll
    static void start() {
        host = TestHost.start();
        showcase = Showcase.open(host);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void everyoneMayWhatTheTableSays() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (PermissionRow row : PermissionRow.all()) {
            for (Map.Entry<String, String> expected : row.answers().entrySet()) {
                String who = expected.getKey();
                String answer = ask(row, who);
                if (!answer.equals(expected.getValue())) {
                    wrong.add("%s as %s: %s, and the table says %s".formatted(row, who, answer, expected.getValue()));
                }
                asked++;
            }
        }
        System.out.printf("%d answers compared with the table of permissions%n", asked);
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(800);
        List<String> named = PermissionRow.all().stream()
                .filter(row -> row.kind().equals("page") && row.method().equals("POST"))
                .map(PermissionRow::path)
                .toList();
        assertThat(named).as("pages that something can be sent to").containsAll(SENDING);
        assertThat(SENDING).isNotEmpty();
    }

    private static String ask(PermissionRow row, String who) {
        String path = row.path();
        String project = row.project();
        return switch (row.kind()) {
            case "rest" -> rest(row.method(), path, project, who);
            case "page" -> page(row.method(), path, project, who);
            case "panel" -> panel(path, project, who);
            case "menu" -> shows(get(showcase.menu(path, project), who), who, "id=\"prepaid-" + path + "\"");
            default -> throw new IllegalArgumentException(row.kind());
        };
    }

    private static String rest(String method, String path, String project, String who) {
        String filled = path.replace(
                        "{issueKey}", showcase.part(project + (path.startsWith("/tasks") ? " task" : " ticket")))
                .replace("{key}", showcase.part(project + " project"))
                .replace("{transition}", "send")
                .replace("{payment}", String.valueOf(Showcase.ABSENT))
                .replace(
                        "{id}",
                        path.startsWith("/worklogs")
                                ? showcase.part(project + " worklog")
                                : String.valueOf(Showcase.ABSENT));
        boolean sheet = path.endsWith("/import");
        HttpRequest.Builder request = request(API + filled, who)
                .header("X-Atlassian-Token", "no-check")
                .header("Content-Type", sheet ? "text/csv" : "application/json");
        String body = method.equals("GET") || method.equals("DELETE") ? "" : sheet ? "name\n" : body(path);
        int status = send(request.method(method, HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
        return switch (status) {
            case 401 -> "login";
            case 403 -> "no";
            case 404 -> project.isEmpty() ? "yes" : "hidden";
            case 200, 201, 202, 204, 400, 409 -> "yes";
            default -> "status " + status;
        };
    }

    /** Of a document that is to be made its kind is looked at first. */
    private static String body(String path) {
        return switch (path) {
            case "/invoices" -> "{\"orders\":[" + Showcase.ABSENT + "],\"kind\":\"regular\"}";
            case "/orders/{id}/invoices" -> "{\"kind\":\"regular\"}";
            default -> "{\"nothing\":1}";
        };
    }

    private static String page(String method, String path, String project, String who) {
        HttpResponse<String> answer = method.equals("POST") ? sent(path, project, who) : looked(path, project, who);
        return switch (answer.statusCode()) {
            case 200, 400, 409 -> "yes";
            case 404 -> "hidden";
            // Administrators prove themselves once more, as Jira wants it: beside a page that is sent, before others.
            case 403 -> answer.body().contains("enter the password") ? "yes" : "no";
            case 302 -> answer.headers().firstValue("Location").orElse("").contains("login") ? "login" : "yes";
            default -> "status " + answer.statusCode();
        };
    }

    private static HttpResponse<String> looked(String path, String project, String who) {
        HttpResponse<String> answer = get(showcase.page(path, project), who);
        if (answer.statusCode() == 200 && SENDS.matcher(answer.body()).find()) {
            SENDING.add(path);
        }
        return answer;
    }

    /** With the token of a page, and nothing that would do; what could be done is asked about first. */
    private static HttpResponse<String> sent(String path, String project, String who) {
        String button = BUTTONS.containsKey(path) ? "&send.action=" + BUTTONS.get(path) : "";
        return send(request(showcase.page(path, project), who)
                .header("Cookie", "atlassian.xsrf.token=token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "atl_token=token&field.amount=none&field.kind=none&field.from=none&field.applyFrom=none"
                                + button)));
    }

    private static String panel(String key, String project, String who) {
        return shows(
                get(showcase.panel(key, project), who),
                who,
                switch (key) {
                    case "ticket-panel" -> "id=\"prepaid-ticket\"";
                    case "task-panel" -> "id=\"prepaid-task-panel\"";
                    default -> "id=\"prepaid-time-tab\"";
                });
    }

    private static String shows(HttpResponse<String> answer, String who, String part) {
        boolean login = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("login");
        // Who is logged in, but no administrator, may log in as one.
        if (login && who.isEmpty()) {
            return "login";
        }
        return answer.statusCode() == 200 && answer.body().contains(part) ? "yes" : "hidden";
    }

    private static HttpResponse<String> get(String path, String who) {
        return send(request(path, who).GET());
    }

    private static HttpRequest.Builder request(String path, String who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host.address() + path));
        if (who.isEmpty()) {
            return request;
        }
        String pair = Base64.getEncoder().encodeToString((who + ":" + who).getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization", "Basic " + pair);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
