package org.prepaidsupport.application.invoice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.tax.Taxable;
import org.prepaidsupport.domain.tax.Totals;
import org.springframework.stereotype.Component;

/**
 * Asks for part of an order ahead, and takes it off later. Odoo: one line for each set of taxes, of this share of what
 * the order has at these taxes; on the next regular invoice each comes back with quantity -1.
 */
@Component
public class DownPayments {

    private static final Set<String> KNOWN = Set.of("kind", "value");

    /** How far prices are moved to reach a fixed amount to the cent; taxes skip some totals. */
    private static final int REACH = 3;

    private final Access access;
    private final OrderStore orders;
    private final InvoiceStore store;
    private final LineUses uses;
    private final TaxStore taxes;
    private final SettingsStore settings;
    private final InvoiceOverviews overviews;
    private final Texts texts;
    private final Transactions transactions;
    private final Locks locks;

    DownPayments(
            Access access,
            OrderStore orders,
            InvoiceStore store,
            LineUses uses,
            TaxStore taxes,
            SettingsStore settings,
            InvoiceOverviews overviews,
            Texts texts,
            Transactions transactions,
            Locks locks) {
        this.access = access;
        this.orders = orders;
        this.store = store;
        this.uses = uses;
        this.taxes = taxes;
        this.settings = settings;
        this.overviews = overviews;
        this.texts = texts;
        this.transactions = transactions;
        this.locks = locks;
    }

    /** What the value of a down payment is. */
    public enum Share {
        /** Percent of the order's total. */
        DOWN_PAYMENT_PERCENT,
        /** An amount with taxes, in the order's currency. */
        DOWN_PAYMENT_FIXED
    }

    /** Whether the input asks for one. */
    public static boolean isAsked(Input input) {
        return input.text("kind")
                .filter(kind -> kind.startsWith("down-payment-"))
                .isPresent();
    }

    /**
     * The draft of a down payment.
     *
     * @throws Conflict unless the order is confirmed and comes to more than nothing
     * @throws org.prepaidsupport.domain.InvalidInput at {@code value} if it is more than the order
     */
    public InvoiceOverview create(long orderId, Input input) {
        access.requireBilling();
        SalesOrder order = orders.byId(orderId).orElseThrow(NotFound::new);
        if (!order.isConfirmed()) {
            throw new Conflict("prepaid.invoice.refused.unconfirmed", order.number());
        }
        input.allowOnly(KNOWN, Set.of());
        Map<Long, Tax> levied = taxes.byIds(order.lines().stream()
                .flatMap(line -> line.taxes().stream())
                .distinct()
                .toList());
        Money total = totals(order, prices(order), levied).total();
        if (total.minorUnits() <= 0) {
            throw new Conflict("prepaid.down.refused.nothing", order.number());
        }
        BigDecimal ratio = ratio(input, total);
        input.validation().check();
        Optional<Money> fixed = input.choice("kind", Share.class)
                .filter(Share.DOWN_PAYMENT_FIXED::equals)
                .map(any -> Money.rounded(input.decimal("value").orElseThrow().value(), order.currency()));
        Map<List<Long>, BigDecimal> prices = scaled(order, ratio);
        fixed.ifPresent(wanted -> reach(order, prices, levied, wanted));
        Invoice draft = draft(order, prices);
        return overviews.of(locks.waiting(InvoiceStore.LOCK, () -> transactions.run(() -> store.add(draft))));
    }

    private static BigDecimal ratio(Input input, Money total) {
        Optional<Share> share = input.choice("kind", Share.class);
        input.requirePresent("kind", share.isPresent());
        Optional<Decimal> value = input.decimal("value");
        input.requirePresent("value", value.isPresent());
        if (share.isEmpty() || value.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = value.get().value();
        input.require(exact.signum() > 0, "value", "prepaid.error.not.positive");
        if (share.get() == Share.DOWN_PAYMENT_PERCENT) {
            input.require(exact.compareTo(BigDecimal.valueOf(100)) <= 0, "value", "prepaid.error.percent");
            return exact.movePointLeft(2);
        }
        input.require(exact.compareTo(total.amount()) <= 0, "value", "prepaid.down.more", Amounts.text(total));
        input.require(
                exact.stripTrailingZeros().scale() <= Money.decimals(total.currency()),
                "value",
                "prepaid.error.number.places",
                Money.decimals(total.currency()));
        return exact.divide(total.amount(), MathContext.DECIMAL128);
    }

    /** What the order comes to at each set of taxes, as prices say it. */
    private static Map<List<Long>, BigDecimal> prices(SalesOrder order) {
        Map<List<Long>, BigDecimal> prices = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            BigDecimal price = line.netPrice().multiply(line.quantity().value());
            prices.merge(line.taxes().stream().sorted().toList(), price, BigDecimal::add);
        }
        prices.values().removeIf(price -> price.signum() == 0);
        return prices;
    }

