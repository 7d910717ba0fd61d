package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class ChangesAfterInvoicingTest extends DeskTest {

    private static final PageRequest ALL = new PageRequest(0, 50);

    private static final LocalDate YESTERDAY = TestClock.TODAY.minusDays(1);

    private ChangesAfterInvoicing changes;
    private OrderOverview order;

    @Override
    protected void prepare() {
        changes = desk.get(ChangesAfterInvoicing.class);
        long hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        order = desk.confirmed(desk.acme, line(hourly, "50"));
    }

    @Test
    void whatIsBilledAsItIsIsNoChange() {
        desk.log(desk.task(order), 5 * HOUR);
        Invoice invoice = bill();
        assertThat(list()).isEmpty();
        assertThat(changes.of(invoice.id())).isEmpty();
    }

    @Test
    void whatIsEditedBeforeItIsBilledIsNoChangeEither() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        desk.edit(worklog, 6 * HOUR);
        bill();
        assertThat(list()).isEmpty();
    }

    @Test
    void anEditedWorklogIsToldWithWhatIsToBeBilled() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice invoice = bill();
        desk.edit(worklog, 7 * HOUR);
        ChangedWork changed = list().get(0);
        assertThat(changed.worklogId()).isEqualTo(worklog);
        assertThat(changed.invoice().id()).isEqualTo(invoice.id());
        assertThat(changed.issue()).contains(desk.task(order));
        assertThat(changed.line().orElseThrow().name()).isEqualTo("S00001 - Hourly");
        assertThat(figures(list())).containsExactly(tuple(5 * HOUR, 7 * HOUR, 2 * HOUR, 0L, 2 * HOUR));
        assertThat(figures(changes.of(invoice.id()))).isEqualTo(figures(list()));
    }

    @Test
    void onceTheDifferenceIsBilledItIsSettledAndToldSo() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice first = bill();
        desk.edit(worklog, 7 * HOUR);
        Invoice second = bill();
        assertThat(figures(list())).containsExactly(tuple(5 * HOUR, 7 * HOUR, 2 * HOUR, 2 * HOUR, 0L));
        assertThat(list().get(0).since()).extracting(Invoice::id).containsExactly(second.id());
        assertThat(changes.of(first.id())).hasSize(1);
        assertThat(changes.of(second.id())).isEmpty();
        assertThat(changes.list(Optional.of(true), Optional.empty(), ALL).items())
                .isEmpty();
        assertThat(changes.list(Optional.of(false), Optional.empty(), ALL).items())
                .hasSize(1);
    }

    @Test
    void aDeletedWorklogIsToBeCredited() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.delete(worklog);
        assertThat(figures(list())).containsExactly(tuple(5 * HOUR, 0L, -5 * HOUR, 0L, -5 * HOUR));
        assertThat(list().get(0).isDeleted()).isTrue();
        desk.log(desk.task(order), 6 * HOUR);
        bill();
        assertThat(figures(list())).containsExactly(tuple(5 * HOUR, 0L, -5 * HOUR, -5 * HOUR, 0L));
    }

    @Test
    void whatIsOpenStandsFirst() {
        long settled = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(settled, 6 * HOUR);
        bill();
        long open = desk.log(desk.task(order), HOUR);
        bill();
        desk.edit(open, 2 * HOUR);
        assertThat(list()).extracting(ChangedWork::worklogId).containsExactly(open, settled);
        assertThat(changes.list(Optional.empty(), Optional.empty(), new PageRequest(1, 1))
                        .items())
                .extracting(ChangedWork::worklogId)
                .containsExactly(settled);
    }

    @Test
    void aWorklogThatIsAsItWasAgainIsNoChange() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(worklog, 7 * HOUR);
        desk.edit(worklog, 5 * HOUR);
        assertThat(list()).isEmpty();
    }

    @Test
    void anotherDateOrAuthorAloneIsToldThoughThereIsNothingToBill() {
        long redated = desk.log(desk.task(order), 5 * HOUR);
        long reassigned = desk.log(desk.task(order), 2 * HOUR);
        Invoice invoice = bill();
        redate(redated, FakeJira.ANNA, 5 * HOUR, YESTERDAY);
        redate(reassigned, FakeJira.BOB, 2 * HOUR, TestClock.TODAY);
        assertThat(list())
                .extracting(
                        ChangedWork::worklogId,
                        ChangedWork::workDate,
                        ChangedWork::workDateNow,
                        ChangedWork::authorKey,
                        ChangedWork::authorKeyNow,
                        ChangedWork::open)
                .containsExactlyInAnyOrder(
                        tuple(redated, TestClock.TODAY, YESTERDAY, FakeJira.ANNA, FakeJira.ANNA, 0L),
                        tuple(reassigned, TestClock.TODAY, TestClock.TODAY, FakeJira.ANNA, FakeJira.BOB, 0L));
        assertThat(changes.of(invoice.id())).hasSize(2);
        assertThat(desk.get(WorklogChoices.class).get(redated).explanation().attribution())
                .satisfies(holds -> {
                    assertThat(holds.rule()).isEqualTo(Rule.CHANGED);
                    assertThat(holds.reason().key()).isEqualTo("prepaid.rule.billed.moved");
                });
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
        assertThatThrownBy(this::bill).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsDatedAsItWasAgainIsNoChange() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        redate(worklog, FakeJira.ANNA, 5 * HOUR, YESTERDAY);
        redate(worklog, FakeJira.ANNA, 5 * HOUR, TestClock.TODAY);
        assertThat(list()).isEmpty();
    }

    @Test
    void anotherDateIsNoChangeOfADocumentThatWasCreditedAndBilledAgain() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        Invoice first = desk.get(Invoices.class).post(bill().id()).invoice();
        redate(worklog, FakeJira.ANNA, 5 * HOUR, YESTERDAY);
        assertThat(list()).hasSize(1);
        desk.get(CreditNotes.class).correct(first.id(), input());
        assertThat(list()).isEmpty();
        assertThat(changes.of(first.id())).isEmpty();
    }

    @Test
    void thoseOfOneOrderAreToldAlone() {
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        bill();
        desk.edit(worklog, 4 * HOUR);
        long id = order.order().id();
        assertThat(changes.list(Optional.empty(), Optional.of(id), ALL).items()).hasSize(1);
        assertThat(changes.list(Optional.empty(), Optional.of(id + 1), ALL).items())
                .isEmpty();
    }

    @Test
    void agentsMayNotReadIt() {
        long id = desk.get(CreateInvoice.class)
                .of(desk.tenHours().order().id())
                .invoice()
                .id();
        assertThatThrownBy(() -> changes.of(987_654)).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.VERA);
        assertThat(changes.of(id)).isEmpty();
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> changes.of(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(this::list).isInstanceOf(Forbidden.class);
    }

    private void redate(long worklog, String author, long seconds, LocalDate day) {
        desk.jira.editWorklog(
                worklog, author, seconds, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        desk.get(RecordWork.class).record(worklog);
    }

    private List<ChangedWork> list() {
        return changes.list(Optional.empty(), Optional.empty(), ALL).items();
    }

    private static List<Tuple> figures(List<ChangedWork> changed) {
        return changed.stream()
                .map(each -> tuple(
                        each.billedSeconds(), each.seconds(), each.difference(), each.sinceSeconds(), each.open()))
                .toList();
    }

    private Invoice bill() {
        return desk.get(CreateInvoice.class).of(order.order().id()).invoice();
    }
}
