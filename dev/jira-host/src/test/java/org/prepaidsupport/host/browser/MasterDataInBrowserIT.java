package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What billing staff set up once, by its pages. */
class MasterDataInBrowserIT {

    private static final String PREPAID = "/plugins/servlet/prepaid";
    private static final String SAVE = "form.prepaid-form button[type=submit]";

    @TempDir
    private Path folder;

    private TestHost host;
    private Browser browser;
    private Seed seed;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
        browser = Browser.open(host.address());
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
    void aCustomerIsEnteredWithAllThatBillingNeeds() {
        browser.go(PREPAID + "/customers/new");
        browser.fill("#field-name", "Globex");
        browser.fill("#field-email", "office@globex.example");
        browser.fill("#field-address", "Main Street 1\n1000 Brussels");
        browser.select("#field-country", "Belgium");
        browser.select("#field-parent", "ACME");
        browser.fill("#field-vatId", "FR40303265045");
        browser.select("#field-language", "French");
        browser.select("#field-currency", "USD");
        browser.fill("#field-paymentDays", "14");
        browser.fill("#field-members", "carl");
        browser.fill("#field-domains", "globex.example");
        browser.click(SAVE);
        browser.waitForText(".error", "begin with BE");
        browser.shoot("customer-refused");
        browser.fill("#field-vatId", "be 0477.472.701");
        browser.click(SAVE);
        browser.waitForText("table.aui", "Globex");
        browser.shoot("customers");
        Answer globex = host.bob().get(API + "/customers?q=globex").expect(200);
        assertThat(globex.text("items/0/vatId")).isEqualTo("BE0477472701");
        assertThat(globex.text("items/0/language")).isEqualTo("fr");
        assertThat(globex.text("items/0/paymentDays")).isEqualTo("14");
        assertThat(globex.at("items/0/parent").asLong()).isEqualTo(seed.customer());
        assertThat(globex.text("items/0/domains/0")).isEqualTo("globex.example");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aSheetIsLookedThroughBeforeItIsBroughtIn() throws IOException {
        browser.go(PREPAID + "/customers");
        assertThat(browser.waitFor("#prepaid-export").getDomAttribute("href")).contains("format=csv");
        browser.click("#prepaid-import");
        browser.shoot("import");
        assertThat(browser.waitFor("#prepaid-import-submit").isEnabled()).isFalse();

        browser.choose("#prepaid-file", sheet("name,email,country\nACME,,BE\nGlobex,nowhere,DE\n"));
        browser.waitForText("#prepaid-import-outcome", "Bad rows: 1.");
        browser.waitForText("#prepaid-import-rows", "email: This must be an e-mail address");
        browser.waitForText("#prepaid-import-rows", "country:");
        browser.shoot("import-bad-row");
        assertThat(browser.waitFor("#prepaid-import-submit").isEnabled()).isFalse();

        browser.choose("#prepaid-file", sheet("name,email,country\nACME,,BE\nGlobex,it@globex.example,DE\n"));
        browser.waitForText("#prepaid-import-outcome", "1 new, 1 changed, 0 unchanged.");
        browser.shoot("import-good");
        browser.click("#prepaid-import-submit");
        browser.waitForText("table.aui", "Globex");
        browser.waitForText(".aui-flag", "Imported records: 2.");
        browser.shoot("imported");
        assertThat(host.bob().get(API + "/customers?q=globex").text("items/0/country"))
                .isEqualTo("DE");
        browser.go(PREPAID + "/customers/import");
        browser.choose("#prepaid-file", sheet("name,colour\nACME,red\n"));
        browser.waitForText("#prepaid-file-error", "There is no column colour");
        assertThat(browser.complaints()).isEmpty();
    }

    private Path sheet(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "customers", ".csv"), text);
    }

    @Test
    void withUnitsSwitchedOffTheirFieldsAreGoneAndNothingIsLost() {
        long days = seed.unit("Days");
        long product = host.bob()
                .post(API + "/products", "{'name':'Support by day','unit':%d,'price':'800'}", days)
                .expect(201)
                .id();
        ObjectNode settings =
                (ObjectNode) host.admin().get(API + "/settings").expect(200).body();
        host.admin()
                .put(API + "/settings", settings.put("unitsOfMeasure", false))
                .expect(200);

        browser.go(PREPAID + "/products/" + product);
        assertThat(browser.waitFor("#field-name").getDomProperty("value")).isEqualTo("Support by day");
        assertThat(browser.shows("#field-unit")).isFalse();
        browser.shoot("product-without-units");
        browser.fill("#field-name", "Support by the day");
        browser.click(SAVE);
        browser.waitForText("table.aui", "Support by the day");
        assertThat(host.bob().get(API + "/products/" + product).at("unit").asLong())
                .isEqualTo(days);

        browser.go(PREPAID + "/orders/new");
        browser.waitFor("[data-line-field=quantity]");
        assertThat(browser.shows("[data-line-field=unit]")).isFalse();
        long order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'2'}]}",
                        seed.customer(),
                        product)
                .expect(201)
                .id();
        browser.go(PREPAID + "/orders/" + order);
        browser.waitForText("#prepaid-lines", "Days (8 h)");
        browser.go(PREPAID + "/orders/" + seed.quote("2", "Hours"));
        browser.waitForText("#prepaid-lines", "Prepaid support");
        assertThat(browser.text("#prepaid-lines")).doesNotContain("Hours");
        browser.go(PREPAID + "/units");
        browser.waitForText("body", "not found");
    }

    @Test
    void organizationsAreAskedForWhereThereAreAny() {
        browser.go(PREPAID + "/customers/" + seed.customer());
        browser.waitFor("#field-domains");
        assertThat(browser.shows("#field-organizations")).isFalse();
        host.host().jira().serviceManagement().install();
        browser.go(PREPAID + "/customers/" + seed.customer());
        browser.fill("#field-organizations", "ACME IT\nACME Sales");
        browser.shoot("customer-organizations");
        browser.click(SAVE);
        browser.waitForText("table.aui", "ACME");
        assertThat(host.bob().get(API + "/customers/" + seed.customer()).text("organizations/1"))
                .isEqualTo("ACME Sales");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void twoCustomersThatAreTheSameBecomeOne() {
        long twin = seed.customer("ACME (twin)");
        browser.go(PREPAID + "/customers/" + twin);
        browser.click("#prepaid-more");
        browser.click("#prepaid-merge");
        browser.select("#field-into", "ACME");
        browser.shoot("merge");
        browser.click(SAVE);
        browser.waitForText(".prepaid-dialog", "Merge ACME (twin) into another customer?");
        browser.shoot("merge-question");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForAddress("/customers/" + seed.customer());
        browser.waitForText(".aui-flag", "ACME (twin) was merged");
        host.bob().get(API + "/customers/" + twin).expect(404);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsUsedIsArchivedAndTakenOutAgain() {
        seed.quote("10", "Hours");
        browser.go(PREPAID + "/products/" + seed.product());
        browser.click("#prepaid-more");
        browser.click("#prepaid-archive");
        browser.waitForText("body", "Archived");
        browser.shoot("product-archived");
        assertThat(host.bob().get(API + "/products/" + seed.product()).text("active"))
                .isEqualTo("false");
        browser.go(PREPAID + "/products");
        browser.waitForText("body", "No products yet");
        browser.go(PREPAID + "/products?active=false");
        browser.waitForText("table.aui", "Prepaid support");
        browser.go(PREPAID + "/products/" + seed.product());
        browser.click("#prepaid-restore");
        browser.waitFor("#prepaid-more");
        browser.waitForText(".aui-flag", "has been restored");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aProductTakesTheRecommendedConfigurationWithOneClick() {
        browser.go(PREPAID + "/products/new");
        browser.fill("#field-name", "Support by the hour");
        browser.select("#field-type", "Goods");
        browser.select("#field-invoicingPolicy", "Based on delivered quantity");
        browser.click("[data-prepaid-preset]");
        browser.select("#field-project", "Services");
        browser.select("#field-unit", "Days (8 h)");
        browser.shoot("recommended");
        browser.click("[data-prepaid-preset]");
        browser.fill("#field-description", "On working days.");
        browser.click(SAVE);
        browser.waitForText("table.aui", "Support by the hour");
        Answer product = host.bob().get(API + "/products?q=by%20the%20hour").expect(200);
        assertThat(product.text("items/0/type")).isEqualTo("service");
        assertThat(product.text("items/0/invoicingPolicy")).isEqualTo("prepaid");
        assertThat(product.text("items/0/createOnOrder")).isEqualTo("task");
        assertThat(product.at("items/0/unit").asLong()).isEqualTo(seed.unit("Hours"));
        assertThat(product.text("items/0/description")).isEqualTo("On working days.");
        browser.click("th a[href*='sort=price']");
        browser.waitFor("th[aria-sort=ascending] a[href*='sort=-price']");
        assertThat(browser.complaints()).isEmpty();
    }
}
