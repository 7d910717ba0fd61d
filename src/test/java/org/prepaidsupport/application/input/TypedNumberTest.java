package org.prepaidsupport.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 4.5           | 4.5",
                "en | 1,234.5       | 1234.5",
                "en | 1,234         | 1234",
                "en | .5            | .5",
                "de | 4,5           | 4.5",
                "de | -4,5          | -4.5",
                "de | ,5            | .5",
                "de | 1.234,5       | 1234.5",
                "de | 1.234.567     | 1234567",
                "fr | 1 234,5       | 1234.5",
                "fr | 1\u202f234,5  | 1234.5",
                "fr | 1\u00a0234,5  | 1234.5",
                "de-CH | 1'234.5    | 1234.5",
                "de-CH | 1\u2019234.5 | 1234.5"
            })
    void readsNumbersAsTheyAreWrittenInALanguage(String language, String typed, String read) {
        assertThat(TypedNumber.read(typed, Locale.forLanguageTag(language))).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | 4.5      | 4.5",
                "en | 4,5      | 4,5",
                "en | 12,34    | 12,34",
                "de | much     | much",
                "de | 0.123    | 0.123",
                "fr | 1 2      | 1 2"
            })
    void leavesWhatIsNoNumberThereToBeRefused(String language, String typed, String read) {
        assertThat(TypedNumber.read(typed, Locale.forLanguageTag(language))).isEqualTo(read);
    }

    @Test
    void readsWhatItWrote() {
        for (String tag : new String[] {"en", "de", "fr", "de-CH", "de-AT"}) {
            Locale language = Locale.forLanguageTag(tag);
            for (String number : new String[] {"1.125", "-0.5", "1234.5", "1000", "0.333333", ""}) {
                assertThat(TypedNumber.read(TypedNumber.write(number, language), language))
                        .as(number + " in " + tag)
                        .isEqualTo(number);
            }
        }
    }

    @Test
    void writesTheMarkOfTheLanguageAndNoGroups() {
        assertThat(TypedNumber.write("1234.5", Locale.GERMAN)).isEqualTo("1234,5");
        assertThat(TypedNumber.write("1234.5", Locale.ENGLISH)).isEqualTo("1234.5");
        assertThat(TypedNumber.write("what was typed.", Locale.GERMAN)).isEqualTo("what was typed.");
    }
}
