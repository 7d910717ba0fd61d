package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prepaidsupport.host.testing.People;
import org.prepaidsupport.host.testing.PermissionRow;
import org.prepaidsupport.host.testing.Showcase;
import org.prepaidsupport.host.testing.TestHost;

/**
 * Every page and panel that {@code docs/permissions.csv} names, with something on it, can be used without eyes and
 * without a mouse, in a wide window and on a phone, by everybody who may see it.
 */
class EveryPageIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String DIALOG = ".prepaid-dialog";
    private static final String CLOSE = ".prepaid-dialog .aui-dialog2-footer-actions button:last-child";
    private static final String SAVE = "form.prepaid-form button[type=submit]";

    private static TestHost host;
    private static Showcase showcase;
    private static Browser browser;
    private static Accessibility accessibility;

    @BeforeAll
    static void start() {
        host = TestHost.start();
        showcase = Showcase.open(host);
        browser = Browser.open(host.address());
        accessibility = new Accessibility(browser);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    /** Viewers see the pages of billing staff with less on them: where there is time, these are looked at, too. */
    static Stream<String> readers() {
        Stream<String> always = Stream.of(People.ADMINISTRATOR, People.BILLING, People.AGENT);
        return Boolean.getBoolean("long") ? Stream.concat(always, Stream.of(People.VIEWER)) : always;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyPageAndPanelIsAccessible(String who) {
        List<PermissionRow> rows = rows().stream()
                .filter(row -> row.isFor(who))
                // They see what billing staff see.
                .filter(row -> !who.equals(People.ADMINISTRATOR) || !row.isFor(People.BILLING))
                .toList();
        assertThat(rows).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        logIn(who);
        for (PermissionRow row : rows) {
            browser.go(address(row));
            String part = part(row);
            browser.waitFor(part);
            if (browser.count(part + " .prepaid-empty") > 0) {
                wrong.add(row + " is empty, or not found");
            }
            accessibility.problems(part).forEach(each -> wrong.add(row + " " + each));
        }
        assertThat(wrong).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** So that none is left out above. */
    @Test
    void everyPageAndPanelIsForOneOfThem() {
        assertThat(rows())
                .allMatch(
                        row -> row.isFor(People.ADMINISTRATOR) || row.isFor(People.BILLING) || row.isFor(People.AGENT));
    }

    @Test
    void dialogsOfATicketAreAccessible() {
        String ticket = "/browse/" + showcase.part("own ticket");
        logIn(People.BILLING);
        browser.go(ticket);
        for (String opening : List.of("task", "line", "customer", "project")) {
            dialog("#prepaid-change-" + opening);
        }
        dialog("#prepaid-unlink-task");
        browser.fill("#prepaid-log-time [name=timeSpent]", "1h");
        browser.waitForText("#prepaid-after-this", "over");
        accessibility.checkAll("#prepaid-ticket");
        browser.go(showcase.panel("timesheets-tab", "own"));
        dialog("[data-prepaid-explain]");
        browser.click("[data-prepaid-all]");
        accessibility.checkAll(".prepaid-worklogs");
        dialog("[data-prepaid-bulk=line]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void questionsBeforeSomethingIsDoneAreAccessible() {
        logIn(People.BILLING);
        browser.go(showcase.page("/orders/{id}", ""));
        browser.click("#prepaid-more");
        accessibility.check("#prepaid-more-actions");
        dialog("#prepaid-cancel");
        browser.go(PREPAID + "/invoices/" + showcase.part("draft"));
        dialog("#prepaid-post");
        browser.go(showcase.page("/invoices/{id}", ""));
        dialog("#prepaid-payments button");
        browser.go(PREPAID + "/order-items?task=" + showcase.part("own task"));
        browser.select("#field-orderLine", "S00002");
        dialog(SAVE);
        logIn(People.ADMINISTRATOR);
        browser.go(showcase.page("/teams/{id}", ""));
        browser.click("label[for=field-timeReinvoicing]");
        dialog(SAVE);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsSaidOfBadInputIsAccessible() {
        logIn(People.BILLING);
        for (String path : List.of("/customers/new", "/products/new", "/orders/new", "/taxes/new")) {
            browser.go(PREPAID + path);
            browser.click("#content form button[type=submit]");
            browser.waitFor("#content .error");
            accessibility.checkAll("#content");
        }
    }

    private static void dialog(String opening) {
        if (browser.count(opening) > 0 && !browser.shows(opening)) {
            browser.click("#prepaid-more");
        }
        browser.click(opening);
        browser.waitFor(DIALOG);
        accessibility.checkAll(DIALOG);
        browser.click(CLOSE);
        browser.waitGone(DIALOG);
    }

    private static void logIn(String who) {
        browser.logIn(who);
        if (who.equals(People.ADMINISTRATOR)) {
            browser.go(PREPAID + "/settings");
            browser.confirmPassword(who);
            browser.waitFor("#field-company\\.name, form.prepaid-form");
        }
    }

    private static List<PermissionRow> rows() {
        return PermissionRow.all().stream()
                .filter(row -> row.kind().equals("page") || row.kind().equals("panel"))
                .filter(row -> row.method().equals("GET"))
                .filter(row -> !row.project().equals("foreign"))
                .toList();
    }

    private static String address(PermissionRow row) {
        return row.kind().equals("page")
                ? showcase.page(row.path(), row.project())
                : showcase.panel(row.path(), row.project());
    }

    private static String part(PermissionRow row) {
        return switch (row.path()) {
            case "ticket-panel" -> "#prepaid-ticket";
            case "task-panel" -> "#prepaid-task-panel";
            case "timesheets-tab" -> ".prepaid-worklogs";
            default -> "#content";
        };
    }
}
