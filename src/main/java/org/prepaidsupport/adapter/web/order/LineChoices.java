package org.prepaidsupport.adapter.web.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** What can be chosen on the lines of an order. */
@Component
public class LineChoices {

    private final Products products;
    private final UnitNames unitNames;
    private final Units units;

    public LineChoices(UnitNames unitNames, Products products, Units units) {
        this.unitNames = unitNames;
        this.products = products;
        this.units = units;
    }

    /** @param used offered even when they are archived */
    List<ProductChoice> products(Collection<Product> used) {
        Set<Long> ids = used.stream().map(Product::id).collect(Collectors.toSet());
        Map<Long, UnitOfMeasure> sizes =
                all().stream().collect(Collectors.toMap(UnitOfMeasure::id, Function.identity()));
        return products.list(RecordQuery.ALL).items().stream()
                .filter(each -> each.active() || ids.contains(each.id()))
                .map(each -> choice(each, sizes))
                .toList();
    }

    List<UnitChoice> units() {
        return all().stream()
                .filter(UnitOfMeasure::active)
                .map(each -> new UnitChoice(
                        each.id(),
                        unitNames.of(each),
                        Input.wire(each.category()),
                        each.ratio().toString()))
                .toList();
    }

    /** The unit that new lines begin with. */
    long usualUnit() {
        return units.hours().id();
    }

    private List<UnitOfMeasure> all() {
        return units.list(RecordQuery.ALL).items();
    }

    private static ProductChoice choice(Product product, Map<Long, UnitOfMeasure> sizes) {
        UnitOfMeasure unit = sizes.get(product.unitId());
        return new ProductChoice(
                product.id(),
                product.name(),
                product.lineDescription(),
                product.unitId(),
                unit == null ? "" : Input.wire(unit.category()),
                product.price().toString(),
                product.currency().getCurrencyCode(),
                product.taxes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
