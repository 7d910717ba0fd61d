package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.Entered.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.order.OrderPreview.Preview;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.FakeJira;

class OrderPreviewTest extends DeskTest {

    private OrderPreview preview;

    @Override
    protected void prepare() {
        preview = desk.get(OrderPreview.class);
    }

    @Test
    void tellsWhatTheLinesComeToAndStoresNothing() {
        long vat = desk.get(Taxes.class)
                .create(input("name", "21 %", "percent", "21"))
                .id();
        Preview told = preview.of(input(
                "customer",
                desk.acme,
                "lines",
                List.of(
                        line(desk.prepaidSupport, "10", "discount", "10", "taxes", List.of(vat)),
                        Map.of("kind", "section", "description", "Extras"),
                        line(desk.prepaidSupport, "0.5"))));
        assertThat(told.totals().subtotals())
                .extracting(each -> each.amount().toString())
                .containsExactly("900.00", "50.00");
        assertThat(told.totals().tax().amount()).hasToString("189.00");
        assertThat(told.totals().total().amount()).hasToString("1139.00");
        assertThat(desk.get(Orders.class)
                        .list(OrderQuery.all(PageRequest.FIRST))
                        .total())
                .isZero();
    }

    @Test
    void theCustomerMayBeChosenLater() {
        Preview told = preview.of(input("lines", List.of(line(desk.prepaidSupport, "10"))));
        assertThat(told.totals().total().amount()).hasToString("1000.00");
    }

    @Test
    void badLinesAreRefusedAsWhenTheyAreSaved() {
        assertRefusedAt(
                () -> preview.of(input("lines", List.of(line(desk.prepaidSupport, "ten")))),
                "lines[0].quantity: prepaid.error.not.number");
    }

    @Test
    void anOrderThatIsThereKeepsItsLinesAndItsVersion() {
        SalesOrder order = desk.quotation(desk.acme, line(desk.prepaidSupport, "10"));
        long id = order.lines().get(0).id();
        Preview told = preview.of(
                order.id(),
                input(
                        "customer",
                        desk.acme,
                        "version",
                        order.version(),
                        "lines",
                        List.of(with(line(desk.prepaidSupport, "12"), "id", id))));
        assertThat(told.totals().total().amount()).hasToString("1200.00");
        SalesOrder after = desk.get(Orders.class).get(order.id()).order();
        assertThat(after.version()).isEqualTo(order.version());
        assertThat(after.lines().get(0).quantity()).isEqualTo(Decimal.of(10));
        assertThatThrownBy(() -> preview.of(987_654, input(fields()))).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyBillingStaffWriteOrders() {
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> preview.of(input(fields()))).isInstanceOf(Forbidden.class);
    }
}
