package org.prepaidsupport.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.InvoicingPolicy;

class OrderLineTest {

    private static final OrderLine TEN_HOURS = line("Prepaid support", "100", "0");

    @ParameterizedTest
    @CsvSource({"100, 0, 100", "100, 10, 90", "99.999999, 12.5, 87.499999125", "100, 100, 0"})
    void theNetPriceIsExact(String price, String discount, BigDecimal net) {
        assertThat(line("Prepaid support", price, discount).netPrice()).isEqualByComparingTo(net);
    }

    @Test
    void theFirstLineOfTheDescriptionIsTheTitle() {
        assertThat(line("  Prepaid support \nby phone\nand mail", "1", "0").title())
                .isEqualTo("Prepaid support");
        assertThat(line("", "1", "0").title()).isEmpty();
    }

    @Test
    void takingATaskChangesNothingElse() {
        OrderLine withTask = TEN_HOURS.withTask(4711);
        assertThat(withTask.taskIssueId()).isEqualTo(4711L);
        assertThat(withTask)
                .usingRecursiveComparison()
                .ignoringFields("taskIssueId")
                .isEqualTo(TEN_HOURS);
    }

    @Test
    void enteringWhatWasDeliveredChangesNothingElse() {
        OrderLine delivered = TEN_HOURS.withDelivered(Decimal.of(3));
        assertThat(delivered.deliveredByHand()).isEqualTo(Decimal.of(3));
        assertThat(delivered)
                .usingRecursiveComparison()
                .ignoringFields("deliveredByHand")
                .isEqualTo(TEN_HOURS);
    }

    private static OrderLine line(String description, String price, String discount) {
        return new OrderLine(
                7,
                1,
                description,
                Decimal.of(10),
                1,
                Decimal.of(price),
                Decimal.of(discount),
                List.of(1L, 2L),
                InvoicingPolicy.PREPAID,
                null,
                null,
                Decimal.ZERO,
                Decimal.ZERO);
    }
}
