package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What issues of projects that are no concern of ours load of us. */
class IssueViewWeightTest {

    private static final int MOST = 2048;
    private static final Pattern RESOURCE =
            Pattern.compile("<web-resource key=\"([\\w-]+)\">(.*?)</web-resource>", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("<resource type=\"download\"[^>]* location=\"([^\"]+)\"");
    private static final String OWN = "<dependency>org.prepaidsupport";

    @Test
    void theIssueViewLoadsAtMostTwoKilobytesOfScriptsAndStyles() {
        List<String> files = loadedIn("jira.view.issue");
        assertThat(files).isNotEmpty();
        assertThat(files.stream().mapToLong(file -> bytes(file)).sum()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void listsAndBoardsLoadNoMoreThanTheIssueView() {
        assertThat(loadedIn("jira.navigator")).isEqualTo(loadedIn("jira.view.issue"));
        assertThat(loadedIn("gh-rapid")).isEqualTo(loadedIn("jira.view.issue"));
    }

    @Test
    void noOtherPageOfJiraLoadsAnything() {
        assertThat(resources().flatMap(body -> Pattern.compile("<context>([^<]+)")
                        .matcher(body)
                        .results()
                        .map(each -> each.group(1))))
                .allMatch(context -> context.startsWith("org.prepaidsupport")
                        || List.of("jira.view.issue", "jira.navigator", "gh-rapid")
                                .contains(context));
    }

    private static List<String> loadedIn(String context) {
        List<String> files = new ArrayList<>();
        resources().filter(body -> body.contains("<context>" + context + "<")).forEach(body -> {
            assertThat(body).as("what it depends on would be loaded too").doesNotContain(OWN);
            Matcher file = FILE.matcher(body);
            while (file.find()) {
                files.add(file.group(1));
            }
        });
        return files;
    }

    private static Stream<String> resources() {
        return RESOURCE.matcher(PluginFiles.text(PluginFiles.packed().resolve("atlassian-plugin.xml")))
                .results()
                .map(each -> each.group(2));
    }

    private static long bytes(String location) {
        return PluginFiles.text(PluginFiles.RESOURCES.resolve(location)).length();
    }
}
