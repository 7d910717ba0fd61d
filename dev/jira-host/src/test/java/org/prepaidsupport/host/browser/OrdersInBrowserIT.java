package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Billing staff write orders, with mouse and with keys alone, and find them again. */
class OrdersInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String CONTENT = ".aui-page-panel-content";
    private static final String NUMBERS = ".prepaid-list tbody tr td:first-child";
    private static final String LINE = "#prepaid-lines > .prepaid-line:nth-child(%d) ";

    private TestHost host;
    private Browser browser;
    private Accessibility accessibility;
    private Seed seed;
    private long vat;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        vat = host.bob()
                .post(API + "/taxes", "{'name':'21 %% VAT','percent':'21'}")
                .expect(201)
                .id();
        product("Training day", "'unit':%d,'price':'800.00','invoicingPolicy':'prepaid','taxes':[%d]", "Days");
        product("Migration", "'unit':%d,'price':'4000.00','invoicingPolicy':'milestones','taxes':[%d]", "Units");
        browser = Browser.open(host.address());
        accessibility = new Accessibility(browser);
        browser.logIn("bob");
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void anOrderIsWrittenWithKeysAloneAndItsTotalsFollowFromTheServer() {
        browser.go(PREPAID + "/orders/new");
        browser.pick("#field-customer", "ACME");
        browser.waitFor("[data-combobox=product]").click();
        browser.waitForText(".prepaid-options", "Training day");
        accessibility.check(CONTENT);
        browser.type("train");
        browser.waitForText(".prepaid-options [aria-selected=true]", "Training day");
        assertThat(browser.texts(".prepaid-options li"))
                .contains("Training day")
                .doesNotContain("Prepaid support");
        browser.shoot("product-typed");
        browser.type(Keys.ENTER);
        browser.fill("[data-line-field=quantity]", "2");
        browser.waitForText("#prepaid-form-sums", "€1,936.00");
        assertThat(browser.text("#prepaid-form-sums")).contains("€1,600.00", "21 % VAT", "€336.00");
        browser.fill("[data-line-field=discount]", "half");
        browser.waitGone("#prepaid-form-sums th");
        browser.fill("[data-line-field=discount]", "50");
        browser.waitForText("#prepaid-form-sums", "€968.00");
        assertThat(host.bob().get(API + "/orders").expect(200).at("total").asInt())
                .isZero();
        browser.press("[data-line-field=discount]", Keys.ENTER);
        browser.waitFor("#prepaid-confirm");
        assertThat(browser.text(CONTENT)).contains("€968.00", "Bob Billing");
        nothingWasAmiss();
    }

    @Test
    void linesSectionsAndNotesAreMovedByDraggingAndByKeys() {
        long order = seed.quote("10", "Hours");
        browser.go(PREPAID + "/orders/" + order + "/edit");
        browser.click("#prepaid-add-line");
        browser.pick(line(2) + "[data-combobox=product]", "Training day");
        browser.click("#prepaid-add-section");
        browser.type("Courses");
        browser.click("#prepaid-add-note");
        browser.type("Travel is not included.");
        browser.drag(line(3) + ".prepaid-move", line(2) + ".prepaid-move");
        assertThat(descriptions())
                .containsExactly("Prepaid support", "Courses", "Training day", "Travel is not included.");
        browser.waitFor(line(4) + "[data-line-field=description]").click();
        browser.press(Keys.ALT, Keys.ARROW_UP);
        assertThat(descriptions())
                .containsExactly("Prepaid support", "Courses", "Travel is not included.", "Training day");
        browser.waitForText("#prepaid-moved", "line 3 of 4");
        browser.waitFor(line(1) + ".prepaid-move").sendKeys(Keys.ARROW_DOWN);
        assertThat(descriptions()).startsWith("Courses", "Prepaid support");
        browser.waitForText("#prepaid-form-sums", "€1,968.00");
        accessibility.check(CONTENT);
        browser.shootAll("order-form");
        browser.click("#prepaid-save");
        browser.waitForText("#prepaid-lines", "Courses");
        assertThat(kinds(order)).containsExactly("section", "product", "note", "product");
        accessibility.check(CONTENT);
        browser.shootAll("order-with-sections");
        nothingWasAmiss();
    }

    @Test
    void whatIsReachedOfMilestonesIsEnteredOnTheOrder() {
        long order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'2'}]}",
                        seed.customer(),
                        productNamed("Migration"))
                .expect(201)
                .id();
        seed.confirm(order).expect(200);
        browser.go(PREPAID + "/orders/" + order);
        accessibility.check(CONTENT);
        browser.fill(".prepaid-reached [data-field=percentReached]", "130");
        browser.press(".prepaid-reached [data-field=percentReached]", Keys.ENTER);
        browser.waitForText(".error", "100");
        browser.fill(".prepaid-reached [data-field=percentReached]", "25");
        browser.press(".prepaid-reached [data-field=percentReached]", Keys.ENTER);
        browser.waitForText(".prepaid-delivered", "0.5");
        assertThat(seed.order(order).text("lines/0/delivered")).isEqualTo("0.5");
        browser.shootAll("milestones");
        nothingWasAmiss();
    }

    @Test
    void whoSavesAfterSomebodyElseIsToldWhatChangedAndKeepsTheInput() {
        long order = seed.quote("10", "Hours");
        browser.go(PREPAID + "/orders/" + order + "/edit");
        browser.fill("#field-reference", "PO-42");
        browser.fill("[data-line-field=quantity]", "12");
        browser.click("#prepaid-add-note");
        browser.type("By phone");
        ObjectNode stored = (ObjectNode) seed.order(order).body();
        stored.put("validUntil", "2999-12-31");
        host.admin().put(API + "/orders/" + order, stored).expect(200);
        browser.click("#prepaid-save");
        browser.waitForText(".prepaid-changes", "Alex Admin");
        assertThat(browser.text(".prepaid-changes")).contains("Valid until");
        accessibility.check(CONTENT);
        browser.shootAll("order-stale");
        browser.click(".prepaid-merge");
        browser.waitForText(".aui-flag", "in the form again");
        assertThat(browser.values("#field-validUntil")).containsExactly("2999-12-31");
        assertThat(browser.values("#field-reference")).containsExactly("PO-42");
        assertThat(browser.values("#prepaid-lines [data-line-field=quantity]")).containsExactly("12");
        assertThat(descriptions()).containsExactly("Prepaid support", "By phone");
        browser.click("#prepaid-save");
        browser.waitFor("#prepaid-confirm");
        assertThat(seed.order(order).text("reference")).isEqualTo("PO-42");
        assertThat(seed.order(order).text("validUntil")).isEqualTo("2999-12-31");
        nothingWasAmiss();
    }

    @Test
    void escapeAsksBeforeChangesAreLostAndAnOwnerIsFoundByTyping() {
        long order = seed.quote("10", "Hours");
        browser.go(PREPAID + "/orders/" + order + "/edit");
        browser.pick("#field-owner", "Anna");
        browser.press("#field-reference", Keys.ESCAPE);
        browser.waitForText(".prepaid-dialog", "not saved");
        browser.click(".prepaid-dialog-close");
        browser.press("#field-reference", Keys.ENTER);
        browser.waitForText(CONTENT, "Anna Agent");
        assertThat(seed.order(order).text("ownerName")).isEqualTo("Anna Agent");
        browser.click("#prepaid-edit");
        browser.press("#field-reference", Keys.ESCAPE);
        browser.waitFor("#prepaid-confirm");
        browser.click("#prepaid-more");
        browser.click("#prepaid-copy");
        browser.waitForText(".aui-flag", "copy of S00001");
        assertThat(browser.title()).contains("S00002");
        nothingWasAmiss();
    }

    @Test
    void ordersAreFoundFilteredSortedAddedUpAndExported() {
        browser.go(PREPAID + "/orders");
        browser.waitForText(".prepaid-empty", "No orders");
        accessibility.check(CONTENT);
        seed.quote("1", "Hours");
        seed.confirm(seed.quote("20", "Hours")).expect(200);
        seed.confirm(seed.quote("3", "Hours")).expect(200);
        browser.go(PREPAID + "/orders");
        browser.waitForText(".prepaid-list tfoot", "€2,400.00");
        assertThat(browser.texts(NUMBERS)).containsExactly("S00003", "S00002", "S00001");
        accessibility.check(CONTENT);
        browser.shootAll("orders");
        browser.click("th a[href*='sort=-total']");
        browser.waitForAddress("sort=-total");
        assertThat(browser.texts(NUMBERS)).containsExactly("S00002", "S00003", "S00001");
        browser.select("#prepaid-filter-invoiceStatus", "To invoice");
        browser.waitForAddress("invoiceStatus=to-invoice");
        browser.waitForText(".prepaid-list tfoot", "€2,300.00");
        assertThat(browser.texts(NUMBERS)).containsExactly("S00002", "S00003");
        browser.fill("#prepaid-search", "s00003");
        browser.press("#prepaid-search", Keys.ENTER);
        browser.waitForAddress("q=s00003");
        assertThat(browser.texts(NUMBERS)).containsExactly("S00003");
        assertThat(host.bob()
                        .get(String.valueOf(browser.run(
                                        "return document.querySelector('#prepaid-export').getAttribute('href');"))
                                .replaceFirst("^/jira", ""))
                        .text())
                .contains("S00003,ACME,")
                .contains(",300.00,300.00,300.00")
                .doesNotContain("S00002");
        browser.select("#prepaid-filter-expired", "Expired");
        browser.waitForText(".prepaid-empty", "Nothing found");
        browser.shoot("orders-nothing-found");
        browser.click(".prepaid-empty a");
        browser.waitForText(".prepaid-list tfoot", "€2,400.00");
        nothingWasAmiss();
    }

    @Test
    void fromAnOrderOneGetsToWhatBelongsToItAndBack() {
        long order = seed.quote("10", "Hours");
        String task = seed.confirm(order).expect(200).text("lines/0/task");
        String ticket = seed.ticket("Printer");
        seed.link(ticket, task).expect(200);
        seed.log(ticket, "4h 30m");
        long invoice = host.bob()
                .post(API + "/orders/" + order + "/invoices", "{'kind':'regular'}")
                .expect(201)
                .id();
        host.bob().post(API + "/invoices/" + invoice + "/post", "{}").expect(200);
        browser.go(PREPAID + "/orders/" + order);
        browser.shootAll("order");
        accessibility.check(CONTENT);
        browser.click(".prepaid-links li:nth-child(1) a");
        browser.waitForText("#prepaid-task-panel", "S00001");
        browser.click("#prepaid-task-panel a[href$='/orders/" + order + "']");
        browser.click(".prepaid-links li:nth-child(2) a");
        browser.waitForAddress("/browse/" + ticket);
        browser.go(PREPAID + "/orders/" + order);
        browser.click(".prepaid-links li:nth-child(3) a");
        browser.waitForText(CONTENT, ticket);
        browser.go(PREPAID + "/orders/" + order);
        browser.click(".prepaid-links li:nth-child(4) a");
        browser.waitForText("h1", "INV");
        browser.click(".prepaid-facts a[href$='/orders/" + order + "']");
        browser.click(".prepaid-delivered a");
        browser.waitForText(CONTENT, ticket);
        accessibility.check(CONTENT);
        nothingWasAmiss();
    }

    private static String line(int number) {
        return LINE.formatted(number);
    }

    private List<String> descriptions() {
        return browser.values("#prepaid-lines [data-line-field=description]");
    }

    private List<String> kinds(long order) {
        return StreamSupport.stream(seed.order(order).at("lines").spliterator(), false)
                .map(each -> each.get("kind").asText())
                .toList();
    }

    private void product(String name, String rest, String unit) {
        host.bob()
                .post(
                        API + "/products",
                        ("{'name':'" + name + "','type':'service','createOnOrder':'nothing'," + rest + "}")
                                .formatted(seed.unit(unit), vat))
                .expect(201);
    }

    private long productNamed(String name) {
        for (JsonNode each : host.bob().get(API + "/products").expect(200).at("items")) {
            if (each.get("name").asText().equals(name)) {
                return each.get("id").asLong();
            }
        }
        throw new AssertionError("no product " + name);
    }

    private void nothingWasAmiss() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(PluginTemplates.blockedCalls()).isEmpty();
    }
}
