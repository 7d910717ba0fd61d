package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle asks Jira for all that it needs, and for nothing that Jira doesn't have. */
class ManifestTest {

    /** Between the imports, not between the values of one. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final List<String> OFFERED_BY_JIRA = List.of(
            "com.atlassian.",
            "com.fasterxml.jackson.",
            "jakarta.inject",
            "jakarta.servlet",
            "jakarta.ws.rs",
            "net.java.ao",
            "org.ofbiz.core.entity",
            "org.slf4j",
            "org.springframework.");

    /** What packed libraries need of it. */
    private static final List<String> OFFERED_BY_JAVA =
            List.of("javax.crypto", "javax.imageio", "javax.xml.", "org.w3c.dom", "org.xml.sax", "sun.misc");

    private static final List<String> PACKED = List.of("org/prepaidsupport", "de/siegmar/fastcsv", "META-INF/lib");

    private final PluginDescriptor descriptor = PluginDescriptor.built();

    @Test
    void theKeyIsTheOneOfTheDescriptor() throws IOException {
        assertThat(attribute("Atlassian-Plugin-Key")).isEqualTo(descriptor.key());
    }

    @Test
    void springReadsTheContextsOfTheBundle() throws IOException {
        assertThat(attribute("Spring-Context")).isEqualTo("*");
    }

    @Test
    void thePackagesOfClassesNamedInTheDescriptorAloneAreImported() throws IOException {
        Stream<String> packages = descriptor.classNames().stream()
                .filter(name -> name.startsWith("com.atlassian."))
                .map(name -> name.substring(0, name.lastIndexOf('.')));
        assertThat(importedPackages()).containsAll(packages.toList());
    }

    @Test
    void onlyWhatJiraAndJavaOfferIsImported() throws IOException {
        assertThat(importedPackages()).isNotEmpty().allMatch(imported -> Stream.concat(
                        OFFERED_BY_JIRA.stream(), OFFERED_BY_JAVA.stream())
                .anyMatch(imported::startsWith));
    }

    @Test
    void theLibrariesThatArePackedAsJarsAreOnTheClassPathOfTheBundle() throws IOException {
        List<String> jars = PluginFiles.files(PluginFiles.packed(), ".jar").stream()
                .map(file -> PluginFiles.packed().relativize(file).toString())
                .toList();
        assertThat(jars).isNotEmpty();
        assertThat(attribute("Bundle-ClassPath").split(","))
                .contains(".")
                .containsAll(jars)
                .hasSize(jars.size() + 1);
    }

    @Test
    void noImportAsksForAVersion() throws IOException {
        assertThat(imports()).noneMatch(each -> each.contains("version="));
    }

    @Test
    void optionalImportsAreTheExceptionForTheyHideWhatIsMissing() throws IOException {
        assertThat(imports().filter(each -> each.contains("optional"))).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void nothingIsExported() throws IOException {
        assertThat(attribute("Export-Package")).isNull();
    }

    @Test
    void theJarHoldsOurClassesAndTheLibrariesThatJiraLacks() {
        assertThat(PluginFiles.files(PluginFiles.packed(), ".class", ".jar"))
                .isNotEmpty()
                .allMatch(file -> PACKED.stream().anyMatch(PluginFiles.packed().relativize(file)::startsWith))
                .noneMatch(file -> PluginFiles.packed().relativize(file).startsWith("org/prepaidsupport/dev"));
    }

    private static List<String> importedPackages() throws IOException {
        return imports().map(each -> each.split(";", 2)[0]).toList();
    }

    private static Stream<String> imports() throws IOException {
        return COMMA.splitAsStream(attribute("Import-Package"));
    }

    private static String attribute(String name) throws IOException {
        try (InputStream file = Files.newInputStream(PluginFiles.packed().resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(file).getMainAttributes().getValue(name);
        }
    }
}
