package org.prepaidsupport.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The translations say, line by line, what the English texts say. */
class LanguagesTest {

    private static final Path ENGLISH = file("");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern NARROW_MARK = Pattern.compile("[^\u00a0\u202f][:;?!»](?:\\s|$)|«[^\u00a0\u202f]");

    @Test
    void everyLanguageIsPacked() {
        assertThat(List.of("/i18n/prepaid.properties", "/i18n/prepaid_de.properties", "/i18n/prepaid_fr.properties"))
                .allMatch(PluginFiles::isPacked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr"})
    void theKeysStandInTheOrderOfEnglishUnderTheSameHeadings(String language) {
        assertThat(outline(file(language))).isEqualTo(outline(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr"})
    void everyTextHasThePlacesOfEnglish(String language) {
        assertThat(places(language)).isEqualTo(places(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_fr"})
    void noTextIsEmptyOrEndsInASpace(String language) {
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat((String) text)
                .as((String) key)
                .isNotEmpty()
                .isEqualTo(text.toString().strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr"})
    void fewTextsAreTheSameAsInEnglish(String language) {
        Properties english = texts("");
        assertThat(texts(language).entrySet().stream().filter(text -> english.getProperty((String) text.getKey())
                        .equals(text.getValue())))
                .as("as in English; left untranslated?")
                .hasSizeLessThan(25);
    }

    @Test
    void frenchMarksKeepTheSpaceBeforeThem() {
        assertThat(texts("_fr").values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern(NARROW_MARK));
    }

    private static Path file(String language) {
        return PluginFiles.TEXTS.resolve("prepaid" + language + ".properties");
    }

    private static Properties texts(String language) {
        return PluginFiles.texts(file(language));
    }

    /** Comments, empty lines and keys, as they follow each other. */
    private static List<String> outline(Path file) {
        return PluginFiles.text(file)
                .lines()
                .map(line -> line.startsWith("#") ? line : line.replaceFirst("=.*", ""))
                .toList();
    }

    private static Map<Object, List<String>> places(String language) {
        Map<Object, List<String>> places = new TreeMap<>();
        texts(language)
                .forEach((key, text) -> places.put(
                        key,
                        PLACE.matcher(text.toString())
                                .results()
                                .map(MatchResult::group)
                                .sorted()
                                .toList()));
        return places;
    }
}
