package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each page leads to the part of the guides that explains it. */
class HelpLinksTest {

    @Test
    void everyPageLeadsToAHeadingThatExists() throws IOException {
        for (String part : HelpLinks.PARTS.values()) {
            String[] guideAndHeading = part.split("#", -1);
            List<String> headings = Files.readAllLines(Path.of("docs", guideAndHeading[0] + ".md")).stream()
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "")
                            .toLowerCase(java.util.Locale.ROOT)
                            .replaceAll("[^a-z -]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toList());
            assertThat(headings).as(part).contains(guideAndHeading[1]);
        }
    }

    @Test
    void whatIsNoPageOfOursHasNoHelp() {
        assertThat(HelpLinks.of(new Address("/x", List.of(), Map.of()))).isEmpty();
        assertThat(HelpLinks.of(new Address("/x", List.of("help"), Map.of()))).isEmpty();
        assertThat(HelpLinks.of(new Address("/x", List.of("orders", "7"), Map.of())))
                .isEqualTo("billing-guide#an-order");
    }
}
