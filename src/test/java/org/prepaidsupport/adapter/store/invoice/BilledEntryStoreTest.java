package org.prepaidsupport.adapter.store.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.BilledTime;
import org.prepaidsupport.application.invoice.BilledEntryStore;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.delivery.Billed;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;

class BilledEntryStoreTest extends StoreTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final long ORDER_LINE = 31;
    private static final long OTHER_ORDER_LINE = 32;
    private static final long WORKLOG = 401;
    private static final long OTHER_WORKLOG = 402;
    private static final long PROJECT = 7;

    private InvoiceStore invoices;
    private BilledEntryStore entries;
    private BilledTime billedTime;

    @Override
    protected void prepare() {
        invoices = store(InvoiceStore.class);
        entries = store(BilledEntryStore.class);
        billedTime = store(BilledTime.class);
    }

    @Test
    void isReadAsItWasAddedByLineAndDay() {
        Invoice draft = draft(InvoiceKind.INVOICE);
        BilledEntry later = entry(draft, 0, WORKLOG, 3600, MONDAY.plusDays(1));
        BilledEntry first = entry(draft, 0, OTHER_WORKLOG, -60, MONDAY);
        BilledEntry onOther = entry(draft, 1, 403, 7200, MONDAY);
        add(later, onOther, first);
        assertThat(entries.ofInvoice(draft.id()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(first, later, onOther);
        assertThat(entries.ofWorklogs(List.of(OTHER_WORKLOG, 999L)))
                .extracting(BilledEntry::worklogId)
                .containsExactly(OTHER_WORKLOG);
    }

    @Test
    void addsUpByWorklogAndByLine() {
        Invoice one = draft(InvoiceKind.INVOICE);
        Invoice two = draft(InvoiceKind.INVOICE);
        add(entry(one, 0, WORKLOG, 3600, MONDAY), entry(one, 0, OTHER_WORKLOG, 60, MONDAY));
        add(entry(two, 0, WORKLOG, -600, MONDAY.plusDays(1)), entry(two, 0, OTHER_WORKLOG, -60, MONDAY));
        assertThat(billedTime.billed(List.of(WORKLOG, OTHER_WORKLOG, 999L)))
                .isEqualTo(Map.of(WORKLOG, billed(3000, MONDAY, MONDAY.plusDays(1))));
        assertThat(entries.secondsByWorklog(List.of(ORDER_LINE, OTHER_ORDER_LINE)))
                .isEqualTo(Map.of(ORDER_LINE, Map.of(WORKLOG, 3000L)));
        assertThat(entries.secondsByLine(List.of(ORDER_LINE, OTHER_ORDER_LINE)))
                .isEqualTo(Map.of(ORDER_LINE, 3000L, OTHER_ORDER_LINE, 0L));
        assertThat(statements(() -> entries.secondsByLine(List.of(ORDER_LINE, OTHER_ORDER_LINE))))
                .isEqualTo(1);
    }

    @Test
    void countsNoMoreOnceItsDocumentIsCancelledAndAgainOnceThatIsADraftAgain() {
        Invoice draft = draft(InvoiceKind.INVOICE);
        add(entry(draft, 0, WORKLOG, 3600, MONDAY));
        Invoice cancelled = save(draft.withState(InvoiceState.CANCELLED));
        assertThat(billedTime.billed(WORKLOG)).isEmpty();
        assertThat(entries.ofInvoice(draft.id()))
                .extracting(BilledEntry::seconds, BilledEntry::counted)
                .containsExactly(tuple(3600L, false));
        save(cancelled.withState(InvoiceState.DRAFT));
        assertThat(billedTime.billed(WORKLOG)).contains(billed(3600, MONDAY));
    }

    @Test
    void whatCreditsCountsOnceItsDocumentIsPosted() {
        Invoice note = draft(InvoiceKind.CREDIT_NOTE);
        BilledEntry credit = entry(note, 0, WORKLOG, -3600, MONDAY);
        add(new BilledEntry(
                0,
                note.id(),
                credit.invoiceLineId(),
                ORDER_LINE,
                WORKLOG,
                -3600,
                MONDAY,
                "anna",
                21,
                PROJECT,
                true,
                false));
        assertThat(entries.secondsByLine(List.of(ORDER_LINE))).isEqualTo(Map.of(ORDER_LINE, 0L));
        save(note.withState(InvoiceState.POSTED));
        assertThat(entries.secondsByLine(List.of(ORDER_LINE))).isEqualTo(Map.of(ORDER_LINE, -3600L));
    }

    @Test
    void goesWithItsLineAndWithItsDocument() {
        Invoice draft = draft(InvoiceKind.INVOICE);
        add(entry(draft, 0, WORKLOG, 3600, MONDAY), entry(draft, 1, OTHER_WORKLOG, 60, MONDAY));
        Invoice shorter = save(draft.edited(null, null, draft.lines().subList(1, 2)));
        assertThat(entries.ofInvoice(draft.id()))
                .extracting(BilledEntry::worklogId)
                .containsExactly(OTHER_WORKLOG);
        store(Transactions.class).run(() -> invoices.delete(shorter));
        assertThat(entries.ofInvoice(draft.id())).isEmpty();
    }

    @Test
    void ofTwoWhoBillTheSameAtOnceOneWins() {
        Invoice one = draft(InvoiceKind.INVOICE);
        Invoice two = draft(InvoiceKind.INVOICE);
        Transactions transactions = store(Transactions.class);
        assertThatThrownBy(() -> transactions.run(() -> {
                    entries.add(List.of(entry(one, 0, WORKLOG, 3600, MONDAY), entry(two, 0, WORKLOG, 3600, MONDAY)));
                }))
                .isInstanceOf(AlreadyTaken.class);
        assertThat(entries.ofWorklogs(List.of(WORKLOG))).isEmpty();
    }

    private void add(BilledEntry... added) {
        store(Transactions.class).run(() -> entries.add(List.of(added)));
    }

    private Invoice save(Invoice invoice) {
        return store(Transactions.class).run(() -> invoices.save(invoice));
    }

    private Invoice draft(InvoiceKind kind) {
        Invoice draft = new Invoice(
                0,
                null,
                kind,
                InvoiceState.DRAFT,
                1,
                null,
                null,
                Currency.getInstance("EUR"),
                List.of(line(ORDER_LINE), line(OTHER_ORDER_LINE)),
                List.of(),
                0);
        return store(Transactions.class).run(() -> invoices.add(draft));
    }

    private static InvoiceLine line(long orderLine) {
        return new InvoiceLine(0, orderLine, null, "Hours", Decimal.ONE, 1, Decimal.of(90), Decimal.ZERO, List.of());
    }

    private static Billed billed(long seconds, LocalDate... days) {
        return new Billed(
                ORDER_LINE,
                PROJECT,
                seconds,
                Arrays.stream(days).map(day -> new Billed.Day(day, "anna")).collect(Collectors.toSet()));
    }

    private static BilledEntry entry(Invoice invoice, int line, long worklog, long seconds, LocalDate day) {
        InvoiceLine billed = invoice.lines().get(line);
        return new BilledEntry(
                0,
                invoice.id(),
                billed.id(),
                billed.orderLineId(),
                worklog,
                seconds,
                day,
                "anna",
                21,
                PROJECT,
                false,
                true);
    }
}
