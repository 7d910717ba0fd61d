package org.prepaidsupport.adapter.store.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
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
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderQuery.Sort;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Reporters;
import org.prepaidsupport.domain.customer.Terms;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;

class OrderStoreTest extends StoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long SUPPORT = 1;
    private static final long TRAINING = 2;
    private static final long HOURS = 11;
    private static final long DAYS = 12;
    private static final long ABSENT = 987_654;
    private static final OrderLine TEN_HOURS = new OrderLine(
            0,
            SUPPORT,
            "Prepaid support\nby phone",
            Decimal.of(10),
            HOURS,
            Decimal.of("99.999999"),
            Decimal.of("2.5"),
            List.of(4L, 2L),
            InvoicingPolicy.PREPAID,
            null,
            null,
            Decimal.ZERO,
            Decimal.ZERO);
    private static final OrderLine TWO_DAYS = new OrderLine(
            0,
            TRAINING,
            "Training",
            Decimal.of(2),
            DAYS,
            Decimal.of(900),
            Decimal.ZERO,
            List.of(),
            InvoicingPolicy.MANUAL,
            null,
            null,
            Decimal.of("0.5"),
            Decimal.ZERO);

    private OrderStore orders;
    private long acme;
    private long globex;

    @Override
    protected void prepare() {
        orders = store(OrderStore.class);
        acme = customer("Acme").id();
        globex = customer("Globex").id();
    }

    @Test
    void theNumberOfADeletedOrderIsNotGivenToAnother() {
        add(order(acme));
        SalesOrder newest = add(order(acme));
        changed(() -> orders.delete(newest));
        assertThat(add(order(acme)).number()).isEqualTo("S00003");
    }

    @Test
    void numbersAreDrawnAtCreationInOrder() {
        assertThat(add(order(acme)).number()).isEqualTo("S00001");
        assertThat(add(order(acme)).number()).isEqualTo("S00002");
    }

    @Test
    void isReadAsItWasAdded() {
        SalesOrder added = add(order(acme, TEN_HOURS, TWO_DAYS));
        assertThat(orders.byId(added.id())).contains(added);
        assertThat(added.version()).isEqualTo(1);
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("id", "number", "version", "lines.id")
                .isEqualTo(order(acme, TEN_HOURS, TWO_DAYS));
        assertThat(added.lines()).extracting(OrderLine::id).doesNotContain(0L).doesNotHaveDuplicates();
    }

    @Test
    void whatIsEmptyComesBackEmpty() {
        SalesOrder bare = new SalesOrder(
                0,
                "",
                acme,
                TODAY,
                null,
                Currency.getInstance("EUR"),
                "",
                null,
                null,
                OrderState.QUOTATION,
                false,
                List.of(),
                List.of(),
                0);
        SalesOrder added = add(bare);
        assertThat(orders.byId(added.id())).hasValueSatisfying(read -> assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("id", "number", "version")
                .isEqualTo(bare));
    }

    @Test
    void savingKeepsNumberAndLinesAndCountsTheVersion() {
        SalesOrder added = add(order(acme, TEN_HOURS, TWO_DAYS));
        OrderLine withTask = added.lines().get(0).withTask(4711);
        SalesOrder changed = added.withLines(List.of(added.lines().get(1), withTask))
                .withState(OrderState.CONFIRMED, true)
                .withDate(TODAY.plusDays(1));
        SalesOrder saved = save(changed);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(orders.byId(added.id())).contains(saved);
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
    }

    @Test
    void linesAreAddedChangedAndRemoved() {
        SalesOrder added = add(order(acme, TEN_HOURS, TWO_DAYS));
        OrderLine kept = added.lines().get(1).withDelivered(Decimal.ONE);
        SalesOrder saved = save(added.withLines(List.of(kept, TEN_HOURS)));
        assertThat(saved.lines()).hasSize(2);
        assertThat(saved.lines().get(0)).isEqualTo(kept);
        assertThat(saved.lines().get(1).id()).isNotEqualTo(added.lines().get(0).id());
        assertThat(orders.byLines(List.of(added.lines().get(0).id()))).isEmpty();
    }

    @Test
    void aStaleSaveIsRefusedAndChangesNothing() {
        SalesOrder added = add(order(acme, TEN_HOURS));
        SalesOrder saved = save(added.withDate(TODAY.plusDays(1)));
        assertThatThrownBy(() -> save(added.withLines(List.of())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.error.stale");
        assertThat(orders.byId(added.id())).contains(saved);
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneWins() throws InterruptedException {
        SalesOrder added = add(order(acme, TEN_HOURS));
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            SalesOrder read = orders.byId(added.id()).orElseThrow();
            everybodyIsHere.run();
            return orders.save(read.withState(OrderState.CONFIRMED, false));
        });
        assertThat(outcomes).filteredOn(each -> each instanceof SalesOrder).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> !(each instanceof SalesOrder))
                .allMatch(each -> each instanceof AlreadyTaken || each instanceof Conflict);
        assertThat(orders.byId(added.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void numbersDrawnAtOnceAreDifferentAndWithoutGaps() throws Exception {
        int writers = 6;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<SalesOrder>> adding = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                adding.add(() -> store(Transactions.class).runAgainIfTaken(() -> orders.add(order(acme, TEN_HOURS))));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<SalesOrder> each : pool.invokeAll(adding)) {
                numbers.add(each.get().number());
            }
            assertThat(numbers).containsExactlyInAnyOrder("S00001", "S00002", "S00003", "S00004", "S00005", "S00006");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aDeletedOrderIsGoneWithItsLines() {
        SalesOrder added = add(order(acme, TEN_HOURS));
        changed(() -> orders.delete(added));
        assertThat(orders.byId(added.id())).isEmpty();
        assertThat(orders.usesProduct(SUPPORT)).isFalse();
        assertThatThrownBy(() -> changed(() -> orders.delete(added))).isInstanceOf(Conflict.class);
    }

    @Test
    void aStaleDeleteIsRefused() {
        SalesOrder added = add(order(acme, TEN_HOURS));
        SalesOrder saved = save(added.withDate(TODAY.plusDays(1)));
        assertThatThrownBy(() -> changed(() -> orders.delete(added))).isInstanceOf(Conflict.class);
        assertThat(orders.byId(added.id())).contains(saved);
    }

    @Test
    void isFoundByItsLinesAndTasks() {
        SalesOrder one = add(order(acme, TEN_HOURS.withTask(4711), TWO_DAYS));
        SalesOrder two = add(order(globex, TEN_HOURS.withTask(4712)));
        assertThat(orders.byLines(List.of(one.lines().get(1).id(), ABSENT)))
                .containsOnlyKeys(one.id())
                .containsValue(one);
        assertThat(orders.byTasks(List.of(4711L, 4712L))).containsExactlyInAnyOrder(one, two);
        assertThat(orders.byTasks(List.of(ABSENT))).isEmpty();
        assertThat(orders.byTasks(List.of())).isEmpty();
        assertThat(orders.byLines(List.of())).isEmpty();
    }

    @Test
    void tellsWhatItsLinesUse() {
        add(order(acme, TEN_HOURS));
        assertThat(orders.usesProduct(SUPPORT)).isTrue();
        assertThat(orders.usesProduct(TRAINING)).isFalse();
        assertThat(orders.usesUnit(HOURS)).isTrue();
        assertThat(orders.usesUnit(DAYS)).isFalse();
        assertThat(orders.usesCustomer(acme)).isTrue();
        assertThat(orders.usesCustomer(globex)).isFalse();
    }

    @Test
    void findsATaxWhereverItStandsAndNotInOthersThatContainItsDigits() {
        add(order(acme, withTaxes(21L, 14L, 314L)));
        add(order(acme, withTaxes(55L)));
        assertThat(List.of(21L, 14L, 314L, 55L)).allMatch(orders::usesTax);
        assertThat(List.of(1L, 2L, 4L, 31L, 5L, 114L)).noneMatch(orders::usesTax);
    }

    @Test
    void listsTheNewestFirst() {
        add(order(acme));
        add(order(acme));
        add(order(acme));
        assertThat(numbers(OrderQuery.all(PageRequest.FIRST))).containsExactly("S00003", "S00002", "S00001");
    }

    @Test
    void filtersByStateCustomerAndProject() {
        add(order(acme));
        SalesOrder confirmed = save(add(order(globex)).withState(OrderState.CONFIRMED, false));
        add(inProject(acme, 10_002));
        assertThat(numbers(query(Optional.of(OrderState.CONFIRMED), Optional.empty(), Optional.empty())))
                .containsExactly(confirmed.number());
        assertThat(numbers(query(Optional.empty(), Optional.of(acme), Optional.empty())))
                .containsExactly("S00001", "S00003");
        assertThat(numbers(query(Optional.empty(), Optional.empty(), Optional.of(10_002L))))
                .containsExactly("S00003");
        assertThat(numbers(query(Optional.of(OrderState.CONFIRMED), Optional.of(acme), Optional.empty())))
                .isEmpty();
    }

    @Test
    void findsPartsOfNumberReferenceAndCustomersNameWhateverTheCase() {
        add(order(acme));
        add(withReference(globex, "PO 4711/b"));
        assertThat(numbers(text("s00001"))).containsExactly("S00001");
        assertThat(numbers(text("4711/B"))).containsExactly("S00002");
        assertThat(numbers(text("gLoB"))).containsExactly("S00002");
        assertThat(numbers(text("nothing"))).isEmpty();
        assertThat(numbers(text("s_____"))).isEmpty();
        assertThat(numbers(text("%"))).isEmpty();
    }

    @Test
    void findsByTheCustomersNameOfToday() {
        add(order(acme));
        rename("Acme", "Umbrella");
        assertThat(numbers(text("umbrella"))).containsExactly("S00001");
        assertThat(numbers(text("acme"))).isEmpty();
    }

    @Test
    void sortsByDateAndByReference() {
        add(withReference(acme, "b").withDate(TODAY));
        add(withReference(acme, "a").withDate(TODAY.minusDays(1)));
        add(withReference(acme, "c").withDate(TODAY.plusDays(1)));
        assertThat(numbers(sorted(Sort.DATE, false))).containsExactly("S00002", "S00001", "S00003");
        assertThat(numbers(sorted(Sort.REFERENCE, true))).containsExactly("S00003", "S00001", "S00002");
    }

    @Test
    void answersAPageAndHowManyThereAreInAll() {
        for (int count = 0; count < 5; count++) {
            add(order(acme, TEN_HOURS));
        }
        Page<SalesOrder> page = orders.list(OrderQuery.all(new PageRequest(1, 2)));
        assertThat(page.items()).extracting(SalesOrder::number).containsExactly("S00004", "S00003");
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.items().get(0).lines()).hasSize(1);
    }

    @Test
    void readsManyOrdersWithTheirLinesInThreeStatementsAndListsInFour() {
        List<Long> ids = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            ids.add(add(order(acme, TEN_HOURS, TWO_DAYS)).id());
        }
        assertThat(statements(() -> orders.byIds(ids))).isEqualTo(3);
        assertThat(statements(() -> orders.list(OrderQuery.all(PageRequest.FIRST))))
                .isEqualTo(4);
        assertThat(statements(() -> orders.list(text("acme")))).isEqualTo(5);
    }

    private SalesOrder add(SalesOrder order) {
        return stored(() -> orders.add(order));
    }

    private SalesOrder save(SalesOrder order) {
        return stored(() -> orders.save(order));
    }

    private Customer customer(String name) {
        return stored(() -> store(CustomerStore.class)
                .add(new Customer(0, name, "", "", "", "", Terms.USUAL, null, Reporters.NONE, true, 0)));
    }

    private void rename(String from, String to) {
        CustomerStore customers = store(CustomerStore.class);
        Customer before = customers.list(RecordQuery.ALL).items().stream()
                .filter(each -> each.name().equals(from))
                .findFirst()
                .orElseThrow();
        stored(() -> customers.save(new Customer(
                before.id(), to, "", "", "", "", Terms.USUAL, null, Reporters.NONE, true, before.version())));
    }

    private List<String> numbers(OrderQuery query) {
        return orders.list(query).items().stream().map(SalesOrder::number).toList();
    }

    private static OrderQuery query(Optional<OrderState> state, Optional<Long> customer, Optional<Long> project) {
        return new OrderQuery(
                state,
                customer,
                project,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.NUMBER,
                false,
                PageRequest.FIRST);
    }

    private static OrderQuery text(String text) {
        return sorted(Sort.NUMBER, false).withText(text);
    }

    private static OrderQuery sorted(Sort sort, boolean descending) {
        return OrderQuery.all(sort, descending, PageRequest.FIRST);
    }

    private static OrderLine withTaxes(Long... taxes) {
        return new OrderLine(
                0,
                SUPPORT,
                "Prepaid support",
                Decimal.ONE,
                HOURS,
                Decimal.ONE,
                Decimal.ZERO,
                List.of(taxes),
                InvoicingPolicy.PREPAID,
                null,
                null,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static SalesOrder order(long customer, OrderLine... lines) {
        return order(customer, "PO 1", 10_001L, lines);
    }

    private static SalesOrder withReference(long customer, String reference) {
        return order(customer, reference, 10_001L);
    }

    private static SalesOrder inProject(long customer, long project) {
        return order(customer, "PO 1", project);
    }

    private static SalesOrder order(long customer, String reference, long project, OrderLine... lines) {
        return new SalesOrder(
                0,
                "",
                customer,
                TODAY,
                TODAY.plusDays(30),
                Currency.getInstance("EUR"),
                reference,
                project,
                null,
                OrderState.QUOTATION,
                false,
                List.of(lines),
                List.of(),
                0);
    }
}
