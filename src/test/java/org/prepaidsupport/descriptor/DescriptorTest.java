package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What the descriptor names is there, and what Jira shall find is named. */
class DescriptorTest {

    private static final String SERVLETS = "/plugins/servlet";
    private static final Pattern TEMPLATE = Pattern.compile("\\b(templates/[\\w./-]+\\.vm)");
    /** How a page names its template, and not how code names a type of contents. */
    private static final Pattern SHORT_NAME = Pattern.compile("\"((?!application/|text/)[a-z-]+/[a-z-]+)\"");

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
    void everyTemplateThatIsNamedExistsAndNoOtherDoes() {
        assertThat(PluginFiles.files(PluginFiles.RESOURCES, ".vm").stream()
                        .map(file -> PluginFiles.RESOURCES.relativize(file).toString()))
                .containsExactlyInAnyOrderElementsOf(templatesNamed());
    }

    @Test
    void everyScriptAndStyleIsInAWebResource() {
        List<String> locations = descriptor
                .elements("resource")
                .map(resource -> resource.getAttribute("location").replaceFirst("^/", ""))
                .toList();
        assertThat(PluginFiles.files(PluginFiles.RESOURCES, ".js", ".css"))
                .filteredOn(file -> !file.startsWith(PluginFiles.RESOURCES.resolve("templates/documents")))
                .allMatch(file -> locations.contains(
                        PluginFiles.RESOURCES.relativize(file).toString()));
    }

    @Test
    void everyLinkToAPageOfOursHasAServletBehindIt() {
        List<String> patterns = descriptor
                .elements("url-pattern")
                .map(pattern -> SERVLETS + pattern.getTextContent().trim().replaceFirst("/\\*$", ""))
                .toList();
        assertThat(descriptor.elements("link").map(link -> link.getTextContent().trim()))
                .filteredOn(link -> link.startsWith(SERVLETS))
                .allMatch(link -> patterns.stream().anyMatch(link::startsWith));
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

    private static Set<String> templatesNamed() {
        String descriptor = String.join("\n", PluginFiles.packedLines("/atlassian-plugin.xml"));
        String templates = text(PluginFiles.files(PluginFiles.RESOURCES, ".vm"));
        String code = text(PluginFiles.files(PluginFiles.SOURCES, ".java"));
        Stream<String> whole = matches(TEMPLATE, descriptor + templates + code);
        Stream<String> shortened = matches(SHORT_NAME, code).map(name -> "templates/" + name + ".vm");
        return Stream.concat(whole, shortened).collect(Collectors.toSet());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static String text(List<java.nio.file.Path> files) {
        return files.stream().map(PluginFiles::text).collect(Collectors.joining("\n"));
    }
}
