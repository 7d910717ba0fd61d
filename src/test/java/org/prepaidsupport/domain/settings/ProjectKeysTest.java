package org.prepaidsupport.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectKeysTest {

    private static final int LONGEST = 10;

    @ParameterizedTest
    @CsvSource({
        "{order}, S00012, Azure Interior, S00012",
        "{letters}, S00000, Azure Interior, AA",
        "{letters}, S00012, Azure Interior, AM",
        "{letters}, S00026, Azure Interior, BA",
        "{letters}, S12345, Azure Interior, SGV",
        "{customer}{order}, S00012, Azure Interior, AIS00012",
        "{customer}{letters}, S00012, Über & Söhne GmbH, USGAM",
        "{customer}{order}, S00012, 株式会社, S00012",
        "{customer}{order}, S00012, A B C D E F, ABS00012",
        "SUP{letters}, S00012, Azure Interior, SUPAM",
    })
    void areMadeOfNumberAndCustomer(String pattern, String order, String customer, String key) {
        assertThat(keys(pattern, order, customer, 1)).containsExactly(key);
    }

    @Test
    void thoseAfterTheFirstGetALetterAtTheirEnd() {
        assertThat(keys("{order}", "S00012", "ACME", 3)).containsExactly("S00012", "S00012B", "S00012C");
        assertThat(keys("{order}", "S00012", "ACME", 28)).contains("S00012Z", "S00012BA", "S00012BB");
    }

    @Test
    void noneComesTwice() {
        assertThat(keys("{letters}", "S00001", "ACME", 300)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{order}", "{letters}", "{customer}{order}", "SUP{letters}", "P{order}{customer}"})
    void eachOrderGetsItsOwn(String pattern) {
        assertThat(new ProjectKeys(pattern).isValid()).isTrue();
        assertThat(keys(pattern, "S00001", "ACME", 1)).isNotEqualTo(keys(pattern, "S00002", "ACME", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SUP", "{customer}", "1{order}", "{order}-X", "sup{order}", "{number}{order}", "{order"})
    void whatJiraWouldRefuseOrIsTheSameForAllOrdersIsNone(String pattern) {
        assertThat(new ProjectKeys(pattern).isValid()).isFalse();
    }

    private static List<String> keys(String pattern, String order, String customer, int count) {
        return new ProjectKeys(pattern)
                .of(order, customer, LONGEST)
                .limit(count)
                .toList();
    }
}
