package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.Seed;
import org.prepaidsupport.host.testing.TestHost;

/** {@code GET /diagnostics}: whether the plugin fits the Jira it runs in, and does its work. */
class DiagnosticsIT {

    private static TestHost host;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        host = TestHost.start();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void thePluginFindsAllThatItCallsInTheStandIn() {
        Answer answer = diagnostics(host);
        assertThat(answer.at("hostCheck/links").asInt()).isPositive();
        assertThat(answer.at("hostCheck/differences")).isEmpty();
    }

    @Test
    void whatItDoesNotFindInAJiraIsTold() throws IOException {
        Path changed = folder.resolve("plugin.jar");
        Files.copy(TestHost.pluginJar(), changed);
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + changed.toUri()), Map.of())) {
            Files.write(
                    jar.getPath("META-INF/prepaid/host-members.txt"),
                    List.of(
                            "com.atlassian.jira.issue.Issue class",
                            "com.atlassian.jira.issue.Issue getKey ()I",
                            "com.atlassian.jira.issue.IssueOfJiraTwelve"),
                    StandardOpenOption.APPEND);
        }
        try (JiraHost other = TestHost.startWith(changed)) {
            JsonNode found = Caller.named(other.address(), "admin")
                    .get(API + "/diagnostics")
                    .expect(200)
                    .at("hostCheck/differences");
            assertThat(found).hasSize(3);
            assertThat(found.toString())
                    .contains("\"kind\":\"other-kind\",\"found\":\"interface\"")
                    .contains("\"kind\":\"no-member\",\"found\":\"()Ljava/lang/String;\"")
                    .contains("\"member\":\"com.atlassian.jira.issue.IssueOfJiraTwelve\",\"kind\":\"no-class\"");
        }
    }

    @Test
    void itTellsHowFarTheFeedsAreReadWhatIsOpenAndWhatTheNightFound() {
        Seed seed = Seed.sow(host);
        String ticket = seed.ticket("Counted");
        seed.link(ticket, seed.confirm(seed.quote("10", "Hours")).expect(200).text("lines/0/task"))
                .expect(200);
        seed.log(ticket, "1h");
        host.host().jira().jobs().runNow("org.prepaidsupport.catch-up");
        host.host().jira().jobs().runNow("org.prepaidsupport.nightly");

        Answer answer = diagnostics(host);

        assertThat(answer.text("cursors/0/feed")).isEqualTo("updated");
        assertThat(answer.text("cursors/1/feed")).isEqualTo("deleted");
        assertThat(answer.at("cursors/0/ranAt").isTextual()).isTrue();
        assertThat(answer.at("cursors/0/lagSeconds").isNumber()).isTrue();
        assertThat(answer.at("firstImport").isNull()).isTrue();
        assertThat(answer.at("recounts").findValuesAsText("subject")).contains(ticket);
        assertThat(answer.at("counts/worklogs").asInt()).isEqualTo(1);
        assertThat(answer.at("counts/postings").asInt()).isEqualTo(1);
        assertThat(answer.at("counts/orderLines").asInt()).isEqualTo(1);
        assertThat(answer.at("nightlyCheck/failed").asBoolean()).isFalse();
        assertThat(answer.at("nightlyCheck/checked").asInt()).isEqualTo(1);
        assertThat(answer.at("nightlyCheck/differences").asInt()).isZero();
        assertThat(answer.text("integrity/last/state")).isEqualTo("finished");
    }

    @Test
    void itIsForAdministratorsAlone() {
        host.bob().get(API + "/diagnostics").expect(403);
        host.anna().get(API + "/diagnostics").expect(403);
        host.carl().get(API + "/diagnostics").expect(403);
        Caller.nobody(host.address()).get(API + "/diagnostics").expect(401);
    }

    private static Answer diagnostics(TestHost host) {
        return host.admin().get(API + "/diagnostics").expect(200);
    }
}
