package org.prepaidsupport.application.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.fakes.FakeJira;

class TaxesTest extends DeskTest {

    private Taxes taxes;

    @Override
    protected void prepare() {
        taxes = desk.get(Taxes.class);
    }

    @ParameterizedTest(name = "percent {0}")
    @CsvSource({
        "-1, prepaid.error.percent",
        "100.5, prepaid.error.percent",
        "high, prepaid.error.not.number",
        ", prepaid.error.required"
    })
    void aBadPercentageIsNamed(String percent, String key) {
        assertRefusedAt(() -> taxes.create(input("name", "VAT", "percent", percent)), "percent: " + key);
    }

    @Test
    void everyBadFieldIsNamed() {
        assertRefusedAt(
                () -> taxes.create(input("percent", "21", "priceIncluded", "sometimes", "colour", "red")),
                "name: prepaid.error.required",
                "priceIncluded: prepaid.error.not.flag",
                "colour: prepaid.error.unknown.field");
    }

    @Test
    void whatIsOnAnOrderKeepsItsPercentageAndStays() {
        Tax vat = taxes.create(input("name", "21 %", "percent", "21"));
        desk.quotation(desk.acme, line(desk.prepaidSupport, "1", "taxes", List.of(vat.id())));
        assertThatThrownBy(() -> taxes.update(vat.id(), input("name", "21 %", "percent", "20", "version", 1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> taxes.delete(vat.id())).isInstanceOf(Conflict.class);
        assertThat(taxes.update(vat.id(), input("name", "VAT", "percent", "21", "active", false, "version", 1))
                        .active())
                .isFalse();
    }

    @Test
    void oneThatIsUsedIsArchivedAndTakenOutAgain() {
        Tax vat = taxes.create(input("name", "21 %", "percent", "21"));
        desk.product("Taxed", "taxes", List.of(vat.id()));
        Tax archived = taxes.activate(vat.id(), false);
        assertThat(archived).isEqualTo(new Tax(vat.id(), "21 %", vat.percent(), false, false, 2));
        assertThat(taxes.activate(vat.id(), false)).as("it is there already").isEqualTo(archived);
        assertThat(taxes.list(RecordQuery.ACTIVE).items()).isEmpty();
        assertThat(taxes.activate(vat.id(), true).active()).isTrue();
        desk.jira.login(FakeJira.CARL);
        assertThatThrownBy(() -> taxes.activate(vat.id(), false)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aListCanOnlyBeSortedByWhatItSays() {
        RecordQuery.Order byColour = RecordQuery.Order.of("-colour");
        assertRefusedAt(
                () -> taxes.list(new RecordQuery(Optional.empty(), Optional.empty(), byColour, PageRequest.FIRST)),
                "sort: prepaid.error.not.choice");
    }

    @Test
    void whatIsOnAnOldOrderOfManyIsFoundToo() {
        Tax vat = taxes.create(input("name", "21 %", "percent", "21"));
        Tax other = taxes.create(input("name", "6 %", "percent", "6"));
        desk.quotation(desk.acme, line(desk.prepaidSupport, "1", "taxes", List.of(other.id(), vat.id())));
        for (int count = 0; count < 1000; count++) {
            desk.quotation(desk.acme);
        }
        assertThatThrownBy(() -> taxes.delete(vat.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> taxes.delete(other.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsOnAnInvoiceStaysAlthoughTheOrderNamesItNoMore() {
        Tax vat = taxes.create(input("name", "21 %", "percent", "21"));
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "1", "taxes", List.of(vat.id())));
        desk.get(CreateInvoice.class).of(order.order().id());
        desk.get(Orders.class)
                .update(
                        order.order().id(),
                        input(
                                "customer",
                                desk.acme,
                                "version",
                                order.order().version(),
                                "lines",
                                List.of(line(desk.prepaidSupport, "1", "id", desk.lineId(order), "taxes", List.of()))));
        assertThatThrownBy(() -> taxes.delete(vat.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> taxes.update(vat.id(), input("name", "21 %", "percent", "20", "version", 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatAProductNamesStays() {
        Tax vat = taxes.create(input("name", "21 %", "percent", "21"));
        desk.product("Taxed", "taxes", List.of(vat.id()));
        assertThatThrownBy(() -> taxes.delete(vat.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void anUnusedOneIsChangedAndDeleted() {
        Tax vat = taxes.create(input("name", "21 %", "percent", "21"));
        assertThat(taxes.update(vat.id(), input("name", "20 %", "percent", "20", "version", 1))
                        .percent())
                .isEqualTo(Decimal.of(20));
        taxes.delete(vat.id());
        assertThatThrownBy(() -> taxes.get(vat.id())).isInstanceOf(NotFound.class);
    }
}
