package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How sure we are of what the plugin links to, as long as nobody has compared it with a real Jira. */
class HostMembersTest {

    /** Known from memory only, and called all the same. Each needs its reason, here and where it is called. */
    private static final Set<String> CALLED_FROM_MEMORY = Set.of(
            // One statement for many rows; where it is missing, they are inserted one by one.
            "com.atlassian.activeobjects.external.ActiveObjects create (Ljava/lang/Class;Ljava/util/List;)V",
            // A group that doesn't exist is to be refused in the settings.
            "com.atlassian.jira.security.groups.GroupManager groupExists (Ljava/lang/String;)Z",
            // Which worklog it was that the feed says is deleted; there is no other name for it.
            "com.atlassian.jira.issue.worklog.DeletedWorklog getId ()Ljava/lang/Long;",
            // Whether worklogs still exist, a thousand at once instead of one by one; once a night.
            "com.atlassian.jira.issue.worklog.WorklogManager getWorklogsForIds (Ljava/util/Set;)Ljava/util/Set;");

    private static final Path EVIDENCE = Path.of("dev/jira-api/evidence.txt");

    @Test
    void theListIsPackedAndNamesTheHostAlone() {
        assertThat(linked())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("com.atlassian.") || line.startsWith("net.java.ao."));
    }

    @Test
    void whatIsKnownFromMemoryAloneIsTheException() {
        Set<String> memory = PluginFiles.text(EVIDENCE)
                .lines()
                .filter(line -> line.contains(" | MEMORY | "))
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .collect(Collectors.toSet());
        assertThat(linked().stream().filter(memory::contains)).containsExactlyInAnyOrderElementsOf(CALLED_FROM_MEMORY);
    }

    private static Set<String> linked() {
        return Set.copyOf(PluginFiles.packedLines("/META-INF/prepaid/host-members.txt"));
    }
}
