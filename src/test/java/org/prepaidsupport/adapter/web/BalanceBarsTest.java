package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.Texts;

class BalanceBarsTest {

    private static final long HOUR = 3600;
    private static final long TEN_HOURS = 10 * HOUR;
    private static final Texts KEYS_AND_ARGUMENTS = message -> message.key()
            + message.arguments().stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));

    private final BalanceBars bars = new BalanceBars(KEYS_AND_ARGUMENTS, FormatsTest.english());

    @Test
    void showsWhatIsUsedAndWhatIsLeft() {
        BalanceBar bar = bars.of(TEN_HOURS, 4 * HOUR + 1800, 0);

        assertThat(bar.used()).isEqualTo(45);
        assertThat(bar.over()).isZero();
        assertThat(bar.words()).isEqualTo("prepaid.balance.left(4h 30m, 10h, 5h 30m)");
        assertThat(bar.hint()).isEqualTo("prepaid.balance.hint(4.5, 10)");
    }

    @Test
    void showsWhatIsOverWithItsOwnPart() {
        BalanceBar bar = bars.of(TEN_HOURS, 12 * HOUR, 80);

        assertThat(bar.used()).isEqualTo(84);
        assertThat(bar.over()).isEqualTo(16);
        assertThat(bar.words()).isEqualTo("prepaid.balance.over(12h, 10h, 2h)");
        assertThat(bar.isMarked()).isFalse();
    }

    @Test
    void theLeastIsSeen() {
        assertThat(bars.of(TEN_HOURS, 60, 0).used()).isEqualTo(1);
        assertThat(bars.of(TEN_HOURS, TEN_HOURS + 60, 0).over()).isEqualTo(1);
    }

    @Test
    void nothingOrderedAndNothingUsedIsAnEmptyBar() {
        BalanceBar bar = bars.of(0, 0, 0);

        assertThat(bar.used()).isZero();
        assertThat(bar.over()).isZero();
    }

    @Test
    void timeOnNothingOrderedIsAllOver() {
        BalanceBar bar = bars.of(0, HOUR, 0);

        assertThat(bar.used()).isZero();
        assertThat(bar.over()).isEqualTo(100);
    }

    @Test
    void marksTheThreshold() {
        assertThat(bars.of(TEN_HOURS, HOUR, 80).isMarked()).isTrue();
        assertThat(bars.of(TEN_HOURS, HOUR, 100).isMarked()).isFalse();
    }
}
