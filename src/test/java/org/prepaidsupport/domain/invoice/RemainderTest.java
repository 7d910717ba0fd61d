package org.prepaidsupport.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;

class RemainderTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final InvoiceLine TEN_HOURS = line(10, 100);
    private static final InvoiceLine REBATE = line(-1, 50);

    @Test
    void ofAnUntouchedLineAllIsLeft() {
        Remainder left = Remainder.of(TEN_HOURS, EUR, List.of());
        assertThat(left).isEqualTo(new Remainder(Decimal.of(10), euros(1000)));
        assertThat(left.isNothing()).isFalse();
    }

    @Test
    void quantitiesAndAmountsAreTakenOff() {
        Remainder left = Remainder.of(
                TEN_HOURS,
                EUR,
                List.of(
                        credited(TEN_HOURS.credit(Decimal.of(4))),
                        credited(TEN_HOURS.creditAmount(Decimal.of(50), "Rebate"))));
        assertThat(left).isEqualTo(new Remainder(Decimal.of(6), euros(550)));
        assertThat(left.covers(Decimal.of(6))).isTrue();
        assertThat(left.covers(Decimal.of(7))).isFalse();
        assertThat(left.covers(Decimal.of(-1))).isFalse();
        assertThat(left.covers(euros(550))).isTrue();
        assertThat(left.covers(euros(551))).isFalse();
    }

    @Test
    void ofARebateNoMoreIsTakenBackThanItGave() {
        Remainder left = Remainder.of(REBATE, EUR, List.of());
        assertThat(left.covers(Decimal.of(-1))).isTrue();
        assertThat(left.covers(Decimal.of(-2))).isFalse();
        assertThat(left.covers(Decimal.ONE)).isFalse();
        assertThat(left.covers(euros(-50))).isTrue();
        assertThat(left.covers(euros(-51))).isFalse();
        assertThat(Remainder.of(REBATE, EUR, List.of(credited(REBATE.credit(Decimal.of(-1)))))
                        .isNothing())
                .isTrue();
    }

    @Test
    void whatAnInvoiceTakesOffIsTakenOffToo() {
        InvoiceLine deduction = new InvoiceLine(
                7,
                null,
                null,
                "Down payment",
                Decimal.of(-1),
                0,
                Decimal.of(1000),
                Decimal.ZERO,
                List.of(),
                LineRole.DEDUCTION,
                1L);
        InvoiceLine ahead = new InvoiceLine(
                1,
                null,
                null,
                "Down payment",
                Decimal.ONE,
                0,
                Decimal.of(1000),
                Decimal.ZERO,
                List.of(),
                LineRole.DOWN_PAYMENT,
                null);
        Remainder.Use taken = new Remainder.Use(5, InvoiceKind.INVOICE, deduction);
        assertThat(Remainder.of(ahead, EUR, List.of(taken)).isNothing()).isTrue();
        Remainder.Use undone = credited(deduction.credit(Decimal.of(-1)));
        assertThat(Remainder.of(ahead, EUR, List.of(taken, undone)).amount()).isEqualTo(euros(1000));
    }

    private static Remainder.Use credited(InvoiceLine line) {
        return new Remainder.Use(9, InvoiceKind.CREDIT_NOTE, line);
    }

    private static InvoiceLine line(long quantity, long price) {
        return new InvoiceLine(
                1, 1L, 1L, "Support", Decimal.of(quantity), 1, Decimal.of(price), Decimal.ZERO, List.of());
    }

    private static Money euros(long euros) {
        return new Money(100 * euros, EUR);
    }
}
