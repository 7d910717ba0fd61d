package org.prepaidsupport.adapter.store.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.invoice.InvoiceSums;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.Issued;
import org.prepaidsupport.domain.invoice.LineBilling;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.invoice.Settlement;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Totals;

class InvoiceStoreTest extends StoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long ACME = 1;
    private static final long GLOBEX = 2;
    private static final long ORDER = 21;
    private static final long OTHER_ORDER = 22;
    private static final long ORDER_LINE = 31;
    private static final long OTHER_ORDER_LINE = 32;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Issued ISSUED = new Issued(
            new Buyer("ACME", "Main street 1", "", "BE0477472701"),
            TaxRounding.DOCUMENT,
            Totals.of(
                    List.of(new Money(100_000, EUR)),
                    Map.of(3L, new Money(21_000, EUR), 17L, new Money(-50, EUR)),
                    EUR));
    private static final InvoiceLine TEN_HOURS = line(ORDER_LINE, 10);

    private InvoiceStore invoices;

    @Override
    protected void prepare() {
        invoices = store(InvoiceStore.class);
    }

    @Test
    void isReadAsItWasAdded() {
        InvoiceLine byHand = new InvoiceLine(
                0, null, null, "Travel", Decimal.ONE, 1, Decimal.of("12.345678"), Decimal.of(5), List.of(3L, 1L));
        Invoice draft = draft(InvoiceKind.INVOICE, ACME, TEN_HOURS, byHand);
        Invoice added = add(draft);
        assertThat(invoices.byId(added.id())).contains(added);
        assertThat(added.version()).isEqualTo(1);
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("id", "version", "lines.id")
                .isEqualTo(draft);
    }

    @Test
    void isReadAsItWasPosted() {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        Invoice posted = save(added.posted("INV/2026/00001", TODAY, TODAY.plusDays(30), ISSUED));
        assertThat(invoices.byId(added.id())).contains(posted);
        assertThat(posted)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(added.posted("INV/2026/00001", TODAY, TODAY.plusDays(30), ISSUED));
    }

    @Test
    void aCreditNoteIsReadAsItWasAddedAndFoundByItsInvoice() {
        Invoice invoice = post("INV/2026/00001");
        InvoiceLine line = invoice.lines().get(0);
        Invoice note = add(invoice.credit(
                "Too many hours", List.of(line.credit(Decimal.of(2)), line.creditAmount(Decimal.of(5), "Rebate"))));
        assertThat(invoices.byId(note.id())).contains(note);
        assertThat(note.reverses()).isEqualTo(invoice.id());
        assertThat(note.reason()).isEqualTo("Too many hours");
        assertThat(invoices.creditNotesOf(List.of(invoice.id()))).containsExactly(note);
        assertThat(invoices.usesOf(List.of(line.id())).get(line.id()))
                .extracting(use -> use.line())
                .containsExactlyElementsOf(note.lines());
        save(note.withState(InvoiceState.CANCELLED));
        assertThat(invoices.usesOf(List.of(line.id()))).isEmpty();
    }

    @Test
    void textsAreReadAsTheyWereAdded() {
        List<OrderText> texts = List.of(
                new OrderText(OrderText.Kind.SECTION, "Support 2026", 0),
                new OrderText(OrderText.Kind.NOTE, "Mind:\nS 1 2\n", 1));
        Invoice added = add(Invoice.draft(InvoiceKind.INVOICE, ACME, EUR, List.of(TEN_HOURS), texts, List.of(ORDER)));
        assertThat(invoices.byId(added.id()).orElseThrow().texts()).isEqualTo(texts);
    }

    @Test
    void moneyIsBilledOncePosted() {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        assertThat(invoices.billingByLine(List.of(ORDER_LINE)).get(ORDER_LINE))
                .isEqualTo(new LineBilling(Decimal.of(10), Decimal.ZERO, 0));
        Invoice posted = save(added.posted("INV/2026/00001", TODAY, TODAY, ISSUED));
        assertThat(invoices.billingByLine(List.of(ORDER_LINE)).get(ORDER_LINE))
                .isEqualTo(new LineBilling(Decimal.of(10), Decimal.of(10), 100_000));
        add(posted.credit("", List.of(posted.lines().get(0).creditAmount(Decimal.ONE, "Rebate"))));
        assertThat(invoices.billingByLine(List.of(ORDER_LINE)).get(ORDER_LINE))
                .isEqualTo(new LineBilling(Decimal.of(10), Decimal.of(10), 100_000));
    }

    @Test
    void aSettlementIsKeptWithoutANewVersion() {
        Invoice posted = post("INV/2026/00001");
        assertThat(posted.settlement()).isEqualTo(new Settlement(new Money(120_950, EUR), PaymentState.UNPAID));
        Settlement partial = new Settlement(new Money(50, EUR), PaymentState.PARTIAL);
        changed(() -> invoices.settle(posted.id(), partial));
        assertThat(invoices.byId(posted.id())).contains(posted.withSettlement(partial));
    }

    @Test
    void postedOnesAreSummedUpByCurrencyLessCreditNotes() {
        Invoice posted = post("INV/2026/00001");
        Invoice note = add(posted.credit("", List.of(posted.lines().get(0).credit(Decimal.of(10)))));
        InvoiceQuery all = new InvoiceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PageRequest.FIRST);
        assertThat(invoices.sums(all))
                .containsExactly(
                        new InvoiceSums(new Money(100_000, EUR), new Money(120_950, EUR), new Money(120_950, EUR)));
        save(note.posted("RINV/2026/00001", TODAY, TODAY, ISSUED));
        assertThat(invoices.sums(all))
                .containsExactly(new InvoiceSums(Money.zero(EUR), Money.zero(EUR), Money.zero(EUR)));
    }

    @Test
    void linesAreChangedAndRemoved() {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS, line(OTHER_ORDER_LINE, 2)));
        Invoice saved = save(added.edited(null, null, added.lines().subList(1, 2)));
        assertThat(saved.lines()).containsExactly(added.lines().get(1));
        assertThat(invoices.byId(added.id())).contains(saved);
        assertThat(invoices.invoicedByLine(List.of(ORDER_LINE))).isEmpty();
    }

    @Test
    void aStaleSaveOrDeleteIsRefused() {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        Invoice saved = save(added.edited(TODAY, null, added.lines()));
        assertThatThrownBy(() -> save(added)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> changed(() -> invoices.delete(added))).isInstanceOf(Conflict.class);
        assertThat(invoices.byId(added.id())).contains(saved);
    }

    @Test
    void ofTwoWhoPostAtOnceOneWins() throws InterruptedException {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            Invoice read = invoices.byId(added.id()).orElseThrow();
            everybodyIsHere.run();
            return invoices.save(read.posted(invoices.drawNumber(NumberPattern.INVOICES, 2026), TODAY, TODAY, ISSUED));
        });
        assertThat(outcomes).filteredOn(each -> each instanceof Invoice).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> !(each instanceof Invoice))
                .allMatch(each -> each instanceof AlreadyTaken || each instanceof Conflict);
    }

    @Test
    void aDeletedOneIsGoneAndBillsNothing() {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        changed(() -> invoices.delete(added));
        assertThat(invoices.byId(added.id())).isEmpty();
        assertThat(invoices.ofOrder(ORDER)).isEmpty();
        assertThat(invoices.invoicedByLine(List.of(ORDER_LINE))).isEmpty();
    }

    @Test
    void invoicedCountsDraftsAndPostedLessCreditNotesAndNothingCancelled() {
        Invoice first = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        save(first.posted("INV/2026/00001", TODAY, TODAY, ISSUED));
        add(draft(InvoiceKind.INVOICE, ACME, line(ORDER_LINE, 2), line(OTHER_ORDER_LINE, 1)));
        add(draft(InvoiceKind.CREDIT_NOTE, ACME, line(ORDER_LINE, 4)));
        Invoice cancelled = add(draft(InvoiceKind.INVOICE, ACME, line(ORDER_LINE, 100)));
        save(cancelled.withState(InvoiceState.CANCELLED));
        assertThat(invoices.invoicedByLine(List.of(ORDER_LINE, OTHER_ORDER_LINE)))
                .isEqualTo(Map.of(ORDER_LINE, Decimal.of(8), OTHER_ORDER_LINE, Decimal.ONE));
        assertThat(statements(() -> invoices.invoicedByLine(List.of(ORDER_LINE, OTHER_ORDER_LINE))))
                .isEqualTo(1);
        assertThat(invoices.invoicedByLine(List.of())).isEmpty();
    }

    @Test
    void aCancelledOneThatIsADraftAgainCountsAgain() {
        Invoice added = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        Invoice cancelled = save(added.withState(InvoiceState.CANCELLED));
        save(cancelled.withState(InvoiceState.DRAFT));
        assertThat(invoices.invoicedByLine(List.of(ORDER_LINE))).isEqualTo(Map.of(ORDER_LINE, Decimal.of(10)));
    }

    @Test
    void numbersAreDrawnOneAfterTheOtherForEachYearAndKind() {
        assertThat(invoices.drawNumber(NumberPattern.INVOICES, 2026)).isEqualTo("INV/2026/00001");
        post("INV/2026/00001");
        assertThat(invoices.drawNumber(NumberPattern.INVOICES, 2026)).isEqualTo("INV/2026/00002");
        assertThat(invoices.drawNumber(NumberPattern.INVOICES, 2027)).isEqualTo("INV/2027/00001");
        assertThat(invoices.drawNumber(NumberPattern.CREDIT_NOTES, 2026)).isEqualTo("RINV/2026/00001");
    }

    @Test
    void numbersGoOnBehind99999() {
        post("INV/2026/99998");
        post("INV/2026/99999");
        assertThat(invoices.drawNumber(NumberPattern.INVOICES, 2026)).isEqualTo("INV/2026/100000");
        post("INV/2026/100000");
        assertThat(invoices.drawNumber(NumberPattern.INVOICES, 2026)).isEqualTo("INV/2026/100001");
    }

    @Test
    void aPatternWithoutAYearCountsOnOverTheYears() {
        NumberPattern pattern = new NumberPattern("R{number:3}");
        assertThat(invoices.drawNumber(pattern, 2026)).isEqualTo("R001");
        assertThat(invoices.drawNumber(pattern, 2027)).isEqualTo("R002");
    }

    @Test
    void aNewPatternGoesOnBehindNumbersThatLookLikeItsOwn() {
        post("R-A001");
        post("R-0041");
        post("R-X");
        assertThat(invoices.drawNumber(new NumberPattern("R-{number:4}"), 2026)).isEqualTo("R-0042");
        post("R-0043");
        assertThat(invoices.drawNumber(new NumberPattern("R-{number:4}"), 2026)).isEqualTo("R-0044");
    }

    @Test
    void aNumberThatIsRolledBackIsDrawnAgain() {
        assertThatThrownBy(() -> stored(() -> {
                    invoices.drawNumber(NumberPattern.INVOICES, 2026);
                    throw new IllegalStateException("crashed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored(() -> invoices.drawNumber(NumberPattern.INVOICES, 2026)))
                .isEqualTo("INV/2026/00001");
    }

    @Test
    void aNumberIsGivenOnce() {
        post("INV/2026/00001");
        assertThatThrownBy(() -> post("INV/2026/00001")).isInstanceOf(AlreadyTaken.class);
    }

    @Test
    void numbersDrawnAtOnceAreDifferentAndWithoutGaps() throws Exception {
        int writers = 4;
        List<Callable<String>> posting = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            long id = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS)).id();
            posting.add(() -> store(Transactions.class).runAgainIfTaken(() -> {
                Invoice draft = invoices.byId(id).orElseThrow();
                return invoices.save(
                                draft.posted(invoices.drawNumber(NumberPattern.INVOICES, 2026), TODAY, TODAY, ISSUED))
                        .drawnNumber()
                        .orElseThrow();
            }));
        }
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<String> numbers = new ArrayList<>();
            for (Future<String> each : pool.invokeAll(posting)) {
                numbers.add(each.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrder("INV/2026/00001", "INV/2026/00002", "INV/2026/00003", "INV/2026/00004");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void draftsHaveNoNumberAndAreNotInEachOthersWay() {
        add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        assertThat(all().items()).extracting(Invoice::number).containsExactly(null, null);
    }

    @Test
    void areFoundByTheirOrderNewestFirst() {
        Invoice one = add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        Invoice two = add(draft(InvoiceKind.CREDIT_NOTE, ACME, TEN_HOURS));
        assertThat(invoices.ofOrder(ORDER)).containsExactly(two, one);
        assertThat(invoices.ofOrder(OTHER_ORDER)).containsExactly(two, one);
        assertThat(invoices.ofOrder(ORDER + 5)).isEmpty();
    }

    @Test
    void filtersByStateKindCustomerAndNumber() {
        Invoice posted = post("INV/2026/00017");
        Invoice note = add(draft(InvoiceKind.CREDIT_NOTE, GLOBEX, TEN_HOURS));
        assertThat(list(Optional.of(InvoiceState.POSTED), Optional.empty(), Optional.empty(), Optional.empty()))
                .containsExactly(posted);
        assertThat(list(Optional.empty(), Optional.of(InvoiceKind.CREDIT_NOTE), Optional.empty(), Optional.empty()))
                .containsExactly(note);
        assertThat(list(Optional.empty(), Optional.empty(), Optional.of(GLOBEX), Optional.empty()))
                .containsExactly(note);
        assertThat(list(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("inv/2026/00017")))
                .containsExactly(posted);
        for (String typed : List.of("%", "inv_2026", "!")) {
            assertThat(list(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(typed)))
                    .as(typed)
                    .isEmpty();
        }
        assertThat(list(Optional.of(InvoiceState.POSTED), Optional.empty(), Optional.of(GLOBEX), Optional.empty()))
                .isEmpty();
    }

    @Test
    void answersAPageInAsManyStatementsForFiveAsForOne() {
        add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        int forOne = statements(this::all);
        for (int count = 0; count < 4; count++) {
            add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS));
        }
        assertThat(statements(this::all)).isEqualTo(forOne).isEqualTo(4);
        Page<Invoice> page = invoices.list(new InvoiceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new PageRequest(4, 3)));
        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo(5);
    }

    private Page<Invoice> all() {
        return invoices.list(new InvoiceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), PageRequest.FIRST));
    }

    private List<Invoice> list(
            Optional<InvoiceState> state,
            Optional<InvoiceKind> kind,
            Optional<Long> customer,
            Optional<String> number) {
        return invoices.list(new InvoiceQuery(state, kind, customer, number, PageRequest.FIRST))
                .items();
    }

    private Invoice post(String number) {
        return save(add(draft(InvoiceKind.INVOICE, ACME, TEN_HOURS)).posted(number, TODAY, TODAY, ISSUED));
    }

    private Invoice add(Invoice invoice) {
        return stored(() -> invoices.add(invoice));
    }

    private Invoice save(Invoice invoice) {
        return stored(() -> invoices.save(invoice));
    }

    private static Invoice draft(InvoiceKind kind, long customer, InvoiceLine... lines) {
        return new Invoice(
                0,
                null,
                kind,
                InvoiceState.DRAFT,
                customer,
                null,
                null,
                Currency.getInstance("EUR"),
                List.of(lines),
                List.of(OTHER_ORDER, ORDER),
                0);
    }

    private static InvoiceLine line(long orderLine, long quantity) {
        return new InvoiceLine(
                0,
                orderLine,
                1L,
                "Prepaid support\nby phone",
                Decimal.of(quantity),
                1,
                Decimal.HUNDRED,
                Decimal.ZERO,
                List.of());
    }
}
