package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.host.testing.People;
import org.prepaidsupport.host.testing.PermissionRow;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.Showcase;
import org.prepaidsupport.host.testing.TestHost;

/**
 * What each place shows in each role: whether there is something to read, and whether anything on it changes something.
 * Whatever is shown, no link leads to what its reader may not see.
 */
class PlacesByRoleIT {

    private static final String START = "/issues/";
    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final List<String> WHO =
            List.of(People.AGENT, People.BILLING, People.VIEWER, People.LEAD, People.ADMINISTRATOR, People.OTHER);

    /**
     * A place, what is there to be read, and whether an agent, billing staff, a viewer, the lead of the project, an
     * administrator, and somebody else can change something there, or read it.
     */
    private static final String TABLE = """
            /browse/{own ticket}          | #prepaid-ticket           | changes changes reads - changes -
            /browse/{lonely ticket}       | #prepaid-ticket           | changes changes reads - changes -
            /browse/{own task}            | #prepaid-task-panel       | -       changes reads - changes -
            /browse/{own ticket}{tab}     | .prepaid-worklogs         | changes changes reads - changes -
            /browse/{own task}{tab}       | .prepaid-worklogs         | changes changes reads - changes -
            /projects/SUP                 | #prepaid-project-hours    | reads reads reads reads reads -
            /projects/SUP                 | #prepaid-project-settings | - - - reads reads -
            /projects/SUP/hours           | #prepaid-project-hours    | reads reads reads reads reads -
            /projects/SUP/settings        | #prepaid-project-settings | - changes reads reads changes -
            /timesheets                   | #prepaid-timesheets       | changes changes reads - changes -
            /timesheets?billable=false    | #prepaid-timesheets       | changes changes reads - changes -
            /orders                       | table.prepaid-list        | - changes reads - changes -
            /orders/{orders}              | #prepaid-lines            | - changes reads - changes -
            /orders/{mixed order}         | #prepaid-lines            | - changes reads - changes -
            /orders/{quotation}           | #prepaid-lines            | - changes reads - changes -
            /orders/{orders}/delivered/{lines} | table.prepaid-list   | - reads   reads - reads   -
            /invoices                     | table.prepaid-list        | - changes reads - changes -
            /invoices/{invoices}          | #prepaid-lines            | - changes reads - changes -
            /invoices/{draft}             | #prepaid-lines            | - changes reads - changes -
            /invoices/{credit note}       | #prepaid-lines            | - changes reads - changes -
            /changes                      | table.prepaid-list        | - reads   reads - reads   -
            /customers                    | table.prepaid-list        | - changes reads - changes -
            /customers/{customers}        | form.prepaid-form         | - changes reads - changes -
            /products                     | table.prepaid-list        | - changes reads - changes -
            /products/{products}          | form.prepaid-form         | - changes reads - changes -
            /taxes                        | table.prepaid-list        | - changes reads - changes -
            /taxes/{taxes}                | form.prepaid-form         | - changes reads - changes -
            /units                        | table.prepaid-list        | - changes reads - changes -
            /units/{units}                | form.prepaid-form         | - changes reads - changes -
            """;

    /**
     * What can be changed with: all that can be pressed or filled in but the search of lists, the menu that opens, and
     * what explains; and links to pages that change something.
     */
    private static final String CHANGING = """
            var changing = new RegExp(arguments[1]);
            return Array.from(document.querySelectorAll(arguments[0])).flatMap(function (part) {
                return Array.from(part.querySelectorAll('button, input, select, textarea, a[href], [data-prepaid-call]'));
            }).filter(function (each) {
                if (each.matches('a[href]:not([data-prepaid-call])')) {
                    return changing.test(each.pathname);
                }
                return !each.matches(':disabled, [type=hidden], .aui-dropdown2-trigger, [data-prepaid-explain]')
                    && !each.closest('form[method=get], .prepaid-pager');
            }).map(function (each) { return each.outerHTML.slice(0, 160); });
            """;

    /** Links that answer something else than a page, document or sheet; and all that were followed, to be left out. */
    private static final String DEAD = """
            var done = arguments[arguments.length - 1];
            var followed = arguments[1];
            var links = new Set(Array.from(document.querySelectorAll(arguments[0])).flatMap(function (part) {
                return part.matches('a[href]') ? [part] : Array.from(part.querySelectorAll('a[href]'));
            }).filter(function (each) {
                return each.origin === location.origin && !each.getAttribute('href').startsWith('#');
            }).map(function (each) { return each.pathname + each.search; }).filter(function (link) {
                return followed.indexOf(link) < 0;
            }));
            Promise.all(Array.from(links).map(function (link) {
                return fetch(link).then(function (answer) {
                    var found = answer.status === 200 && !answer.url.includes('login');
                    return found ? '' : link + ' answers ' + answer.status + ' at ' + answer.url;
                });
            })).then(function (all) { done([all.filter(Boolean), Array.from(links)]); });
            """;

