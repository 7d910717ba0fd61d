package org.prepaidsupport.adapter.web.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTextTest {

    @Test
    void headingsAreLinkedByWhatTheySay() {
        List<HelpBlock> blocks = read("# Title\n## Once: taxes, products\n### Many at once\n");
        assertThat(blocks)
                .extracting(HelpBlock::tag, HelpBlock::id)
                .containsExactly(tuple("h2", "once-taxes-products"), tuple("h3", "many-at-once"));
    }

    @Test
    void textHasEmphasisCodeAndLinks() {
        assertThat(read("Open *Orders*, **then** `S00001` ([more](billing-guide.md#an-order), [x](images/x.png)).")
                        .get(0)
                        .items()
                        .get(0)
                        .spans())
                .extracting(HelpSpan::kind, HelpSpan::text)
                .containsExactly(
                        tuple("text", "Open "),
                        tuple("emphasis", "Orders"),
                        tuple("text", ", "),
                        tuple("strong", "then"),
                        tuple("text", " "),
                        tuple("code", "S00001"),
                        tuple("text", " ("),
                        tuple("link", "more"),
                        tuple("text", ", "),
                        tuple("text", "x"),
                        tuple("text", ")."));
    }

    @Test
    void listsStepsTablesAndCodeKeepTheirShape() {
        List<HelpBlock> blocks = read(
                "- one\n- two\n\n1. first\n2. second\n\n| A | B |\n|---|---|\n| 1 | 2\\|3 |\n\n```\ncode *x*\n```\n");
        assertThat(blocks).extracting(HelpBlock::kind).containsExactly("list", "steps", "table", "code");
        assertThat(blocks.get(0).items()).hasSize(2);
        assertThat(blocks.get(2).rows()).extracting(HelpRow::tag).containsExactly("th", "td");
        assertThat(blocks.get(2).rows().get(1).cells().get(1).spans().get(0).text())
                .isEqualTo("2|3");
        assertThat(blocks.get(3).code()).isEqualTo("code *x*\n");
    }

    @Test
    void picturesAreLeftOut() {
        assertThat(read("![A picture](images/x.png)\n")).isEmpty();
    }

    @Test
    void anUnfinishedTextIsShownAsItStands() {
        assertThat(read("```\nnever closed")).hasSize(1);
        assertThat(read("a * b ** c [d](")).hasSize(1);
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-guide", "billing-guide", "agent-guide", "glossary"})
    void everyGuideIsReadWithoutALeftOver(String guide) throws IOException {
        List<HelpBlock> blocks = read(Files.readString(Path.of("docs", guide + ".md")));
        assertThat(blocks).hasSizeGreaterThan(2);
        assertThat(blocks.stream()
                        .flatMap(block -> block.items().stream())
                        .flatMap(item -> item.spans().stream())
                        .filter(span -> span.kind().equals("text"))
                        .map(HelpSpan::text))
                .noneMatch(text -> text.contains("](") || text.contains("**") || text.startsWith("| "));
    }

    private static List<HelpBlock> read(String text) {
        return HelpText.read(text, target -> target.contains(".md") ? "/help/" + target : "");
    }
}
