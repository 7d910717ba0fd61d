package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What was there before a restart is there after it. */
class RestartIT {

    @TempDir
    Path home;

    @Test
    void everythingIsStillThereAfterARestart() {
        String database = "jdbc:h2:file:" + home.resolve("data");
        long order;
        String ticket;
        String before;
        try (TestHost host = TestHost.start(database)) {
            Seed seed = Seed.sow(host);
            order = seed.quote("10", "Hours");
            ticket = seed.ticket("Survives");
            seed.link(ticket, seed.confirm(order).expect(200).text("lines/0/task"))
                    .expect(200);
            seed.log(ticket, "4h 30m");
            host.bob().post(API + "/orders/" + order + "/invoices", "{}").expect(201);
            before = everything(host, order, ticket);
        }
        try (TestHost host = TestHost.start(database)) {
            assertThat(everything(host, order, ticket)).isEqualTo(before);
            host.anna()
                    .post("/rest/api/2/issue/" + ticket + "/worklog", "{'timeSpent':'30m'}")
                    .expect(201);
            assertThat(host.bob().get(API + "/orders/" + order).decimal("lines/0/delivered"))
                    .isEqualByComparingTo("5");
        }
    }

    private static String everything(TestHost host, long order, String ticket) {
        StringBuilder all = new StringBuilder();
        for (String path : new String[] {
            "/settings",
            "/teams",
            "/units",
            "/customers",
            "/products",
            "/orders/" + order,
            "/orders/" + order + "/timesheets",
            "/invoices",
            "/tickets/" + ticket,
            "/timesheets"
        }) {
            all.append(host.admin().get(API + path).expect(200).text()).append('\n');
        }
        return all.toString();
    }
}
