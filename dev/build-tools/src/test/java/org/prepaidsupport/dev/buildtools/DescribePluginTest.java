package org.prepaidsupport.dev.buildtools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribePluginTest {

    private static final String COMPONENT = "@org.springframework.stereotype.Component";
    private static final String IMPORT = "@com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport";
    private static final String EXPORT = "@com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService";
    private static final String ISSUE = "com.atlassian.jira.issue.Issue";
    private static final String LIFECYCLE = "com.atlassian.sal.api.lifecycle.LifecycleAware";

    @TempDir
    private Path folder;

    @Test
    void listsComponentsSortedWithTheNamesTheyAreGiven() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; " + COMPONENT + " public class Zebra {}",
                        "package p; " + COMPONENT + "(\"striped\") public class Ape {}",
                        "package p; public class Nobody {}")
                .described();
        assertThat(plugin.lines("META-INF/plugin-components/component")).containsExactly("p.Ape#striped", "p.Zebra");
    }

    @Test
    void listsWhatConstructorsAndFieldsImport() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; " + COMPONENT + " public class Host { " + IMPORT + "(\"work\") " + LIFECYCLE
                                + " lifecycle; Host(String plain, " + IMPORT + " " + ISSUE + " issue) {} }")
                .described();
        assertThat(plugin.lines("META-INF/plugin-components/imports")).containsExactly(ISSUE, LIFECYCLE + "#work");
    }

    @Test
    void listsServicesWithTheInterfacesTheyAreExportedAs() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; " + COMPONENT + EXPORT + "({" + LIFECYCLE + ".class, Runnable.class})"
                                + " public class Start implements " + LIFECYCLE
                                + ", Runnable { public void onStart() {} public void run() {} }",
                        "package p; " + COMPONENT + EXPORT + " public class Open {}")
                .described();
        assertThat(plugin.lines("META-INF/plugin-components/exports"))
                .containsExactly("p.Open", "p.Start#" + LIFECYCLE + ",java.lang.Runnable");
    }

    @Test
    void writesNoFileWhereThereIsNothingToList() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(folder, "package p; public class Nobody {}")
                .described();
        assertThat(plugin.has("META-INF/plugin-components/component")).isFalse();
    }

    @Test
    void refusesTwoBeansOfOneName() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                folder,
                "package p; " + COMPONENT + " public class Orders {}",
                "package q; " + COMPONENT + " public class Orders {}");
        assertThatThrownBy(plugin::described).hasMessageContaining("p.Orders and q.Orders");
    }

    @Test
    void refusesAServiceThatIsNoComponent() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(folder, "package p; " + EXPORT + " public class Open {}");
        assertThatThrownBy(plugin::described).hasMessageContaining("p.Open");
    }

    @Test
    void refusesAComponentThatCannotBeMade() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(folder, "package p; " + COMPONENT + " public interface Open {}");
        assertThatThrownBy(plugin::described).hasMessageContaining("p.Open");
    }

    @Test
    void listsTheMembersOfTheHostThatClassesLinkTo() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; public class Keys { java.util.function.Function<" + ISSUE + ", String> keys = "
                                + ISSUE + "::getKey; void start(" + LIFECYCLE + " it) { it.onStart(); } }")
                .described();
        assertThat(plugin.lines("META-INF/prepaid/host-members.txt"))
                .contains(ISSUE, ISSUE + " interface", ISSUE + " getKey ()Ljava/lang/String;")
                .contains(LIFECYCLE, LIFECYCLE + " interface", LIFECYCLE + " onStart ()V")
                .isSorted()
                .noneMatch(line -> line.startsWith("java.") || line.startsWith("p."));
    }

    @Test
    void listsNoAnnotationsThatAreForToolsAlone() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; " + COMPONENT + EXPORT + " public class Host { " + IMPORT + " " + ISSUE
                                + " field; Host(" + IMPORT + " " + ISSUE + " issue) {} }")
                .described();
        assertThat(plugin.lines("META-INF/prepaid/host-members.txt"))
                .contains(ISSUE)
                .doesNotContain(EXPORT.substring(1), IMPORT.substring(1));
    }

    @Test
    void listsTheClassesOfTheHostThatTheDescriptorNames() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(folder, "package p; public class Nobody {}");
        plugin.add("<condition class=\"com.atlassian.jira.NamedHere\"/>");
        assertThat(plugin.described().lines("META-INF/prepaid/host-members.txt"))
                .contains("com.atlassian.jira.NamedHere");
    }

    @Test
    void listsWhatTemplatesMayCallOfTheClassesMadeForThem() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; public record Row(String key) implements Shown"
                                + " { public String cell(int column, String format) { return key; } String own() { return key; } }",
                        "package p; public interface Shown extends org.prepaidsupport.adapter.web.View"
                                + " { default boolean isOpen() { return true; } }",
                        "package p; public record Hidden(String secret) {}")
                .described();
        assertThat(plugin.text("atlassian-plugin.xml"))
                .contains("<method>p.Row#cell(int java.lang.String)</method>")
                .contains("<method>p.Row#isOpen()</method>")
                .contains("<method>p.Row#key()</method>")
                .doesNotContain("own()", "toString()", "Hidden", "Shown#");
    }

    @Test
    void saysTheSameWhenRunAgain() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                        folder,
                        "package p; public record Row(String key) implements org.prepaidsupport.adapter.web.View {}")
                .described();
        String first = plugin.text("atlassian-plugin.xml");
        assertThat(plugin.described().text("atlassian-plugin.xml")).isEqualTo(first);
    }

    @Test
    void refusesAClassForTemplatesThatOthersMayExtend() throws IOException {
        PluginFolder plugin = PluginFolder.compiled(
                folder, "package p; public class Row implements org.prepaidsupport.adapter.web.View {}");
        assertThatThrownBy(plugin::described).hasMessageContaining("p/Row");
    }
}
