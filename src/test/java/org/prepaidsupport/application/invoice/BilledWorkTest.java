package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.MINUTE;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.TimesheetQuery;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.delivery.RuleAnswer;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.FakeEvents;

/** Time that is billed by the worklog: it stays where it was billed until a document lets go of it. */
class BilledWorkTest extends DeskTest {

    private Invoices invoices;
    private long hourly;
    private OrderOverview order;
    private OrderOverview other;

    @Override
    protected void prepare() {
        invoices = desk.get(Invoices.class);
        hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        order = desk.confirmed(desk.acme, line(hourly, "50"));
        other = desk.confirmed(desk.acme, line(hourly, "50"));
    }

    @Test
    void aDraftNamesExactlyTheWorklogsThatAreNotBilledYet() {
        long first = desk.log(desk.task(order), 5 * HOUR);
        Invoice january = bill();
        long second = desk.log(desk.task(order), 2 * HOUR);
        Invoice february = bill();
        assertThat(entries(january))
                .extracting(BilledEntry::worklogId, BilledEntry::seconds)
                .containsExactly(tuple(first, 5 * HOUR));
        assertThat(entries(february))
                .extracting(BilledEntry::worklogId, BilledEntry::seconds)
                .containsExactly(tuple(second, 2 * HOUR));
        assertThat(february.lines().get(0).quantity()).isEqualTo(Decimal.of(2));
        assertNothingToBill();
    }

    @Test
    void prepaidTimeIsNeverFrozen() {
        OrderOverview prepaid = desk.tenHours();
        long worklog = desk.log(desk.task(prepaid), HOUR);
        Invoice invoice = desk.get(CreateInvoice.class).of(prepaid.order().id()).invoice();
        assertThat(entries(invoice)).isEmpty();
        desk.setLineOnTask(desk.task(prepaid), desk.lineId(other));
        assertThat(desk.delivered(prepaid)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        desk.get(WorklogChoices.class).choose(worklog, input("billable", false));
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void billedTimeStaysWhenItsTaskIsGivenAnotherLine() {
        desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        desk.log(desk.task(order), HOUR);
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        assertIntegrity();
    }

    @Test
    void noPreviewSpeaksOfBilledTime() {
        desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.log(desk.task(order), HOUR);
        assertThat(desk.get(LineAssignments.class)
                        .previewTask(desk.task(order).key(), input("orderLine", desk.lineId(other)))
                        .moves())
                .extracting(each -> each.seconds())
                .containsExactly(HOUR);
    }

    @Test
    void billedTimeOfATicketStaysWhenItIsRelinked() {
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, 5 * HOUR);
        bill();
        desk.change(ticket, "task", desk.task(other).key());
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
        desk.change(ticket, "task", null);
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
        desk.changeTeam("timesheetOnTicket", false, "timeReinvoicing", false);
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
        assertIntegrity();
    }

    @Test
    void billedTimeStaysInTheProjectItWasRecordedInAndNewTimeGoesWithTheTask() {
        ProjectRef moved = desk.jira.project("OTHER");
        IssueRef task = desk.task(order);
        desk.log(task, 4 * HOUR);
        desk.jira.move(task, moved);
        FakeEvents events = new FakeEvents(desk.plugin);
        events.issueMoved(task.id());
        assertThat(recordedIn()).containsExactly("OTHER");
        bill();
        desk.log(task, 6 * HOUR);
        desk.jira.move(task, desk.service);
        events.issueMoved(task.id());
        assertThat(recordedIn()).as("Odoo, scenario 11").containsExactlyInAnyOrder("OTHER", "SER");
        assertIntegrity();
    }

    @Test
    void aWorklogThatIsLengthenedIsBilledByTheDifferenceNext() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(worklog, 7 * HOUR);
        assertThat(desk.delivered(order)).isEqualTo(7 * HOUR);
        Posting adjustment = last(worklog);
        assertThat(adjustment.seconds()).isEqualTo(2 * HOUR);
        assertThat(adjustment.rule()).isEqualTo(Rule.CHANGED);
        assertThat(adjustment.placement().lineId()).isEqualTo(desk.lineId(order));
        assertThat(adjustment.reason().key()).isEqualTo("prepaid.rule.billed.changed");
        assertThat(entries(bill())).extracting(BilledEntry::seconds).containsExactly(2 * HOUR);
        assertThat(last(worklog).rule()).isEqualTo(Rule.BILLED);
        assertIntegrity();
    }

