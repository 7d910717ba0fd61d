package org.prepaidsupport.dev.jiraapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is declared here that the list of evidence doesn't know, and it knows nothing that isn't declared. */
class EvidenceTest {

    private static final Path CLASSES = Path.of("target/classes");

    private final List<List<String>> lines = read(Path.of("evidence.txt"));

    @Test
    void everyTypeAndMemberHasEvidence() throws IOException {
        assertThat(listed()).containsAll(declared());
    }

    @Test
    void nothingIsListedThatIsNotDeclared() throws IOException {
        assertThat(declared()).containsAll(listed());
    }

    @Test
    void nothingIsListedTwice() {
        assertThat(lines.stream().map(line -> line.get(0))).doesNotHaveDuplicates();
    }

    @Test
    void everyLineHasAMarkAndASource() {
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line).hasSize(3).noneMatch(String::isBlank);
            assertThat(line.get(1)).isIn("CONFIRMED", "FROM-USAGE", "MEMORY");
        });
    }

    private Set<String> listed() {
        return lines.stream().map(line -> line.get(0)).collect(Collectors.toSet());
    }

    private static Set<String> declared() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                    .flatMap(Declared::of)
                    .collect(Collectors.toSet());
        }
    }

    private static List<List<String>> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" \\| ", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
