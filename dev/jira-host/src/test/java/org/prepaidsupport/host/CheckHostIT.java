package org.prepaidsupport.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prepaidsupport.host.testing.TestHost;

/** {@code ./run check-host FOLDER}, as the script calls it. */
class CheckHostIT {

    private static final Path LIBRARIES = Path.of("target/lib");

    @TempDir
    private Path folder;

    private record Checked(int exit, String output) {}

    @Test
    void findsAllThatThePluginCallsInTheLibrariesOfTheStandIn() throws Exception {
        Checked checked = check(LIBRARIES);
        assertThat(checked.output()).contains(" links compared, 0 differences");
        assertThat(checked.exit()).isZero();
    }

    @Test
    void looksIntoJarsWithinJars() throws Exception {
        try (OutputStream file = Files.newOutputStream(folder.resolve("plugin.jar"));
                JarOutputStream outer = new JarOutputStream(file)) {
            for (Path library : libraries()) {
                outer.putNextEntry(new JarEntry("META-INF/lib/" + library.getFileName()));
                outer.write(Files.readAllBytes(library));
            }
        }
        assertThat(check(folder).output()).contains(" links compared, 0 differences");
    }

    @Test
    void tellsWhatIsMissing() throws Exception {
        for (Path library : libraries()) {
            if (!library.getFileName().toString().startsWith("ao-library-")) {
                Files.copy(library, folder.resolve(library.getFileName()));
            }
        }
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        Checked checked = check(folder);
        assertThat(checked.output())
                .contains("left out, no jar: " + folder.resolve("broken.jar"))
                .contains("no such class: net.java.ao.Query")
                .doesNotContain("com.atlassian.jira.issue.Issue");
        assertThat(checked.exit()).isEqualTo(1);
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.toList();
        }
    }

    private Checked check(Path libraries) throws IOException, InterruptedException {
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/jira-host-1.0.0.jar" + File.pathSeparator + TestHost.pluginJar(),
                        CheckHost.class.getName(),
                        libraries.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Checked(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
