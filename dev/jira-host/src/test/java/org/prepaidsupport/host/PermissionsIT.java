package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/**
 * Asks for everything that {@code docs/permissions.csv} names, as everybody, in a project of one's own and in one that
 * one may not see, and compares. What would change something is sent with a field that is unknown, or for a record that
 * is absent, so that only whether one may do it is answered.
 */
class PermissionsIT {

    private static final Path TABLE = Path.of("../../docs/permissions.csv");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PAGES = "/plugins/servlet/prepaid";
    private static final long ABSENT = 999_999;
    private static final int FIRST_ROLE = 4;
    /** In the order of the columns. */
    private static final Map<String, String> WHO = new LinkedHashMap<>();

    static {
        WHO.put("administrator", "admin");
        WHO.put("billing", "bob");
        WHO.put("viewer", "vera");
        WHO.put("agent", "anna");
        WHO.put("other", "olaf");
        WHO.put("anonymous", "");
    }

    private static TestHost host;
    /** What stands for the parameters of paths, in pages and in the two projects. */
    private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        host = TestHost.start();
        Seed seed = Seed.sow(host);
        people(host.host().jira());
        long order = seed.quote("10", "Hours");
        var confirmed = seed.confirm(order).expect(200);
        String task = confirmed.text("lines/0/task");
        String ticket = seed.ticket("Mine");
        seed.link(ticket, task).expect(200);
        long invoice = draft(order);
        long other = seed.quote("1", "Hours");
        seed.confirm(other).expect(200);
        PARAMETERS.put("draft", String.valueOf(draft(other)));
        host.bob().post(API + "/invoices/" + invoice + "/post", "{}").expect(200);
        long tax = host.bob()
                .post(API + "/taxes", "{'name':'VAT','percent':'21'}")
                .expect(201)
                .id();
        seed.project("FOR", "Foreign");
        String foreign = issue("FOR", "Theirs");
        host.admin()
                .post(
                        API + "/teams",
                        "{'name':'Foreign','projects':['FOR'],'timesheetOnTicket':true,'timeReinvoicing':true,"
                                + "'timesheetProject':'FOR'}")
                .expect(201);
        PARAMETERS.put("own ticket", ticket);
        PARAMETERS.put("own task", task);
        PARAMETERS.put("own project", "SUP");
        PARAMETERS.put("own worklog", String.valueOf(work(ticket)));
        PARAMETERS.put("foreign ticket", foreign);
        PARAMETERS.put("foreign task", foreign);
        PARAMETERS.put("foreign project", "FOR");
        PARAMETERS.put("foreign worklog", String.valueOf(work(foreign)));
        PARAMETERS.put("orders", String.valueOf(order));
        PARAMETERS.put("lines", confirmed.text("lines/0/id"));
        PARAMETERS.put("invoices", String.valueOf(invoice));
        PARAMETERS.put("customers", String.valueOf(seed.customer()));
        PARAMETERS.put("products", String.valueOf(seed.product()));
        PARAMETERS.put("taxes", String.valueOf(tax));
        PARAMETERS.put("units", String.valueOf(seed.unit("Hours")));
        PARAMETERS.put("teams", host.admin().get(API + "/teams").expect(200).text("items/0/id"));
        Jira jira = host.host().jira();
        List.of("SUP", "SER", "TIM").forEach(key -> {
            jira.projects().restrict(key, "support-staff");
            jira.projects().reserveWork(key, "support-workers");
        });
        jira.projects().restrict("FOR", "elsewhere");
    }

    /** A viewer who only looks at the tickets, and somebody with a licence who has nothing to do with them. */
    private static void people(Jira jira) {
        var vera = jira.users().create("vera", "Vera Viewer", "vera@example.com", "vera");
        var olaf = jira.users().create("olaf", "Olaf Other", "olaf@example.com", "olaf");
        jira.groups().add("jira-software-users", vera);
        jira.groups().add("jira-software-users", olaf);
        jira.groups().create("prepaid-viewers", vera);
        var admin = jira.users().byName("admin").orElseThrow();
        var anna = jira.users().byName("anna").orElseThrow();
        var bob = jira.users().byName("bob").orElseThrow();
        jira.groups().create("support-staff", admin, anna, bob, vera);
        jira.groups().create("support-workers", admin, anna, bob);
        jira.groups().create("elsewhere");
    }

    private static long draft(long order) {
        return host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                .expect(201)
                .id();
    }

    private static String issue(String project, String summary) {
        return host.admin()
                .post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'%s'},'issuetype':{'name':'Task'},'summary':'%s'}}",
                        project,
                        summary)
                .expect(201)
                .text("key");
    }

    private static long work(String issue) {
        return host.anna()
                .post("/rest/api/2/issue/" + issue + "/worklog", "{'timeSpent':'1h'}")
                .expect(201)
                .id();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void everyoneMayWhatTheTableSays() throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (String line : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            String[] row = line.split(",", -1);
            int column = FIRST_ROLE;
            for (Map.Entry<String, String> who : WHO.entrySet()) {
                String answer = ask(row[0], row[1], row[2], row[3], who.getValue());
                if (!answer.equals(row[column])) {
                    wrong.add("%s: %s, and the table says %s"
                            .formatted(
                                    String.join(" ", List.of(row).subList(0, FIRST_ROLE)) + " as " + who.getKey(),
                                    answer,
                                    row[column]));
                }
                column++;
                asked++;
            }
        }
        System.out.printf("%d answers compared with the table of permissions%n", asked);
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(800);
    }

    private static String ask(String kind, String method, String path, String project, String who) {
        return switch (kind) {
            case "rest" -> rest(method, path, project, who);
            case "page" -> page(path, project, who);
            case "panel" -> panel(path, project, who);
            case "menu" -> shows(get("/browse/" + parameter("own", "ticket"), who), "id=\"prepaid-" + path + "\"");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String rest(String method, String path, String project, String who) {
        String filled = path.replace("{issueKey}", parameter(project, path.startsWith("/tasks") ? "task" : "ticket"))
                .replace("{key}", parameter(project, "project"))
                .replace("{transition}", "send")
                .replace("{payment}", String.valueOf(ABSENT))
                .replace("{id}", path.startsWith("/worklogs") ? parameter(project, "worklog") : String.valueOf(ABSENT));
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
            case "/invoices" -> "{\"orders\":[" + ABSENT + "],\"kind\":\"regular\"}";
            case "/orders/{id}/invoices" -> "{\"kind\":\"regular\"}";
            default -> "{\"nothing\":1}";
        };
    }

    private static String page(String path, String project, String who) {
        String first = path.split("/")[1];
        String filled = path.replace("/delivered/{id}", "/delivered/" + PARAMETERS.get("lines"))
                .replace("{id}", PARAMETERS.getOrDefault(path.equals("/invoices/{id}/edit") ? "draft" : first, ""))
                .replace("{key}", parameter(project, "project"));
        String query =
                switch (path) {
                    case "/order-items" -> "?project=" + parameter(project, "project");
                    case "/invoices/down-payment" -> "?order=" + PARAMETERS.get("orders");
                    default -> "";
                };
        HttpResponse<String> answer = get(PAGES + filled + query, who);
        return switch (answer.statusCode()) {
            case 200, 409 -> "yes";
            case 404 -> "hidden";
            case 403 -> "no";
            // Administrators prove themselves once more, as Jira wants it.
            case 302 -> answer.headers().firstValue("Location").orElse("").contains("login") ? "login" : "yes";
            default -> "status " + answer.statusCode();
        };
    }

    private static String panel(String key, String project, String who) {
        boolean task = key.equals("task-panel");
        HttpResponse<String> answer = get("/browse/" + parameter(project, task ? "task" : "ticket"), who);
        return shows(
                answer,
                switch (key) {
                    case "ticket-panel" -> "id=\"prepaid-ticket\"";
                    case "task-panel" -> "id=\"prepaid-task-panel\"";
                    default -> ":" + key + "\"";
                });
    }

    private static String shows(HttpResponse<String> answer, String part) {
        boolean login = answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("login");
        if (login) {
            return "login";
        }
        return answer.statusCode() == 200 && answer.body().contains(part) ? "yes" : "hidden";
    }

    private static String parameter(String project, String what) {
        return PARAMETERS.getOrDefault(project + " " + what, String.valueOf(ABSENT));
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
