package org.prepaidsupport.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Decimal;

class UpsellThresholdsTest {

    private static final long TEN_HOURS = 36_000;
    private static final Decimal ALL = Decimal.HUNDRED;
    private static final UpsellThresholds EIGHTY_AND_ALL = UpsellThresholds.of(List.of(80), ALL);

    @Test
    void aThresholdIsCrossedByMoreThanItsShareNotByJustAsMuch() {
        assertThat(EIGHTY_AND_ALL.crossed(TEN_HOURS, 28_800)).isEmpty();
        assertThat(EIGHTY_AND_ALL.crossed(TEN_HOURS, 28_801)).containsExactly(Decimal.of(80));
        assertThat(EIGHTY_AND_ALL.crossed(TEN_HOURS, TEN_HOURS)).containsExactly(Decimal.of(80));
    }

    @Test
    void severalAreCrossedAtOnceAndTheHighestIsKnown() {
        assertThat(EIGHTY_AND_ALL.crossed(TEN_HOURS, TEN_HOURS + 1)).containsExactly(Decimal.of(80), ALL);
        assertThat(EIGHTY_AND_ALL.highest(TEN_HOURS, TEN_HOURS + 1)).contains(ALL);
        assertThat(EIGHTY_AND_ALL.highest(TEN_HOURS, 0)).isEmpty();
    }

    @Test
    void theProductsOwnMayHaveDecimals() {
        UpsellThresholds third = UpsellThresholds.of(List.of(), Decimal.of("33.333333"));
        assertThat(third.crossed(30, 10)).hasSize(1);
        assertThat(third.crossed(3_000_000_000L, 999_999_990)).isEmpty();
        assertThat(third.crossed(3_000_000_000L, 999_999_991)).hasSize(1);
    }

    @Test
    void eachIsThereOnceInAscendingOrder() {
        assertThat(UpsellThresholds.of(List.of(100, 50), ALL).percents()).containsExactly(Decimal.of(50), ALL);
    }

    @Test
    void nothingIsCrossedWhereNothingWasOrdered() {
        assertThat(EIGHTY_AND_ALL.crossed(0, 10)).isEmpty();
        assertThat(EIGHTY_AND_ALL.crossed(-TEN_HOURS, 10)).isEmpty();
        assertThat(EIGHTY_AND_ALL.crossed(TEN_HOURS, -10)).isEmpty();
    }
}
