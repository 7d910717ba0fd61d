package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.fakes.TestClock;

/** Of which worklogs an invoice can be credited. */
class CreditableWorkTest extends DeskTest {

    private OrderOverview order;
    private long late;
    private long early;
    private Invoice posted;

    @Override
    protected void prepare() {
        long hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        order = desk.confirmed(desk.acme, line(hourly, "50"), line(desk.prepaidSupport, "10"));
        late = desk.log(desk.task(order), 5 * HOUR, TestClock.TODAY);
        early = desk.log(desk.task(order), 3 * HOUR, TestClock.TODAY.minusDays(3));
        Invoice draft = desk.get(CreateInvoice.class).of(order.order().id()).invoice();
        posted = desk.get(Invoices.class).post(draft.id()).invoice();
    }

    @Test
    void allThatWasBilledByTheWorklogIsToldOldestWorkFirst() {
        assertThat(ofLine())
                .extracting(
                        each -> each.entry().worklogId(),
                        each -> each.entry().seconds(),
                        each -> each.issue().orElseThrow(),
                        CreditableWork.Work::isLeft)
                .containsExactly(
                        tuple(early, 3 * HOUR, desk.task(order), true), tuple(late, 5 * HOUR, desk.task(order), true));
        assertThat(desk.get(CreditableWork.class).of(posted))
                .as("the prepaid line has none")
                .hasSize(1);
    }

    @Test
    void whatAnotherCreditNoteNamesIsToldWithItFromTheDraftOnUntilThatIsCancelled() {
        Invoice note = desk.get(CreditNotes.class)
                .create(posted.id(), input("lines", List.of(fields("line", lineId(), "worklogs", List.of(early)))))
                .invoice();
        assertThat(ofLine())
                .extracting(work -> work.creditedBy().map(Invoice::id).orElse(0L))
                .containsExactly(note.id(), 0L);
        desk.get(Invoices.class).cancel(note.id());
        assertThat(ofLine()).allMatch(CreditableWork.Work::isLeft);
    }

    @Test
    void whatWasShortenedOrDeletedSinceIsToBeCreditedAndWhatGrewIsNot() {
        desk.edit(late, 6 * HOUR);
        desk.delete(early);
        assertThat(ofLine())
                .extracting(
                        work -> work.change().map(ChangedWork::seconds).orElse(-1L),
                        CreditableWork.Work::isToBeCredited)
                .containsExactly(tuple(0L, true), tuple(6 * HOUR, false));
    }

    private List<CreditableWork.Work> ofLine() {
        return desk.get(CreditableWork.class).of(posted).get(lineId());
    }

    private long lineId() {
        return posted.lines().get(0).id();
    }
}
