package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTimeTest {

    private final WorkTime eightHours = new WorkTime(BigDecimal.valueOf(8), BigDecimal.valueOf(5));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1h 30m | 5400",
                "1h30m | 5400",
                "1.5h | 5400",
                "1,5h | 5400",
                "90m | 5400",
                "1D | 28800",
                "1w 1d | 172800",
                " 2 h | 7200",
                "0m | 0"
            })
    void timeIsReadAsJiraReadsIt(String typed, long seconds) {
        assertThat(eightHours.seconds(typed)).contains(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "90", "h", "1x", "1h and more", "-1h", "1h 2", "1h\u0000", "1.5.5h"})
    void whatCanNotBeToldIsEmpty(String typed) {
        assertThat(eightHours.seconds(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999h", "1111111111111111111111111111111111111111111111111111111111111h"})
    void whatIsFarTooLongIsEmpty(String typed) {
        assertThat(eightHours.seconds(typed)).isEmpty();
    }
}
