package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.fakes.FakeLocks;
import org.prepaidsupport.fakes.TestClock;

class InvoicesTest extends DeskTest {

    private Invoices invoices;
    private OrderOverview order;
    private Invoice draft;

    @Override
    protected void prepare() {
        invoices = desk.get(Invoices.class);
        order = desk.tenHours();
        draft = draft(order);
    }

    @Test
    void postingDrawsANumberAndDatesIt() {
        Invoice posted = invoices.post(draft.id()).invoice();
        assertThat(posted.drawnNumber()).contains("INV/2026/00001");
        assertThat(posted.date()).isEqualTo(TestClock.TODAY);
        assertThat(posted.dueDate()).isEqualTo(TestClock.TODAY);
        assertThat(invoices.get(draft.id()).invoice()).isEqualTo(posted);
    }

    @Test
    void itIsDueByTheTermsOfTheSettingsOrOfTheCustomer() {
        desk.get(SettingsService.class).update(input("paymentDays", 30, "version", 0));
        assertThat(invoices.post(draft.id()).invoice().dueDate()).isEqualTo(TestClock.TODAY.plusDays(30));
        desk.get(Customers.class).update(desk.acme, input("name", "ACME", "paymentDays", 0, "version", 1));
        assertThat(invoices.post(draft(desk.tenHours()).id()).invoice().dueDate())
                .isEqualTo(TestClock.TODAY);
    }

    @Test
    void numbersHaveNoGapsWhateverHappensToDrafts() {
        invoices.post(draft.id());
        Invoice cancelled = draft(desk.tenHours());
        invoices.cancel(cancelled.id());
        Invoice deleted = draft(desk.tenHours());
        invoices.delete(deleted.id());
        assertThat(invoices.post(draft(desk.tenHours()).id()).invoice().number())
                .isEqualTo("INV/2026/00002");
    }

