package org.prepaidsupport.host.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.plugin.PluginTemplates;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** An administrator looks whether all is well, has the ledger checked and repaired, and watches a check. */
class DiagnosticsInBrowserIT {

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    private TestHost host;
    private Browser browser;
    private Seed seed;
    private String ticket;
    private long order;

    @BeforeEach
    void start() {
        host = TestHost.start(database);
        seed = Seed.sow(host);
        order = seed.quote("10", "Hours");
        ticket = seed.ticket("Counted");
        seed.link(ticket, seed.confirm(order).expect(200).text("lines/0/task")).expect(200);
        seed.log(ticket, "1h 30m");
        host.host().jira().jobs().runNow("org.prepaidsupport.catch-up");
        browser = Browser.open(host.address());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        host.close();
    }

    @Test
    void theLedgerIsCheckedAndRepairedFromThePage() throws SQLException {
        change("POSTING", "UPDATE %s SET SECONDS = 1812");
        open();
        browser.waitForText("#prepaid-host-check", "No differences");
        browser.waitForText("#prepaid-feeds", "Up to date");
        browser.waitForText("#prepaid-recounts", ticket);
        browser.shoot("diagnostics");

        browser.click("#prepaid-check");
        browser.waitForText("#prepaid-ledger", "Differences: 1");
        browser.waitForText("#prepaid-ledger", "Started by Alex Admin");
        assertThat(browser.texts("#prepaid-ledger tbody td"))
                .contains(ticket, "S00001 - Prepaid support", "30m 12s", "1h 30m");
        browser.shoot("diagnostics-differences");

        browser.click("#prepaid-repair");
        browser.waitForText(".prepaid-dialog", "Repair the ledger?");
        browser.shoot("diagnostics-question");
        assertThat(delivered()).isEqualTo("0.503333");
        browser.click(".prepaid-dialog-confirm");
        browser.waitForText("#prepaid-ledger", "Repaired: 1");
        assertThat(delivered()).isEqualTo("1.5");
        browser.shoot("diagnostics-repaired");

        browser.click("#prepaid-check");
        browser.waitForText("#prepaid-ledger", "No differences");
        nothingWasAmiss();
    }

    @Test
    void aCheckThatRunsIsWatchedToItsEnd() throws SQLException {
        change(
                "INTEGRITY_RUN",
                "INSERT INTO %s (REPAIRS, STATE_NAME, STARTED_AT, UPDATED_AT, DONE_COUNT, TOTAL_COUNT, CHECKED_COUNT,"
                        + " FOUND_COUNT) VALUES (FALSE, 'RUNNING', %d, %<d, 1000, 4000, 1000, 0)");
        open();
        browser.waitForText("#prepaid-ledger", "1,000 of 4,000 worklogs and issues looked at");
        browser.shoot("diagnostics-running");

        change("INTEGRITY_RUN", "UPDATE %s SET DONE_COUNT = 3000");
        browser.waitForText("#prepaid-ledger", "3,000 of 4,000 worklogs and issues looked at");
        change("INTEGRITY_RUN", "UPDATE %s SET STATE_NAME = 'FINISHED'");
        browser.waitForText("#prepaid-ledger", "No differences");
        nothingWasAmiss();
    }

    private void open() {
        browser.logIn("admin");
        browser.go("/plugins/servlet/prepaid/diagnostics");
        browser.confirmPassword("admin");
        browser.waitFor("#prepaid-ledger");
    }

    private String delivered() {
        return seed.order(order).text("lines/0/delivered");
    }

    private void nothingWasAmiss() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(PluginTemplates.blockedCalls()).isEmpty();
    }

    /**
     * Changes the one row as no way through the plugin does.
     *
     * @param sql with a place for the table, and after it one for the time
     */
    private void change(String table, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet tables = connection.getMetaData().getTables(null, null, "AO\\_%\\_" + table, null)) {
            assertThat(tables.next()).as(table).isTrue();
            String name = '"' + tables.getString("TABLE_NAME") + '"';
            assertThat(statement.executeUpdate(String.format(Locale.ROOT, sql, name, System.currentTimeMillis())))
                    .isEqualTo(1);
        }
    }
}
