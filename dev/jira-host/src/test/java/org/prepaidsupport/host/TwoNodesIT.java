package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** Two hosts on one PostgreSQL are a cluster. */
class TwoNodesIT {

    @Test
    void timeLoggedOnOneNodeIsDeliveredOnTheOtherAndOnlyOneOfTwoConfirmationsWins() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                TestHost first = TestHost.start(postgres.getJdbcUrl("postgres", "postgres"));
                TestHost second = TestHost.start(postgres.getJdbcUrl("postgres", "postgres"))) {
            Seed seed = Seed.sow(first);
            long order = seed.quote("10", "Hours");
            String confirm = API + "/orders/" + order + "/confirm";

            List<Answer> answers = atOnce(
                    () -> first.bob().post(confirm, "{}"), () -> second.bob().post(confirm, "{}"));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            String task = seed.order(order).text("lines/0/task");
            assertThat(first.bob()
                            .get("/rest/api/2/search?jql=project%3DSER")
                            .at("total")
                            .asInt())
                    .isEqualTo(1);

            String ticket = seed.ticket("On two nodes");
            second.anna().put(API + "/tickets/" + ticket, "{'task':'%s'}", task).expect(200);
            second.anna()
                    .post("/rest/api/2/issue/" + ticket + "/worklog", "{'timeSpent':'1h'}")
                    .expect(201);
            first.anna()
                    .post("/rest/api/2/issue/" + ticket + "/worklog", "{'timeSpent':'30m'}")
                    .expect(201);

            for (TestHost node : List.of(first, second)) {
                assertThat(node.bob().get(API + "/orders/" + order).decimal("lines/0/delivered"))
                        .isEqualByComparingTo("1.5");
            }
        }
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> first = threads.submit(one);
            Future<Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdown();
        }
    }
}
