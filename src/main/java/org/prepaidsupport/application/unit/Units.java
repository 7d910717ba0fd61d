package org.prepaidsupport.application.unit;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Units of measure. */
@Component
public class Units extends Records<UnitOfMeasure> {

    private static final Set<String> KNOWN = Set.of("name", "category", "ratio", "rounding", "active", "version");
    /** In hours, rounded up. */
    private static final Decimal SECOND = Decimal.of("0.000278");

    private static final Decimal LARGEST = Decimal.of(1_000_000);
    private static final Decimal CENT = Decimal.of("0.01");

    private final Access access;
    private final UnitStore store;
    private final ProductStore products;
    private final OrderStore orders;

    public Units(Access access, UnitStore store, ProductStore products, OrderStore orders, Transactions transactions) {
        super(store, transactions);
        this.access = access;
        this.store = store;
        this.products = products;
        this.orders = orders;
    }

    @Override
    protected void requireReader() {
        access.requireBillingViewer();
    }

    @Override
    protected void requireWriter() {
        access.requireBilling();
    }

    @Override
    protected UnitOfMeasure read(Input input, Optional<UnitOfMeasure> stored) {
        input.allowOnly(KNOWN, Set.of("id"));
        String name = input.requiredText("name", 255);
        Optional<UnitCategory> category = input.choice("category", UnitCategory.class);
        input.requirePresent("category", category.isPresent());
        Optional<Decimal> ratio = input.decimal("ratio");
        input.requirePresent("ratio", ratio.isPresent());
        ratio.ifPresent(each -> input.require(each.isPositive(), "ratio", "prepaid.error.not.positive"));
        category.ifPresent(each -> ratio.ifPresent(size -> requireSensible(input, each, size)));
        Decimal rounding = input.decimal("rounding").orElse(CENT);
        input.require(rounding.isPositive(), "rounding", "prepaid.error.not.positive");
        boolean active = input.flag("active").orElse(true);
        input.validation().check();
        UnitOfMeasure unit = new UnitOfMeasure(
                stored.map(UnitOfMeasure::id).orElse(0L),
                name,
                category.orElseThrow(),
                ratio.orElseThrow(),
                rounding,
                active,
                stored.map(UnitOfMeasure::version).orElse(0));
        stored.ifPresent(before -> requireSameSize(before, unit));
        return unit;
    }

    /** Time is counted in whole seconds; and what is sold in the largest unit must still be a number. */
    private static void requireSensible(Input input, UnitCategory category, Decimal ratio) {
        boolean tooSmall = category == UnitCategory.WORKING_TIME && ratio.compareTo(SECOND) < 0;
        input.require(!tooSmall || !ratio.isPositive(), "ratio", "prepaid.unit.ratio.small");
        input.require(ratio.compareTo(LARGEST) <= 0, "ratio", "prepaid.error.number.large");
    }

    /** What was sold in a unit must go on meaning the same. */
    private void requireSameSize(UnitOfMeasure before, UnitOfMeasure after) {
        boolean same = before.category() == after.category() && before.ratio().equals(after.ratio());
        if (!same && isUsed(before.id())) {
            throw new Conflict("prepaid.unit.used.ratio", before.name());
        }
    }

    @Override
    protected UnitOfMeasure withActive(UnitOfMeasure unit, boolean active) {
        return unit.withActive(active);
    }

    @Override
    protected int version(UnitOfMeasure unit) {
        return unit.version();
    }

    @Override
    protected void requireUnused(UnitOfMeasure unit) {
        if (isUsed(unit.id()) || unit.id() == hours().id()) {
            throw new Conflict("prepaid.unit.used", unit.name());
        }
    }

    /** The unit that counts when no other is named: the oldest one of exactly an hour. */
    public UnitOfMeasure hours() {
        return store.list(RecordQuery.ALL).items().stream()
                .filter(unit -> unit.isTime() && unit.ratio().equals(Decimal.ONE))
                .min(Comparator.comparingLong(UnitOfMeasure::id))
                .orElseThrow(() -> new IllegalStateException("there is no unit of one hour"));
    }

    private boolean isUsed(long id) {
        return orders.usesUnit(id)
                || products.list(RecordQuery.ALL).items().stream().anyMatch(product -> product.unitId() == id);
    }
}
