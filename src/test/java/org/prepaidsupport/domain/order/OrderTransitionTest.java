package org.prepaidsupport.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prepaidsupport.domain.Conflict;

class OrderTransitionTest {

    /** Everything that is open; what is not listed here must be refused. */
    private static final Set<String> OPEN = Set.of(
            "SEND QUOTATION",
            "CONFIRM QUOTATION",
            "CONFIRM SENT",
            "CANCEL QUOTATION",
            "CANCEL SENT",
            "CANCEL CONFIRMED",
            "RESET CANCELLED",
            "LOCK CONFIRMED",
            "UNLOCK CONFIRMED locked");

    @ParameterizedTest(name = "{0} of {1}, locked {2}")
    @MethodSource("everyTransitionOfEveryState")
    void isOpenWhereOdooHasItOpen(OrderTransition transition, OrderState state, boolean locked) {
        boolean open = OPEN.contains(transition + " " + state + (locked ? " locked" : ""));
        assertThat(transition.isOpen(order(state, locked))).isEqualTo(open);
    }

    static Stream<Arguments> everyTransitionOfEveryState() {
        return Stream.of(OrderTransition.values())
                .flatMap(transition -> Stream.concat(
                        Stream.of(OrderState.values()).map(state -> Arguments.of(transition, state, false)),
                        Stream.of(Arguments.of(transition, OrderState.CONFIRMED, true))));
    }

    @ParameterizedTest
    @CsvSource({
        "SEND, QUOTATION, false, SENT, false",
        "CONFIRM, QUOTATION, false, CONFIRMED, false",
        "CONFIRM, SENT, false, CONFIRMED, false",
        "CANCEL, CONFIRMED, false, CANCELLED, false",
        "RESET, CANCELLED, false, QUOTATION, false",
        "LOCK, CONFIRMED, false, CONFIRMED, true",
        "UNLOCK, CONFIRMED, true, CONFIRMED, false"
    })
    void leadsToItsState(OrderTransition transition, OrderState from, boolean locked, OrderState to, boolean locks) {
        SalesOrder after = transition.apply(order(from, locked));
        assertThat(after.state()).isEqualTo(to);
        assertThat(after.locked()).isEqualTo(locks);
    }

    @Test
    void confirmingTwiceIsAConflictThatNamesTheOrder() {
        SalesOrder confirmed = OrderTransition.CONFIRM.apply(order(OrderState.QUOTATION, false));
        Conflict refused = catchThrowableOfType(Conflict.class, () -> OrderTransition.CONFIRM.apply(confirmed));
        assertThat(refused.reason().key()).isEqualTo("prepaid.order.refused.confirmed");
        assertThat(refused.reason().arguments()).containsExactly("S00001");
    }

    @Test
    void aLockedOrderCannotBeCancelledAndSaysThatItIsLocked() {
        Conflict refused = catchThrowableOfType(
                Conflict.class, () -> OrderTransition.CANCEL.apply(order(OrderState.CONFIRMED, true)));
        assertThat(refused.reason().key()).isEqualTo("prepaid.order.refused.locked");
    }

    @Test
    void findsItsLinesById() {
        assertThat(order(OrderState.QUOTATION, false).line(1)).isEmpty();
    }

    private static SalesOrder order(OrderState state, boolean locked) {
        return new SalesOrder(
                1,
                "S00001",
                1,
                LocalDate.of(2026, 11, 23),
                null,
                Currency.getInstance("EUR"),
                "",
                null,
                null,
                state,
                locked,
                List.of(),
                List.of(),
                1);
    }
}
