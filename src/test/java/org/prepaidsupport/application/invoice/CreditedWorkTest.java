package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/** Credit notes of time that was billed by the worklog. */
class CreditedWorkTest extends DeskTest {

    private CreditNotes creditNotes;
    private Invoices invoices;
    private OrderOverview order;
    private OrderOverview other;
    private long first;
    private long second;
    private Invoice posted;

    @Override
    protected void prepare() {
        creditNotes = desk.get(CreditNotes.class);
        invoices = desk.get(Invoices.class);
        long hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        order = desk.confirmed(desk.acme, line(hourly, "50"));
        other = desk.confirmed(desk.acme, line(hourly, "50"));
        first = desk.log(desk.task(order), 5 * HOUR);
        second = desk.log(desk.task(order), 3 * HOUR);
        posted = invoices.post(bill().id()).invoice();
    }

    @Test
    void aWholeCreditNoteNamesAllWorklogsAndFreesThemOnceItIsPosted() {
        Invoice note = creditNotes.create(posted.id(), input()).invoice();
        assertThat(entries(note))
                .extracting(BilledEntry::worklogId, BilledEntry::seconds)
                .containsExactlyInAnyOrder(tuple(first, -5 * HOUR), tuple(second, -3 * HOUR));
        assertThat(rule(first)).as("as long as it is a draft").isEqualTo(Rule.BILLED);
        assertThatThrownBy(this::bill).isInstanceOf(Conflict.class);
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        invoices.post(note.id());
        assertThat(rule(first)).isEqualTo(Rule.OWN_TASK);
        assertThat(desk.delivered(other)).isEqualTo(8 * HOUR);
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void worklogsThatAreNamedAreFreedAndNoOthers() {
        Invoice note = credit(fields("line", lineId(), "worklogs", List.of(first)));
        assertThat(note.lines()).extracting(InvoiceLine::quantity).containsExactly(Decimal.of(5));
        invoices.post(note.id());
        assertThat(rule(first)).isEqualTo(Rule.OWN_TASK);
        assertThat(rule(second)).isEqualTo(Rule.BILLED);
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.of(5));
        assertThat(entries(bill())).extracting(BilledEntry::worklogId).containsExactly(first);
    }

    @Test
    void whatIsCreditedIsBilledAgainAlsoOfAPeriod() {
        invoices.post(creditNotes.create(posted.id(), input()).invoice().id());
        InvoicingPeriod period = new InvoicingPeriod(
                Optional.of(TestClock.TODAY.minusDays(7)), Optional.of(TestClock.TODAY.plusDays(7)));
        Invoice again =
                desk.get(CreateInvoice.class).of(order.order().id(), period).invoice();
        assertThat(again.lines())
                .extracting(InvoiceLine::quantity)
                .as("Odoo, scenario 40")
                .containsExactly(Decimal.of(8));
    }

    @Test
    void aPartByQuantityOrAmountIsARebateAndLeavesTheTimeBilled() {
        Invoice part = credit(fields("line", lineId(), "quantity", "2"));
        assertThat(entries(part)).isEmpty();
        invoices.post(part.id());
        invoices.post(credit(fields("line", lineId(), "amount", "10")).id());
        assertThat(rule(first)).isEqualTo(Rule.BILLED);
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
    }

    @Test
    void theRestOfALineByQuantityNamesAllThatIsLeft() {
        invoices.post(
                credit(fields("line", lineId(), "worklogs", List.of(first))).id());
        Invoice rest = credit(fields("line", lineId(), "quantity", "3"));
        assertThat(entries(rest)).extracting(BilledEntry::worklogId).containsExactly(second);
    }

    @Test
    void nothingIsCreditedTwice() {
        Invoice draft = credit(fields("line", lineId(), "worklogs", List.of(first)));
        refused(List.of(first), "lines[0].worklogs: prepaid.credit.worklogs");
        refused(List.of(987_654L), "lines[0].worklogs: prepaid.credit.worklogs");
        assertRefusedAt(
                () -> credit(fields("line", lineId(), "worklogs", List.of(second), "quantity", "1")),
                "lines[0].worklogs: prepaid.credit.worklogs.alone");
        invoices.cancel(draft.id());
        credit(fields("line", lineId(), "worklogs", List.of(first)));
        assertThatThrownBy(() -> invoices.reset(draft.id())).isInstanceOf(Refused.class);
    }

    @Test
    void anEmptyListOfWorklogsTakesNothingBackOfItsLine() {
        assertRefusedAt(() -> credit(fields("line", lineId(), "worklogs", List.of())), "lines: prepaid.credit.none");
        assertRefusedAt(() -> credit(fields("line", lineId())), "lines[0].quantity: prepaid.error.required");
    }

    @Test
    void aDeletedWorklogIsCreditedByNamingIt() {
        desk.delete(second);
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.of(-3));
        invoices.post(
                credit(fields("line", lineId(), "worklogs", List.of(second))).id());
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
        assertThat(desk.get(ChangesAfterInvoicing.class).of(posted.id()))
                .extracting(ChangedWork::open)
                .containsExactly(0L);
    }

    @Test
    void creditingAndCorrectingInOneStepTakesTheTimeAgainAsItIsNow() {
        desk.edit(first, 7 * HOUR);
        desk.delete(second);
        CreditNotes.Correction correction = creditNotes.correct(posted.id(), input());
        Invoice draft = correction.draft().invoice();
        assertThat(entries(draft))
                .as("Odoo, scenario 68")
                .extracting(BilledEntry::worklogId, BilledEntry::seconds)
                .containsExactly(tuple(first, 7 * HOUR));
        assertThat(draft.lines()).extracting(InvoiceLine::quantity).containsExactly(Decimal.of(7));
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
        assertThat(rule(first)).isEqualTo(Rule.BILLED);
        invoices.cancel(draft.id());
        assertThat(rule(first)).isEqualTo(Rule.OWN_TASK);
    }

    @Test
    void viewersReadWhichWorklogsADocumentNamesAndAgentsDoNot() {
        InvoicedWork work = desk.get(InvoicedWork.class);
        desk.jira.login(FakeJira.VERA);
        assertThat(work.of(posted.id()))
                .extracting(
                        each -> each.entry().worklogId(), each -> each.issue().orElseThrow())
                .containsExactly(tuple(first, desk.task(order)), tuple(second, desk.task(order)));
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> work.of(posted.id())).isInstanceOf(Forbidden.class);
    }

    private Invoice bill() {
        return desk.get(CreateInvoice.class).of(order.order().id()).invoice();
    }

    private Invoice credit(Map<String, Object> line) {
        return creditNotes.create(posted.id(), input("lines", List.of(line))).invoice();
    }

    private void refused(List<Long> worklogs, String fieldAndKey) {
        assertRefusedAt(() -> credit(fields("line", lineId(), "worklogs", worklogs)), fieldAndKey);
    }

    private long lineId() {
        return posted.lines().get(0).id();
    }

    private List<BilledEntry> entries(Invoice document) {
        return desk.get(BilledEntryStore.class).ofInvoice(document.id());
    }

    private Rule rule(long worklog) {
        List<Posting> postings = desk.get(LedgerStore.class).ofWorklog(worklog);
        return postings.get(postings.size() - 1).rule();
    }
}
