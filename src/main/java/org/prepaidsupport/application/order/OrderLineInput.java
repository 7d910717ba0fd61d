package org.prepaidsupport.application.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.Price;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Reads the lines of an order; what is absent is taken from the product. */
@Component
public class OrderLineInput {

    private static final Set<String> KNOWN =
            Set.of("kind", "id", "product", "description", "quantity", "unit", "unitPrice", "discount", "taxes");
    private static final Set<String> OF_TEXTS = Set.of("kind", "description");
    private static final Set<String> ANSWERED = Set.of(
            "delivered",
            "deliveredSeconds",
            "remaining",
            "remainingSeconds",
            "invoiced",
            "toInvoice",
            "invoiceStatus",
            "task",
            "project",
            "percentReached",
            "subtotal",
            "untaxedInvoiced",
            "untaxedToInvoice",
            "invoicingPolicy",
            "productName",
            "unitName");

    private static final int LONGEST_SECTION = 255;

    /** What was sent as lines. */
    record Entered(List<OrderLine> lines, List<OrderText> texts) {}

    private enum Kind {
        PRODUCT,
        SECTION,
        NOTE
    }

    private final ProductStore products;
    private final UnitStore units;
    private final TaxStore taxes;

    public OrderLineInput(ProductStore products, UnitStore units, TaxStore taxes) {
        this.products = products;
        this.units = units;
        this.taxes = taxes;
    }

