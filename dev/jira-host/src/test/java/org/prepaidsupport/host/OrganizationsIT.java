package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.jira.ServiceManagement;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Tickets find their customer by the organizations of Jira Service Management, where there is one. */
class OrganizationsIT {

    private TestHost host;
    private Seed seed;

    @BeforeEach
    void start() {
        host = TestHost.start();
        seed = Seed.sow(host);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aTicketIsOfTheCustomerWhoseOrganizationItIsSharedWith() {
        host.host().jira().serviceManagement().install();
        long globex = customer("Globex", "Globex IT");
        customer("Hooli", "Hooli IT");
        String ticket = seed.ticket("Printer");
        assertThat(host.anna().get(API + "/tickets/" + ticket).at("customer").isNull())
                .isTrue();

        share(ticket, "GLOBEX it");
        assertThat(host.anna().get(API + "/tickets/" + ticket).at("customer").asLong())
                .isEqualTo(globex);
        share(ticket, "Globex IT','Hooli IT");
        assertThat(host.anna().get(API + "/tickets/" + ticket).at("customer").isNull())
                .isTrue();
    }

    @Test
    void timeFollowsTheOrganizationsOfItsTicket() {
        host.host().jira().serviceManagement().install();
        long globex = customer("Globex", "Globex IT");
        long order = host.bob()
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[{'product':%d,'quantity':'10'}]}",
                        globex,
                        seed.product())
                .expect(201)
                .id();
        long line = seed.confirm(order).expect(200).at("lines/0/id").asLong();
        host.bob().put(API + "/projects/TIM", "{'orderLine':%d}", line).expect(200);
        String ticket = seed.ticket("Printer");
        share(ticket, "Globex IT");
        seed.log(ticket, "2h");
        assertThat(seed.order(order).text("lines/0/delivered")).isEqualTo("2");

        customer("Hooli", "Hooli IT");
        share(ticket, "Hooli IT");
        assertThat(seed.order(order).text("lines/0/delivered")).isEqualTo("0");
    }

    @Test
    void withoutJiraServiceManagementWhatWasEnteredIsKept() {
        long globex = customer("Globex", "Globex IT");
        assertThat(host.bob().get(API + "/customers/" + globex).text("organizations/0"))
                .isEqualTo("Globex IT");
        assertThat(host.anna()
                        .get(API + "/tickets/" + seed.ticket("Printer"))
                        .at("customer")
                        .isNull())
                .isTrue();
    }

    private long customer(String name, String organization) {
        return host.bob()
                .post(API + "/customers", "{'name':'%s','organizations':['%s']}", name, organization)
                .expect(201)
                .id();
    }

    private void share(String ticket, String organizations) {
        String body = "{'fields':{'" + ServiceManagement.FIELD + "':['" + organizations + "']}}";
        host.admin().put("/rest/api/2/issue/" + ticket, body).expect(204);
    }
}
