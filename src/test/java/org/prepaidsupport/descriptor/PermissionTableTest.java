package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * {@code docs/permissions.csv} names every resource, page, panel and menu item, and nothing else: what is added has to be
 * decided there, and asked for by the end-to-end test that reads it.
 */
class PermissionTableTest {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("docs/permissions.csv");
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, PUT.class, POST.class, DELETE.class);
    private static final Set<String> WORDS = Set.of("yes", "no", "hidden", "login");
    private static final Pattern WAY = Pattern.compile("goesOn\\(([^)]*)\\)");
    private static final String PAGES = "/prepaid";

    private final PluginDescriptor descriptor = PluginDescriptor.built();

    @Test
    void everyRowHasAWordForEveryRole() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).hasSize(10);
            assertThat(row.subList(4, 10)).allMatch(WORDS::contains);
            assertThat(row.get(3)).isIn("", "own", "foreign");
        });
        assertThat(rows().stream().map(row -> row.subList(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNamedForOneProjectIsNamedForTheOther() {
        assertThat(keys("own")).isEqualTo(keys("foreign"));
    }

    @Test
    void everyResourceIsNamedAndNoOther() {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.prepaidsupport.adapter.rest")) {
            Class<?> resource = each.reflect();
            if (resource.isAnnotationPresent(Path.class)) {
                Arrays.stream(resource.getMethods())
                        .flatMap(method -> method(resource, method).stream())
                        .forEach(found::add);
            }
        }
        assertThat(named("rest")).isEqualTo(found);
    }

    private static Optional<String> method(Class<?> resource, Method method) {
        return METHODS.stream()
                .filter(method::isAnnotationPresent)
                .map(verb -> verb.getSimpleName() + " " + path(resource) + path(method))
                .findFirst();
    }

    /** Without what its parameters have to look like. */
    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("")
                .replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    @Test
    void everyPageIsNamedAndNoOther() {
        Set<String> named = named("page");
        Set<String> found = new TreeSet<>();
        descriptor.elements("servlet").forEach(servlet -> {
            String address = address(servlet).substring(PAGES.length()).replace("/*", "");
            List<String> ways = ways(servlet.getAttribute("class"));
            ways.forEach(way -> found.add("GET " + address + way));
            if (ways.isEmpty()) {
                // It reads its address in a way of its own: at least something below it is named.
                List<String> below = named.stream()
                        .filter(page -> page.startsWith("GET " + address + "/"))
                        .toList();
                assertThat(below).as(address).isNotEmpty();
                found.addAll(below);
            }
        });
        assertThat(named.stream().filter(page -> page.startsWith("GET "))).containsExactlyElementsOf(found);
    }

    @Test
    void whatCanBeSentToIsAPage() {
        Set<String> pages = named("page");
        assertThat(pages.stream().filter(page -> page.startsWith("POST ")))
                .isNotEmpty()
                .allMatch(page -> pages.contains(page.replace("POST ", "GET ")));
    }

    private static String address(Element servlet) {
        return servlet.getElementsByTagName("url-pattern").item(0).getTextContent();
    }

    /** What the servlet, or one it is a kind of, looks for after its address. */
    private static List<String> ways(String servlet) {
        List<String> ways = new ArrayList<>();
        try {
            for (Class<?> each = Class.forName(servlet, false, PermissionTableTest.class.getClassLoader());
                    each.getName().startsWith("org.prepaidsupport");
                    each = each.getSuperclass()) {
                java.nio.file.Path source =
                        PluginFiles.SOURCES.resolve(each.getName().replace('.', '/') + ".java");
                Matcher way = WAY.matcher(PluginFiles.text(source));
                while (way.find()) {
                    ways.add(way(way.group(1)));
                }
            }
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
        return ways;
    }

    private static String way(String steps) {
        return Arrays.stream(steps.split(","))
                .map(step -> step.strip().replace("\"", ""))
                .filter(step -> !step.isEmpty())
                .map(step -> "/" + (step.equals("#") ? "{id}" : step))
                .collect(Collectors.joining());
    }

    @Test
    void everyPanelAndMenuItemIsNamedAndNoOther() {
        Set<String> panels = new TreeSet<>();
        descriptor.elements("web-panel").forEach(each -> panels.add("GET " + each.getAttribute("key")));
        descriptor.elements("issue-tabpanel").forEach(each -> panels.add("GET " + each.getAttribute("key")));
        assertThat(named("panel")).isEqualTo(panels);
        Set<String> items = new TreeSet<>();
        descriptor.elements("web-item").forEach(each -> items.add("GET " + each.getAttribute("key")));
        assertThat(named("menu")).isEqualTo(items);
    }

    private static Set<String> named(String kind) {
        return rows().stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1) + " " + row.get(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<List<String>> keys(String project) {
        return rows().stream()
                .filter(row -> row.get(3).equals(project))
                .map(row -> row.subList(0, 3))
                .collect(Collectors.toSet());
    }

    private static List<List<String>> rows() {
        return PluginFiles.text(TABLE)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }
}