    private static Map<List<Long>, BigDecimal> scaled(SalesOrder order, BigDecimal ratio) {
        Map<List<Long>, BigDecimal> scaled = prices(order);
        scaled.replaceAll((any, price) ->
                Money.rounded(price.multiply(ratio), order.currency()).amount());
        scaled.values().removeIf(price -> price.signum() == 0);
        return scaled;
    }

    /** Moves the last price by cents until the total is what was asked for, or as near as taxes allow. */
    private void reach(SalesOrder order, Map<List<Long>, BigDecimal> prices, Map<Long, Tax> levied, Money wanted) {
        List<List<Long>> sets = new ArrayList<>(prices.keySet());
        if (sets.isEmpty()) {
            return;
        }
        List<Long> last = sets.get(sets.size() - 1);
        BigDecimal start = Objects.requireNonNull(prices.get(last));
        BigDecimal best = start;
        long off = Long.MAX_VALUE;
        for (int step = 0; step <= 2 * REACH; step++) {
            int cents = step % 2 == 0 ? step / 2 : -(step + 1) / 2;
            BigDecimal tried = start.add(new Money(cents, order.currency()).amount());
            prices.put(last, tried);
            long now =
                    Math.abs(totals(order, prices, levied).total().minus(wanted).minorUnits());
            if (now < off) {
                off = now;
                best = tried;
            }
        }
        prices.put(last, best);
    }

    private Totals totals(SalesOrder order, Map<List<Long>, BigDecimal> prices, Map<Long, Tax> levied) {
        TaxRounding rounding = settings.get().taxRounding();
        List<Taxable> lines = prices.entrySet().stream()
                .map(each -> new Taxable(
                        each.getValue(),
                        each.getKey().stream()
                                .filter(levied::containsKey)
                                .map(levied::get)
                                .toList()))
                .toList();
        return Totals.of(lines, rounding, order.currency());
    }

    private Invoice draft(SalesOrder order, Map<List<Long>, BigDecimal> prices) {
        String text = texts.text("prepaid.down.line", order.number());
        List<InvoiceLine> lines = prices.entrySet().stream()
                .map(each -> line(LineRole.DOWN_PAYMENT, text, Decimal.ONE, each.getValue(), each.getKey(), null))
                .toList();
        return Invoice.draft(
                InvoiceKind.INVOICE, order.customerId(), order.currency(), lines, List.of(), List.of(order.id()));
    }

    private static InvoiceLine line(
            LineRole role, String text, Decimal quantity, BigDecimal price, List<Long> taxes, @Nullable Long source) {
        return new InvoiceLine(0, null, null, text, quantity, 0, new Decimal(price), Decimal.ZERO, taxes, role, source);
    }

    /** What posted down payments of these orders have that is not deducted yet and not credited. */
    List<InvoiceLine> deductions(List<Long> orderIds) {
        Map<Long, Invoice> asked = new LinkedHashMap<>();
        for (long order : orderIds) {
            store.ofOrder(order).stream()
                    .filter(each -> each.state() == InvoiceState.POSTED && each.kind() == InvoiceKind.INVOICE)
                    .sorted(Comparator.comparingLong(Invoice::id))
                    .forEach(each -> asked.put(each.id(), each));
        }
        List<InvoiceLine> deductions = new ArrayList<>();
        for (Invoice each : asked.values()) {
            deductions.addAll(deductions(each));
        }
        return deductions;
    }

    private List<InvoiceLine> deductions(Invoice asked) {
        List<InvoiceLine> ahead = asked.lines().stream()
                .filter(line -> line.role() == LineRole.DOWN_PAYMENT)
                .toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Remainder.Use>> used =
                uses.of(ahead.stream().map(InvoiceLine::id).toList());
        String text = asked.drawnNumber().orElse("");
        return ahead.stream()
                .map(line -> deduction(
                        line, Remainder.of(line, asked.currency(), used.getOrDefault(line.id(), List.of())), text))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }

    private static Optional<InvoiceLine> deduction(InvoiceLine line, Remainder left, String number) {
        return left.amount().isZero()
                ? Optional.empty()
                : Optional.of(line(
                        LineRole.DEDUCTION,
                        line.description() + " (" + number + ")",
                        Decimal.ONE.negated(),
                        left.amount().amount(),
                        line.taxes(),
                        line.id()));
    }
}