    @Test
    void aWorklogThatIsShortenedIsTakenOffTheNextInvoice() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(worklog, 3 * HOUR);
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.of(-2));
        desk.log(desk.task(order), 6 * HOUR);
        Invoice next = bill();
        assertThat(next.lines().get(0).quantity()).isEqualTo(Decimal.of(4));
        assertThat(entries(next)).extracting(BilledEntry::seconds).containsExactlyInAnyOrder(-2 * HOUR, 6 * HOUR);
        assertNothingToBill();
        assertIntegrity();
    }

    @Test
    void aDeletedWorklogIsTakenOffTheNextInvoice() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.delete(worklog);
        assertThat(last(worklog).rule()).isEqualTo(Rule.CHANGED);
        assertThat(last(worklog).reason().key()).isEqualTo("prepaid.rule.billed.deleted");
        assertThat(desk.delivered(order)).isZero();
        assertIntegrity();
        desk.log(desk.task(order), 6 * HOUR);
        assertThat(bill().lines().get(0).quantity()).isEqualTo(Decimal.ONE);
        assertNothingToBill();
        assertIntegrity();
    }

    @Test
    void aDifferenceBelongsToTheLineThatWasBilledWhateverTheTicketNamesByThen() {
        IssueRef ticket = desk.ticketOf(order);
        long worklog = desk.log(ticket, 5 * HOUR);
        bill();
        desk.change(ticket, "task", desk.task(other).key());
        desk.edit(worklog, 6 * HOUR);
        assertThat(desk.delivered(order)).isEqualTo(6 * HOUR);
        assertThat(desk.delivered(other)).isZero();
        assertIntegrity();
    }

    @Test
    void aChoiceByHandIsRefused() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        WorklogChoices choices = desk.get(WorklogChoices.class);
        assertThatThrownBy(() -> choices.choose(worklog, input("orderLine", desk.lineId(other))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.worklog.refused.billed");
        assertThatThrownBy(() -> choices.choose(worklog, input("billable", false)))
                .isInstanceOf(Conflict.class);
        assertThat(choices.offer(worklog).mayChoose()).isFalse();
        desk.edit(worklog, 6 * HOUR);
        assertThatThrownBy(() -> choices.choose(worklog, input("billable", false)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void itIsExplained() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        WorklogChoices.View view = desk.get(WorklogChoices.class).get(worklog);
        assertThat(view.explanation().answers())
                .extracting(RuleAnswer::rule, RuleAnswer::decided, each -> each.answer()
                        .arguments())
                .containsExactly(tuple(Rule.BILLED, true, List.of("S00001 - Hourly")));
        desk.edit(worklog, 6 * HOUR);
        assertThat(desk.get(WorklogChoices.class)
                        .get(worklog)
                        .explanation()
                        .attribution()
                        .rule())
                .isEqualTo(Rule.CHANGED);
    }

    @Test
    void aChoiceFromBeforeHoldsAgainOnceTheTimeIsFree() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        desk.get(WorklogChoices.class).choose(worklog, input("orderLine", desk.lineId(other)));
        Invoice draft = bill(other);
        assertThat(last(worklog).rule()).isEqualTo(Rule.BILLED);
        invoices.cancel(draft.id());
        assertThat(last(worklog).rule()).isEqualTo(Rule.BY_HAND);
        assertThat(desk.delivered(other)).isEqualTo(5 * HOUR);
    }

    @Test
    void billedTimeStaysWithItsCustomerWhenTheTaskGoesToAnotherCustomersOrder() {
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(hourly, "50"));
        desk.log(desk.task(order), 5 * HOUR);
        invoices.post(bill().id());
        desk.log(desk.task(order), 3 * HOUR);
        desk.setLineOnTask(desk.task(order), desk.lineId(ofGlobex));
        assertThat(desk.delivered(order)).as("Odoo, scenario 12").isEqualTo(5 * HOUR);
        assertThat(desk.delivered(ofGlobex)).isEqualTo(3 * HOUR);
        assertIntegrity();
    }

    @Test
    void fiftyHoursAreBilledByTwoInvoicesAndTheOtherLineStaysOut() {
        OrderOverview two = desk.confirmed(desk.acme, line(hourly, "50"), line(hourly, "20"));
        long worklog = desk.log(desk.task(two), 10 * HOUR + 30 * MINUTE);
        Invoice first = bill(two);
        assertThat(invoices.get(first.id()).totals().untaxed().amount())
                .as("Odoo, scenario 6")
                .hasToString("945.00");
        desk.edit(worklog, 42 * HOUR);
        assertThat(desk.now(two).progress().toInvoice())
                .as("Odoo refuses the edit; here the difference is to be billed")
                .isEqualTo(Decimal.of("31.5"));
        desk.edit(worklog, 10 * HOUR + 30 * MINUTE);
        desk.log(desk.task(two), 39 * HOUR + 30 * MINUTE);
        bill(two);
        assertThat(desk.now(two).progress().status()).as("Odoo, scenario 7").isEqualTo(InvoiceStatus.INVOICED);
        OrderOverview now = desk.get(Orders.class).get(two.order().id());
        assertThat(now.invoiceStatus()).isEqualTo(InvoiceStatus.NOTHING);
        assertThat(invoices.ofOrder(two.order().id())).hasSize(2);
    }

    // what lets go of it

    @Test
    void cancellingADraftFreesWhatItNamed() {
        desk.log(desk.task(order), 5 * HOUR);
        Invoice kept = bill();
        long worklog = desk.log(desk.task(order), 3 * HOUR);
        Invoice draft = bill();
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        invoices.cancel(draft.id());
        assertThat(entries(kept)).extracting(BilledEntry::counted).containsExactly(true);
        assertThat(entries(draft)).extracting(BilledEntry::counted).containsExactly(false);
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
        assertThat(desk.delivered(other)).as("it follows the task now").isEqualTo(3 * HOUR);
        assertThat(last(worklog).rule()).isEqualTo(Rule.OWN_TASK);
        assertIntegrity();
    }

    @Test
    void cancellingTheDraftOfADifferenceLeavesTheRestBilled() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(worklog, 6 * HOUR);
        invoices.cancel(bill().id());
        assertThat(last(worklog).rule()).isEqualTo(Rule.CHANGED);
        assertThat(entries(bill())).extracting(BilledEntry::seconds).containsExactly(HOUR);
        assertIntegrity();
    }

    @Test
    void whatIsChangedBackIsBilledAsItStandsOnceTheDraftOfTheDifferenceIsGone() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(worklog, 6 * HOUR);
        Invoice difference = bill();
        desk.edit(worklog, 5 * HOUR);
        assertThat(last(worklog).rule()).isEqualTo(Rule.CHANGED);
        invoices.delete(difference.id());
        assertThat(last(worklog).rule()).isEqualTo(Rule.BILLED);
        assertNothingToBill();
        assertIntegrity();
    }

    @Test
    void deletingADraftFreesWhatItNamed() {
        desk.log(desk.task(order), 5 * HOUR);
        Invoice draft = bill();
        invoices.delete(draft.id());
        assertThat(entries(draft)).isEmpty();
        assertThat(bill().lines().get(0).quantity()).isEqualTo(Decimal.of(5));
        assertIntegrity();
    }

    @Test
    void takingALineOffADraftFreesWhatItNamed() {
        OrderOverview two = desk.confirmed(desk.acme, line(hourly, "50"), line(hourly, "20"));
        desk.log(two.lines().get(0).task().orElseThrow(), 50 * HOUR);
        long freed = desk.log(two.lines().get(1).task().orElseThrow(), 2 * HOUR);
        Invoice draft = bill(two);
        invoices.update(
                draft.id(),
                input(
                        "version",
                        draft.version(),
                        "lines",
                        List.of(Map.of("id", draft.lines().get(0).id()))));
        assertThat(entries(draft)).hasSize(1);
        assertThat(last(freed).rule()).isEqualTo(Rule.OWN_TASK);
        assertThat(bill(two).lines()).extracting(each -> each.quantity()).containsExactly(Decimal.of(2));
        assertIntegrity();
    }

    @Test
    void cancellingTheOrderFreesWhatItsDraftsNamed() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice draft = bill();
        desk.get(OrderTransitions.class).apply(order.order().id(), OrderTransition.CANCEL);
        assertThat(entries(draft)).extracting(BilledEntry::counted).containsExactly(false);
        assertThat(last(worklog).rule()).isEqualTo(Rule.OWN_TASK);
        assertIntegrity();
    }

    @Test
    void aCancelledDraftTakesItsTimeAgain() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice draft = bill();
        invoices.cancel(draft.id());
        desk.edit(worklog, 6 * HOUR);
        invoices.reset(draft.id());
        assertThat(entries(draft)).extracting(BilledEntry::counted).containsExactly(true);
        assertThat(last(worklog).rule()).isEqualTo(Rule.CHANGED);
        assertThat(entries(bill())).extracting(BilledEntry::seconds).containsExactly(HOUR);
        assertIntegrity();
    }

    @Test
    void aCancelledDraftTakesItsTimeAgainWhereItIsRecordedByThen() {
        ProjectRef moved = desk.jira.project("OTHER");
        IssueRef task = desk.task(order);
        desk.log(task, 5 * HOUR);
        Invoice draft = bill();
        desk.jira.move(task, moved);
        new FakeEvents(desk.plugin).issueMoved(task.id());
        invoices.cancel(draft.id());
        invoices.reset(draft.id());
        assertThat(entries(draft)).extracting(BilledEntry::projectId).containsExactly(moved.id());
        assertThat(recordedIn()).containsExactly("OTHER");
        assertIntegrity();
    }

    @Test
    void aCancelledDraftDoesNotTakeWhatIsBilledElsewhereMovedOrShorter() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice draft = bill();
        invoices.cancel(draft.id());
        Invoice again = bill();
        assertRefused(draft);
        invoices.cancel(again.id());
        desk.edit(worklog, 4 * HOUR);
        assertRefused(draft);
        desk.edit(worklog, 5 * HOUR);
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        assertRefused(draft);
        desk.setLineOnTask(desk.task(order), desk.lineId(order));
        invoices.reset(draft.id());
        assertNothingToBill();
    }

    @Test
    void whatACrashLeftBehindAfterCancellingIsMendedByTheRecount() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice draft = bill();
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        desk.get(Transactions.class).run(() -> {
            desk.get(BilledWork.class).planRelease(draft);
            desk.get(InvoiceStore.class).save(draft.withState(InvoiceState.CANCELLED));
        });
        assertThat(desk.delivered(order)).isEqualTo(5 * HOUR);
        desk.plugin.clock().advance(Duration.ofMinutes(5));
        desk.get(Recount.class).goOn();
        assertThat(desk.delivered(other)).isEqualTo(5 * HOUR);
        assertThat(last(worklog).rule()).isEqualTo(Rule.OWN_TASK);
    }

    // rounding

    @Test
    void whatIsRoundedNeverAddsUp() {
        Decimal billed = Decimal.ZERO;
        for (int count = 0; count < 3; count++) {
            desk.log(desk.task(order), 20 * MINUTE);
            billed = billed.plus(bill().lines().get(0).quantity());
        }
        assertThat(billed).as("three times twenty minutes").isEqualTo(Decimal.ONE);
        assertNothingToBill();
    }

    @Test
    void aQuantityThatWasRoundedByHandOnTheDraftIsNotBilledBelatedly() {
        desk.log(desk.task(order), 4 * HOUR + 28 * MINUTE);
        Invoice draft = bill();
        invoices.update(
                draft.id(),
                input(
                        "version",
                        draft.version(),
                        "lines",
                        List.of(Map.of("id", draft.lines().get(0).id(), "quantity", "4.5"))));
        assertNothingToBill();
        desk.log(desk.task(order), HOUR);
        assertThat(bill().lines().get(0).quantity()).isEqualTo(Decimal.ONE);
    }

    private Invoice bill() {
        return bill(order);
    }

    private Invoice bill(OrderOverview which) {
        return desk.get(CreateInvoice.class).of(which.order().id()).invoice();
    }

    private void assertNothingToBill() {
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
        assertThatThrownBy(this::bill)
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.nothing");
    }

    private void assertRefused(Invoice cancelled) {
        assertThatThrownBy(() -> invoices.reset(cancelled.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.billed");
    }

    private void assertIntegrity() {
        assertThat(desk.get(Integrity.class).start(input()).last().orElseThrow().differences())
                .isEmpty();
    }

    private List<BilledEntry> entries(Invoice invoice) {
        return desk.get(BilledEntryStore.class).ofInvoice(invoice.id());
    }

    private Posting last(long worklog) {
        List<Posting> postings = desk.get(LedgerStore.class).ofWorklog(worklog);
        return postings.get(postings.size() - 1);
    }

    private List<String> recordedIn() {
        return desk.get(Timesheets.class).all(TimesheetQuery.ALL).stream()
                .map(TimesheetEntry::project)
                .flatMap(Optional::stream)
                .map(ProjectRef::key)
                .toList();
    }
}
