package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** What happened while the plugin was not there is taken over from Jira's change feed. */
class CatchUpIT {

    private static final String JOB = "org.prepaidsupport.catch-up";

    @TempDir
    Path home;

    @Test
    void timeLoggedEditedAndDeletedWhileThePluginWasNotThereIsTakenOver() {
        String database = "jdbc:h2:file:" + home.resolve("data");
        long order;
        String ticket;
        String edited;
        String deleted;
        try (TestHost host = TestHost.start(database)) {
            Seed seed = Seed.sow(host);
            order = seed.quote("10", "Hours");
            ticket = seed.ticket("While away");
            seed.link(ticket, seed.confirm(order).expect(200).text("lines/0/task"))
                    .expect(200);
            edited = seed.log(ticket, "1h");
            deleted = seed.log(ticket, "2h");
        }
        try (TestHost host = TestHost.withoutPlugin(database)) {
            String worklogs = "/rest/api/2/issue/" + ticket + "/worklog";
            host.anna().put(worklogs + "/" + edited, "{'timeSpent':'3h'}").expect(200);
            host.anna().delete(worklogs + "/" + deleted).expect(204);
            host.anna().post(worklogs, "{'timeSpent':'30m'}").expect(201);
        }
        try (TestHost host = TestHost.start(database)) {
            // By itself the job may have run already: what is due when Jira starts is made up for.
            host.host().jira().jobs().runNow(JOB);
            requireDelivered(host, order, "3.5");

            host.host().jira().jobs().runNow(JOB);
            requireDelivered(host, order, "3.5");
        }
    }

    @Test
    void timeOfAnIssueThatIsGoneWithoutATraceIsTakenBackAtNight() {
        String database = "jdbc:h2:file:" + home.resolve("gone");
        long order;
        String ticket;
        try (TestHost host = TestHost.start(database)) {
            Seed seed = Seed.sow(host);
            order = seed.quote("10", "Hours");
            ticket = seed.ticket("Deleted while away");
            seed.link(ticket, seed.confirm(order).expect(200).text("lines/0/task"))
                    .expect(200);
            seed.log(ticket, "4h");
        }
        try (TestHost host = TestHost.withoutPlugin(database)) {
            host.admin().delete("/rest/api/2/issue/" + ticket).expect(204);
        }
        try (TestHost host = TestHost.start(database)) {
            host.host().jira().jobs().runNow("org.prepaidsupport.nightly");
            requireDelivered(host, order, "0");
        }
    }

    private static void requireDelivered(TestHost host, long order, String hours) {
        assertThat(host.bob().get(API + "/orders/" + order).expect(200).decimal("lines/0/delivered"))
                .isEqualByComparingTo(hours);
    }
}
