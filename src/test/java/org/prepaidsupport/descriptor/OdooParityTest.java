package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that {@code docs/odoo-parity.md} names are there. */
class OdooParityTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        String parity = Files.readString(Path.of("docs/odoo-parity.md"));
        assertThat(NAMED.matcher(parity).results().toList())
                .hasSizeGreaterThan(20)
                .allSatisfy(named -> assertThat(source(named)).contains("void " + named.group(2) + "("));
    }

    private static String source(MatchResult named) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(each -> each.endsWith(named.group(1) + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + named.group(1)));
            return Files.readString(file);
        }
    }
}