    /** Lines and texts in the order they were sent; unreadable ones are left out, and their errors noted. */
    Entered read(Input order, @Nullable SalesOrder stored, Currency currency) {
        List<OrderLine> lines = new ArrayList<>();
        List<OrderText> texts = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Input input : order.objects("lines")) {
            input.allowOnly(KNOWN, ANSWERED);
            switch (input.choice("kind", Kind.class).orElse(Kind.PRODUCT)) {
                case SECTION -> texts.add(text(input, OrderText.Kind.SECTION, lines.size()));
                case NOTE -> texts.add(text(input, OrderText.Kind.NOTE, lines.size()));
                case PRODUCT ->
                    line(input, before(input, stored, seen), currency).ifPresent(lines::add);
            }
        }
        return new Entered(lines, texts);
    }

    private static Optional<OrderLine> before(Input input, @Nullable SalesOrder stored, Set<Long> seen) {
        return input.whole("id").filter(id -> id != 0).flatMap(id -> {
            Optional<OrderLine> line = stored == null ? Optional.empty() : stored.line(id);
            input.require(line.isPresent() && seen.add(id), "id", "prepaid.error.unknown.record");
            return line;
        });
    }

    /** One that has an amount as well is refused: it would be lost. */
    private static OrderText text(Input input, OrderText.Kind kind, int above) {
        KNOWN.stream()
                .filter(field -> !OF_TEXTS.contains(field) && input.fills(field))
                .sorted()
                .forEach(field -> input.reject(field, "prepaid.order.text.field"));
        String text = kind == OrderText.Kind.SECTION
                ? input.requiredText("description", LONGEST_SECTION)
                : input.requiredText("description");
        return new OrderText(kind, text, above);
    }

    private Optional<OrderLine> line(Input input, Optional<OrderLine> before, Currency currency) {
        Decimal quantity = input.decimal("quantity").orElse(Decimal.ONE);
        Optional<Decimal> price = price(input, currency);
        Decimal discount = input.decimal("discount").orElse(Decimal.ZERO);
        input.require(
                !discount.isNegative() && discount.compareTo(Decimal.HUNDRED) <= 0,
                "discount",
                "prepaid.error.percent");
        Optional<Product> product = product(input, before);
        if (product.isEmpty()) {
            return Optional.empty();
        }
        Product sold = product.get();
        Optional<UnitOfMeasure> unit = unit(input, sold);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        boolean sameProduct = before.map(OrderLine::productId).orElse(0L) == sold.id();
        OrderLine line = new OrderLine(
                before.map(OrderLine::id).orElse(0L),
                sold.id(),
                input.text("description").orElseGet(sold::lineDescription),
                quantity,
                unit.get().id(),
                price.or(() -> usualPrice(input, sold, unit.get(), currency)).orElse(Decimal.ZERO),
                discount,
                taxes(input, sold),
                sameProduct ? before.map(OrderLine::policy).orElse(sold.invoicingPolicy()) : sold.invoicingPolicy(),
                before.map(OrderLine::taskIssueId).orElse(null),
                before.map(OrderLine::project).orElse(null),
                before.map(OrderLine::deliveredByHand).orElse(Decimal.ZERO),
                before.map(OrderLine::percentReached).orElse(Decimal.ZERO));
        requireCountable(input, line, unit.get());
        return Optional.of(line);
    }

    /** Each number may be within its limits and their product still be none that can be stored and added up. */
    private static void requireCountable(Input input, OrderLine line, UnitOfMeasure unit) {
        BigDecimal quantity = line.quantity().value().abs();
        BigDecimal amount = quantity.multiply(line.unitPrice().value());
        BigDecimal seconds = unit.isTime() ? quantity.multiply(BigDecimal.valueOf(unit.secondsPerUnit())) : quantity;
        input.require(amount.max(seconds).compareTo(Decimal.LIMIT) <= 0, "quantity", "prepaid.error.number.large");
    }

    /** In the order's currency; one that was sent in another is refused rather than taken for it. */
    private static Optional<Decimal> price(Input input, Currency currency) {
        Optional<Price> price = input.price("unitPrice");
        boolean fits = price.flatMap(Price::currency).map(currency::equals).orElse(true);
        input.require(fits, "unitPrice", "prepaid.order.price.other", currency.getCurrencyCode());
        return price.map(Price::amount);
    }

    private Optional<Product> product(Input input, Optional<OrderLine> before) {
        Optional<Long> id = input.whole("product").or(() -> before.map(OrderLine::productId));
        input.requirePresent("product", id.isPresent());
        Optional<Product> product = id.flatMap(products::byId);
        input.require(id.isEmpty() || product.isPresent(), "product", "prepaid.error.unknown.record");
        boolean kept = before.map(OrderLine::productId).equals(id);
        input.require(kept || product.map(Product::active).orElse(true), "product", "prepaid.order.product.archived");
        return product;
    }

    private Optional<UnitOfMeasure> unit(Input input, Product product) {
        Optional<Long> id = input.whole("unit");
        Optional<UnitOfMeasure> own = units.byId(product.unitId());
        Optional<UnitOfMeasure> unit = id.isPresent() ? units.byId(id.get()) : own;
        input.require(unit.isPresent(), "unit", "prepaid.error.unknown.record");
        boolean fits = unit.isEmpty()
                || own.isEmpty()
                || unit.get().category() == own.get().category();
        input.require(fits, "unit", "prepaid.order.unit.category", product.name());
        return fits ? unit : Optional.empty();
    }

    /** The product's price, carried over to the line's unit; empty and rejected where its currency differs. */
    private Optional<Decimal> usualPrice(Input input, Product product, UnitOfMeasure unit, Currency currency) {
        if (!product.currency().equals(currency)) {
            if (!input.validation().rejected(input.path("unitPrice"))) {
                input.reject("unitPrice", "prepaid.order.price.currency", product.name(), currency.getCurrencyCode());
            }
            return Optional.empty();
        }
        BigDecimal exact = units.byId(product.unitId())
                .map(own -> own.price(product.price(), unit))
                .orElse(BigDecimal.ZERO);
        boolean fits = exact.compareTo(Decimal.LIMIT) <= 0;
        input.require(fits, "unitPrice", "prepaid.error.number.large");
        return fits ? Optional.of(new Decimal(exact)) : Optional.empty();
    }

    private List<Long> taxes(Input input, Product product) {
        if (!input.names("taxes")) {
            return product.taxes();
        }
        List<Long> ids = input.wholes("taxes");
        Set<Long> known = taxes.byIds(ids).keySet();
        for (int index = 0; index < ids.size(); index++) {
            input.require(known.contains(ids.get(index)), "taxes[" + index + "]", "prepaid.error.unknown.record");
        }
        return ids;
    }
}
