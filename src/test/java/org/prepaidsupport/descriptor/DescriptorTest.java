package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the descriptor names is there, and what Jira shall find is named. */
class DescriptorTest {

    private static final Pattern TEMPLATE = Pattern.compile("/?templates/[\\w./-]+\\.vm");

    private final PluginDescriptor descriptor = PluginDescriptor.built();

    @Test
    void everyPlaceholderIsFilled() {
        assertThat(String.join("\n", PluginFiles.packedLines("/atlassian-plugin.xml")))
                .doesNotContain("${");
    }

    @Test
    void everyModuleHasItsOwnKey() {
        assertThat(descriptor.modules().map(module -> module.getAttribute("key")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyClassExists() {
        assertThat(descriptor.classNames()).isNotEmpty().allSatisfy(name -> assertThat(
                        Class.forName(name, false, getClass().getClassLoader()))
                .isNotNull());
    }

    @Test
    void everyFileExists() {
        Stream<String> resources = descriptor
                .elements("resource")
                .filter(resource -> !resource.getAttribute("type").equals("i18n"))
                .map(resource -> resource.getAttribute("location"));
        Stream<String> views = descriptor
                .elements("view")
                .map(Element::getTextContent)
                .map(String::trim)
                .filter(view -> view.endsWith(".vm"));
        assertThat(Stream.concat(resources, views)).allMatch(PluginFiles::isPacked);
    }

    @Test
    void everyBundleOfTextsExists() {
        assertThat(descriptor
                        .elements("resource")
                        .filter(resource -> resource.getAttribute("type").equals("i18n"))
                        .map(resource -> resource.getAttribute("location").replace('.', '/') + ".properties"))
                .isNotEmpty()
                .allMatch(PluginFiles::isPacked);
    }

    @Test
    void everyTemplateNamedInCodeOrInATemplateExists() {
        assertThat(templatesNamed(PluginFiles.SOURCES, ".java")).allMatch(PluginFiles::isPacked);
        assertThat(templatesNamed(PluginFiles.RESOURCES, ".vm")).allMatch(PluginFiles::isPacked);
    }

    @Test
    void everyPackageOfResourcesHasSomeAndNoResourceLiesElsewhere() {
        List<String> packages =
                descriptor.elements("package").map(Element::getTextContent).toList();
        List<String> resources = classes().stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::getPackageName)
                .distinct()
                .toList();
        assertThat(resources).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void everyTableIsNamedAndNothingElse() {
        List<String> entities =
                descriptor.elements("entity").map(Element::getTextContent).toList();
        assertThat(classes().stream()
                        .filter(type -> type.isAnnotatedWith("net.java.ao.schema.Table"))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(entities);
    }

    private static List<JavaClass> classes() {
        return List.copyOf(new ClassFileImporter().importPath(PluginFiles.packed()));
    }

    private static Stream<String> templatesNamed(java.nio.file.Path folder, String ending) {
        return PluginFiles.files(folder, ending).stream()
                .map(PluginFiles::text)
                .flatMap(text -> TEMPLATE.matcher(text).results().map(MatchResult::group));
    }
}