    private static final String MENU = "#prepaid-menu-content";
    private static final Set<String> SEES_PRICES = Set.of(People.BILLING, People.VIEWER, People.ADMINISTRATOR);

    private static TestHost host;
    private static Showcase showcase;
    private static Browser browser;
    /** Of pages that billing staff or administrators see, and viewers don't. */
    private static String changingPages;

    @BeforeAll
    static void start() {
        host = TestHost.start();
        showcase = Showcase.open(host);
        browser = Browser.open(host.address());
        changingPages = PermissionRow.all().stream()
                .filter(row -> row.kind().equals("page") && row.method().equals("GET"))
                .filter(row -> !row.isFor(People.VIEWER))
                .filter(row -> row.isFor(People.ADMINISTRATOR))
                .map(row -> row.path().replaceAll("\\{\\w+}", "[^/]+"))
                .collect(Collectors.joining("|", PREPAID + "(", ")$"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {People.AGENT, People.BILLING, People.VIEWER, People.LEAD, People.ADMINISTRATOR, People.OTHER})
    void eachPlaceShowsWhatItsReaderMayAndOffersNoMore(String who) {
        browser.logIn(who);
        List<String> wrong = new ArrayList<>();
        List<String> followed = new ArrayList<>();
        for (Place place : places()) {
            browser.go(place.address());
            browser.waitFor("#content");
            List<?> changing = (List<?>) browser.run(CHANGING, place.scope(), changingPages);
            String found = !browser.shows(place.part()) ? "-" : changing.isEmpty() ? "reads" : "changes";
            String wanted = place.offers().get(WHO.indexOf(who));
            if (!found.equals(wanted)) {
                wrong.add("%s: %s instead of %s %s".formatted(place.address(), found, wanted, changing));
            }
            dead(place.scope(), followed).forEach(each -> wrong.add(place.address() + ": " + each));
            if (!found.equals("-")
                    && !SEES_PRICES.contains(who)
                    && browser.text(place.scope()).contains("\u20ac")) {
                wrong.add(place.address() + ": a price");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, Timesheets",
        "bob, Orders Invoices Customers Products Timesheets Not covered Changed after invoicing Order items Units of measure Taxes",
        "vera, Orders Invoices Customers Products Timesheets Not covered Changed after invoicing Units of measure Taxes",
        "admin, Orders Invoices Customers Products Timesheets Not covered Changed after invoicing Order items Units of measure Taxes"
    })
    void theMenuLeadsOnlyWhereItsReaderMayGo(String who, String items) {
        browser.logIn(who);
        browser.go(START);
        browser.click("#prepaid-menu");
        assertThat(browser.text(MENU).replaceAll("\\s+", " ")).isEqualTo(items);
        assertThat(dead(MENU, new ArrayList<>())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {People.LEAD, People.OTHER})
    void thereIsNoMenuForWhoIsNeitherAgentNorHasToDoWithBilling(String who) {
        browser.logIn(who);
        browser.go(START);
        browser.waitFor("#header-details-user-fullname");
        assertThat(browser.count("#prepaid-menu")).isZero();
    }

    @Test
    void aViewerReadsWhyAWorklogCountsAndIsOfferedNoChoice() {
        browser.logIn(People.VIEWER);
        browser.go(showcase.panel("timesheets-tab", "own"));
        browser.click("[data-prepaid-explain]");
        browser.waitForText("#prepaid-rules", "The ticket is linked to task");
        assertThat(browser.shows("#prepaid-choice, #prepaid-save-choice")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> dead(String scope, List<String> followed) {
        List<List<String>> found = (List<List<String>>) browser.runLater(DEAD, scope, followed);
        followed.addAll(found.get(1));
        return found.get(0);
    }

    private static List<Place> places() {
        return TABLE.lines().map(Place::of).toList();
    }

    /**
     * @param part that is there to be read
     * @param offers of everybody, in their order: {@code -} where it is not shown
     */
    private record Place(String address, String part, List<String> offers) {

        static Place of(String line) {
            String[] cells = line.split("\\|");
            String address =
                    cells[0].strip().replace("{tab}", "?page=org.prepaidsupport.prepaid-support:timesheets-tab");
            Matcher name = Pattern.compile("\\{([^}]+)}").matcher(address);
            String filled = name.replaceAll(each -> showcase.part(each.group(1)));
            boolean ofJira = filled.startsWith("/browse/") || filled.equals("/projects/" + Seed.TICKETS);
            return new Place(
                    ofJira ? filled : PREPAID + filled,
                    cells[1].strip(),
                    List.of(cells[2].strip().split(" +")));
        }

        /** Around it is Jira's on its own pages. */
        String scope() {
            return address.startsWith(PREPAID) ? "#content" : part;
        }
    }
}