    @Test
    void theYearOfTheNumberIsThatOfTheDate() {
        invoices.update(draft.id(), input("date", "2027-01-02", "dueDate", "2027-02-01", "version", 1));
        Invoice posted = invoices.post(draft.id()).invoice();
        assertThat(posted.number()).isEqualTo("INV/2027/00001");
        assertThat(posted.dueDate()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void aPostedOneIsFinal() {
        Invoice posted = invoices.post(draft.id()).invoice();
        assertThatThrownBy(() -> invoices.post(draft.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> invoices.cancel(draft.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> invoices.reset(draft.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> invoices.delete(draft.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> invoices.update(draft.id(), input("version", 2)))
                .isInstanceOf(Conflict.class);
        assertThat(invoices.get(draft.id()).invoice()).isEqualTo(posted);
    }

    @Test
    void whatAPostedOneSaysDoesNotChangeWithTheSettings() {
        long vat = desk.get(Taxes.class)
                .create(input("name", "21 %", "percent", "21"))
                .id();
        Map<String, Object> small = line(desk.prepaidSupport, "1", "unitPrice", "0.12", "taxes", List.of(vat));
        Invoice five = draft(desk.confirmed(desk.acme, small, small, small, small, small));
        invoices.post(five.id());
        InvoiceOverview before = invoices.get(five.id());
        desk.get(SettingsService.class).update(input("version", 0, "taxRounding", "document"));
        assertThat(invoices.get(five.id()).totals()).isEqualTo(before.totals());
        assertThat(before.totals().total().amount()).isEqualByComparingTo("0.75");
        InvoiceOverview another = invoices.get(draft(desk.confirmed(desk.acme, small, small, small, small, small))
                .id());
        assertThat(another.totals().total().amount()).isEqualByComparingTo("0.73");
    }

    @Test
    void aPostedOneKeepsTheNameOfTheCustomer() {
        Invoice open = draft(desk.tenHours());
        invoices.post(draft.id());
        Customers customers = desk.get(Customers.class);
        customers.update(
                desk.acme,
                input(
                        "name",
                        "ACME Holding",
                        "version",
                        customers.get(desk.acme).version()));
        assertThat(invoices.get(draft.id()).buyer().name()).isEqualTo("ACME");
        assertThat(invoices.get(open.id()).buyer().name()).isEqualTo("ACME Holding");
    }

    @Test
    void oneWithoutLinesIsNotPosted() {
        invoices.update(draft.id(), input("lines", List.of(), "version", 1));
        assertRefusedAt(() -> invoices.post(draft.id()), "lines: prepaid.invoice.refused.empty");
        assertThat(invoices.get(draft.id()).invoice().state()).isEqualTo(InvoiceState.DRAFT);
    }

    @Test
    void cancelledOnesBecomeDraftsAgain() {
        invoices.cancel(draft.id());
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.ZERO);
        assertThat(invoices.reset(draft.id()).invoice().state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of(10));
    }

    @Test
    void oneWhoseLinesWereBilledElsewhereMeanwhileStaysCancelled() {
        invoices.cancel(draft.id());
        draft(order);
        assertThatThrownBy(() -> invoices.reset(draft.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("billed");
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of(10));
    }

    @Test
    void whoBillsAtTheSameTimeAsOneIsResetIsWaitedFor() {
        invoices.cancel(draft.id());
        desk.get(FakeLocks.class).heldOnceFor(InvoiceStore.LOCK, () -> draft(order));
        assertThatThrownBy(() -> invoices.reset(draft.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("billed");
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of(10));
    }

    @Test
    void onlyCancelledOnesAreReset() {
        assertThatThrownBy(() -> invoices.reset(draft.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void deletingADraftSetsItsLinesFree() {
        invoices.delete(draft.id());
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.of(10));
        assertThatThrownBy(() -> invoices.get(draft.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void linesOfADraftAreChanged() {
        long line = draft.lines().get(0).id();
        Invoice changed = invoices.update(
                        draft.id(),
                        input(
                                "version",
                                1,
                                "lines",
                                List.of(fields("id", line, "quantity", "4", "unitPrice", "90", "description", "Part"))))
                .invoice();
        InvoiceLine only = changed.lines().get(0);
        assertThat(only.quantity()).isEqualTo(Decimal.of(4));
        assertThat(only.unitPrice()).isEqualTo(Decimal.of(90));
        assertThat(only.description()).isEqualTo("Part");
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.of(6));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "quantity, -1, prepaid.error.negative",
        "quantity, many, prepaid.error.not.number",
        "quantity, 1000000000000, prepaid.error.number.large",
        "unitPrice, -1, prepaid.error.negative",
        "discount, 101, prepaid.error.percent",
        "id, 987654, prepaid.error.unknown.record",
        "colour, red, prepaid.error.unknown.field"
    })
    void aBadFieldOfALineIsNamedAndNothingIsSaved(String field, String value, String key) {
        var line = fields("id", draft.lines().get(0).id());
        line.put(field, value);
        assertRefusedAt(
                () -> invoices.update(draft.id(), input("version", 1, "lines", List.of(line))),
                "lines[0]." + field + ": " + key);
        assertThat(invoices.get(draft.id()).invoice()).isEqualTo(draft);
    }

    @Test
    void badDatesAreNamed() {
        assertRefusedAt(
                () -> invoices.update(draft.id(), input("date", "soon", "version", 1)), "date: prepaid.error.not.date");
        assertRefusedAt(
                () -> invoices.update(draft.id(), input("date", "2026-11-23", "dueDate", "2026-11-22", "version", 1)),
                "dueDate: prepaid.invoice.due.before");
        assertRefusedAt(() -> invoices.update(draft.id(), input()), "version: prepaid.error.required");
    }

    @Test
    void aStaleSaveIsAConflict() {
        invoices.update(draft.id(), input("date", "2026-11-20", "version", 1));
        assertThatThrownBy(() -> invoices.update(draft.id(), input("date", "2026-11-21", "version", 1)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aListOfFiveNeedsAsManyStatementsAsAListOfOne() {
        int forOne = statementsOfList();
        for (int count = 0; count < 4; count++) {
            draft(desk.tenHours());
        }
        assertThat(statementsOfList()).isEqualTo(forOne).isLessThanOrEqualTo(15);
    }

    private int statementsOfList() {
        InvoiceQuery all = new InvoiceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PageRequest.FIRST);
        return desk.plugin.database().count(() -> invoices.list(all));
    }

    private Invoice draft(OrderOverview of) {
        return desk.get(CreateInvoice.class).of(of.order().id()).invoice();
    }
}
