package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.admin.SettingsServlet;
import org.prepaidsupport.adapter.web.admin.SetupServlet;
import org.prepaidsupport.adapter.web.admin.TeamsServlet;
import org.prepaidsupport.adapter.web.record.ProductsServlet;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** An administrator is led from nothing to an order that is confirmed. */
class FirstRunTest {

    private static final String BACK = "data-next=\"/jira/plugins/servlet/prepaid/setup\"";

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void formsThatTheFirstRunOpensLeadBackToIt() {
        assertThat(web.get(FakeJira.ADMIN, SettingsServlet.class, "settings?setup=1")
                        .body
                        .toString())
                .contains(BACK);
        assertThat(web.get(FakeJira.ADMIN, TeamsServlet.class, "teams/new?setup=1")
                        .body
                        .toString())
                .contains(BACK);
        assertThat(web.get(FakeJira.ADMIN, TeamsServlet.class, "teams/new").body.toString())
                .doesNotContain(BACK);
    }

    @Test
    void aNewRecordIsPrefilledByItsAddress() {
        assertThat(web.get(FakeJira.ADMIN, TeamsServlet.class, "teams/new?name=Care&projects=SER&other=1")
                        .body
                        .toString())
                .contains("value=\"Care\"", "value=\"SER\" checked")
                .doesNotContain("value=\"HELP\" checked");
        assertThat(web.get(FakeJira.BOB, ProductsServlet.class, "products/new?name=<script>&project=NONE")
                        .body
                        .toString())
                .contains("value=\"&lt;script&gt;\"")
                .doesNotContain("<script>");
    }

    @Test
    void storedRecordsAreNeverPrefilled() {
        assertThat(web.get(FakeJira.ADMIN, TeamsServlet.class, "teams/" + desk.team.id() + "?name=Other")
                        .body
                        .toString())
                .doesNotContain("value=\"Other\"");
    }

    @Test
    void aQuotationIsToBeConfirmedBeforeTheLastStepIsDone() {
        desk.quotation(desk.acme, Desk.line(desk.prepaidSupport, "10"));
        assertThat(setup()).contains("Confirm S00001", "/prepaid/orders/");
        desk.tenHours();
        assertThat(setup().split("Done</span>", -1)).hasSizeGreaterThanOrEqualTo(4);
    }

    private String setup() {
        return web.get(FakeJira.ADMIN, SetupServlet.class, "setup").body.toString();
    }
}
