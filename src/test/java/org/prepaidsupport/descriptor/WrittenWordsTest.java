package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever people read comes from the texts: no template, script or class has words of its own for them. */
class WrittenWordsTest {

    /** Two words in a row, or one that begins as a sentence does; class names, selectors and SQL are none. */
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\w.#/-])[A-Za-z]{2,} [a-z]{2,}(?![\\w-])|^[A-Z][a-z]+[.!?:]?$");

    /** Records and links that are made in Jira under these names, and may be renamed there; keys; and what is no text. */
    private static final Set<String> NAMES = Set.of(
            "Hours",
            "Days",
            "Minutes",
            "Units",
            "Task",
            "d MMM yyyy",
            "Noto Sans",
            "Prepaid Support for Jira",
            "Prepaid support",
            "draws on",
            "is drawn on by",
            "Escape",
            "use strict");

    /** Statements whose words go to the log or to developers. */
    private static final Pattern UNSEEN =
            Pattern.compile("\\bLOG\\.|Exception\\(|\\bsuper\\(|\\bbackground\\.run\\(|\\battempt\\(|\\bguard\\(");

    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m:^\\s*//.*$)");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SCRIPT_LITERAL = Pattern.compile("'((?:[^'\\\\\n]|\\\\.)*)'");

    /** What stands between parentheses, with two more pairs in it at most. */
    private static final String WITHIN = "(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*";

    private static final Pattern DIRECTIVE =
            Pattern.compile("#(?:if|elseif|foreach|set)\\s*\\(" + WITHIN + "\\)|#(?:else|end)");
    private static final Pattern REFERENCE =
            Pattern.compile("\\$!?\\{?[A-Za-z]\\w*(?:\\.\\w+(?:\\(" + WITHIN + "\\))?)*}?");
    private static final Pattern TAG = Pattern.compile("<style>(?s:.*?)</style>|<[^>]*>|&\\w+;|(?m:^##.*$)");
    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|aria-label|placeholder|alt|label|summary)=\"([^\"]*)\"");

    @Test
    void classesHaveNoWordsForPeople() {
        assertThat(literals(PluginFiles.files(PluginFiles.SOURCES, ".java"), JAVA_LITERAL))
                .isEmpty();
    }

    @Test
    void scriptsHaveNoWordsForPeople() {
        assertThat(literals(PluginFiles.files(PluginFiles.RESOURCES, ".js"), SCRIPT_LITERAL))
                .isEmpty();
    }

    @Test
    void templatesHaveNoWordsBetweenTheirTags() {
        assertThat(templates()
                        .map(text -> TAG.matcher(text).replaceAll(" "))
                        .flatMap(String::lines)
                        .filter(line -> line.matches(".*[A-Za-z].*")))
                .isEmpty();
    }

    @Test
    void templatesHaveNoWordsInAttributesThatAreShown() {
        assertThat(templates()
                        .flatMap(text ->
                                SHOWN_ATTRIBUTE
                                        .matcher(text)
                                        .results()
                                        .map(attribute -> attribute.group(1))
                                        .toList()
                                        .stream())
                        .filter(value -> value.matches(".*[a-z]{2,}.*")))
                .isEmpty();
    }

    @Test
    void theDescriptorTakesEveryLabelFromTheTexts() {
        assertThat(Pattern.compile("<label(?! key=\"prepaid\\.[\\w.]+\"/>)[^>]*>")
                        .matcher(PluginFiles.text(Path.of("atlassian-plugin.xml")))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    /** Templates without what Velocity puts in. */
    private static Stream<String> templates() {
        List<Path> files = PluginFiles.files(PluginFiles.RESOURCES, ".vm");
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream()
                .map(PluginFiles::text)
                .map(text -> DIRECTIVE.matcher(text).replaceAll(""))
                .map(text -> REFERENCE.matcher(text).replaceAll(""));
    }

    private static List<String> literals(List<Path> files, Pattern literal) {
        assertThat(files).hasSizeGreaterThan(3);
        return files.stream().flatMap(file -> words(file, literal)).toList();
    }

    private static Stream<String> words(Path file, Pattern literal) {
        String code = COMMENT.matcher(PluginFiles.text(file)).replaceAll("");
        return literal
                .matcher(code)
                .results()
                .filter(each -> WORDS.matcher(each.group(1)).find())
                .filter(each -> !NAMES.contains(each.group(1)))
                .filter(each -> !UNSEEN.matcher(statement(code, each.start())).find())
                .map(each -> file.getFileName() + ": " + each.group(1))
                .toList()
                .stream();
    }

    /** From the last end of a statement or block to here. */
    private static String statement(String code, int end) {
        int start = Stream.of(';', '{', '}')
                .mapToInt(mark -> code.lastIndexOf(mark, end - 1))
                .max()
                .orElse(-1);
        return code.substring(start + 1, end);
    }
}
