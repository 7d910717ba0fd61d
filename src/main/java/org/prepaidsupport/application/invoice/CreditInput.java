package org.prepaidsupport.application.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.Price;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/**
 * Reads what of an invoice is to be taken back: all that is left, or worklogs, quantities and amounts of its lines. A
 * quantity of 0 takes nothing back of its line, nor does an empty list of worklogs.
 */
@Component
public class CreditInput {

    private static final Set<String> KNOWN = Set.of("reason", "lines");
    private static final Set<String> LINE_KNOWN = Set.of("line", "quantity", "amount", "worklogs");
    private static final int LONGEST_REASON = 1000;

    String reason(Input input) {
        return input.text("reason", LONGEST_REASON).orElse("");
    }

    /**
     * A credit note as entered.
     *
     * @param note the draft; without lines where nothing is left
     * @param worklogs that it names, by line of the invoice
     */
    record Credit(Invoice note, Map<Long, Set<Long>> worklogs) {}

    /** @param billed what can still be given back of the invoice, by line and worklog */
    Credit read(Input input, Invoice invoice, Map<Long, Remainder> left, Map<Long, Map<Long, BilledEntry>> billed) {
        input.allowOnly(KNOWN, Set.of());
        String reason = reason(input);
        Map<Long, Set<Long>> named = new HashMap<>();
        List<InvoiceLine> lines =
                input.fills("lines") ? lines(input, invoice, left, billed, named) : all(invoice, left);
        input.validation().check();
        Map<Long, Set<Long>> whole = whole(lines, left, billed);
        whole.forEach(named::putIfAbsent);
        return new Credit(invoice.credit(reason, lines), named);
    }

    /** Who takes back all that is left of a line names all its worklogs; who takes back a part by quantity names none. */
    Map<Long, Set<Long>> whole(
            List<InvoiceLine> lines, Map<Long, Remainder> left, Map<Long, Map<Long, BilledEntry>> billed) {
        Map<Long, Set<Long>> named = new HashMap<>();
        billed.forEach((id, entries) -> {
            Remainder rest = left.get(id);
            boolean taken = lines.stream()
                    .anyMatch(line -> Objects.equals(line.source(), id)
                            && line.role() == LineRole.REGULAR
                            && rest != null
                            && line.quantity().equals(rest.quantity()));
            if (taken) {
                named.put(id, Set.copyOf(entries.keySet()));
            }
        });
        return named;
    }

    /** A line of which an amount was taken back before is taken back as a whole, less that amount. */
    List<InvoiceLine> all(Invoice invoice, Map<Long, Remainder> left) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            Remainder rest = Objects.requireNonNull(left.get(line.id()));
            if (!rest.isNothing()) {
                lines.addAll(rest(line, rest));
            }
        }
        return lines;
    }

    private List<InvoiceLine> rest(InvoiceLine line, Remainder rest) {
        List<InvoiceLine> lines = new ArrayList<>();
        Money amount = rest.amount();
        if (!rest.quantity().isZero()) {
            InvoiceLine whole = line.credit(rest.quantity());
            lines.add(whole);
            amount = amount.minus(Money.rounded(whole.price(), amount.currency()));
        }
        if (!amount.isZero()) {
            lines.add(line.creditAmount(new Decimal(amount.amount()), line.description()));
        }
        return lines;
    }

    private List<InvoiceLine> lines(
            Input input,
            Invoice invoice,
            Map<Long, Remainder> left,
            Map<Long, Map<Long, BilledEntry>> billed,
            Map<Long, Set<Long>> named) {
        List<InvoiceLine> lines = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Input entered : input.objects("lines")) {
            entered.allowOnly(LINE_KNOWN, Set.of());
            Optional<Long> id = entered.whole("line");
            entered.requirePresent("line", id.isPresent());
            Optional<InvoiceLine> line = id.flatMap(each ->
                    invoice.lines().stream().filter(other -> other.id() == each).findFirst());
            id.ifPresent(each -> {
                entered.require(line.isPresent(), "line", "prepaid.error.unknown.record");
                entered.require(seen.add(each), "line", "prepaid.credit.twice");
            });
            line.ifPresent(each -> {
                Remainder rest = Objects.requireNonNull(left.get(each.id()));
                if (entered.fills("worklogs")) {
                    lines.addAll(worklogs(entered, each, rest, billed.getOrDefault(each.id(), Map.of()), named));
                } else {
                    lines.addAll(line(entered, each, rest));
                }
            });
        }
        input.require(!lines.isEmpty() || input.validation().failed(), "lines", "prepaid.credit.none");
        return lines;
    }

    /** Takes back the share that the worklogs have of what is left of the line. */
    private List<InvoiceLine> worklogs(
            Input entered,
            InvoiceLine line,
            Remainder left,
            Map<Long, BilledEntry> billed,
            Map<Long, Set<Long>> named) {
        Set<Long> ids = new LinkedHashSet<>(entered.wholes("worklogs"));
        entered.require(billed.keySet().containsAll(ids), "worklogs", "prepaid.credit.worklogs");
        boolean alone = !entered.fills("quantity") && !entered.fills("amount");
        entered.require(alone, "worklogs", "prepaid.credit.worklogs.alone");
        if (!alone || !billed.keySet().containsAll(ids)) {
            return List.of();
        }
        named.put(line.id(), ids);
        if (ids.equals(billed.keySet())) {
            return rest(line, left);
        }
        long part = seconds(
                ids.stream().map(id -> Objects.requireNonNull(billed.get(id))).toList());
        Decimal quantity = share(left.quantity(), part, billed.values());
        boolean covered = !quantity.isZero() && left.covers(quantity);
        entered.require(covered, "worklogs", "prepaid.credit.left", left.quantity());
        return covered ? List.of(line.credit(quantity)) : List.of();
    }

    /** The share that so many seconds have of a quantity that stands for all of these; half up, six places. */
    static Decimal share(Decimal quantity, long seconds, Collection<BilledEntry> all) {
        long whole = seconds(all);
        return whole == 0 || seconds == whole
                ? whole == 0 ? Decimal.ZERO : quantity
                : new Decimal(quantity.value()
                        .multiply(BigDecimal.valueOf(seconds))
                        .divide(BigDecimal.valueOf(whole), Decimal.PLACES, RoundingMode.HALF_UP));
    }

    private static long seconds(Collection<BilledEntry> entries) {
        return entries.stream().mapToLong(BilledEntry::seconds).sum();
    }

    private List<InvoiceLine> line(Input entered, InvoiceLine line, Remainder left) {
        Optional<Decimal> quantity = entered.decimal("quantity");
        Optional<Price> amount = entered.price("amount");
        if (quantity.isEmpty() && amount.isEmpty()) {
            entered.requirePresent("quantity", entered.isEmptyList("worklogs"));
            return List.of();
        }
        if (quantity.isPresent() && amount.isPresent()) {
            entered.reject("amount", "prepaid.credit.either");
            return List.of();
        }
        return quantity.isPresent()
                ? quantity(entered, line, quantity.get(), left)
                : amount(entered, line, amount.orElseThrow(), left);
    }

    private List<InvoiceLine> quantity(Input entered, InvoiceLine line, Decimal part, Remainder left) {
        if (part.isZero()) {
            return List.of();
        }
        entered.require(left.covers(part), "quantity", "prepaid.credit.left", left.quantity());
        if (!left.covers(part)) {
            return List.of();
        }
        if (part.equals(left.quantity())) {
            return rest(line, left);
        }
        InvoiceLine credited = line.credit(part);
        entered.require(
                left.covers(Money.rounded(credited.price(), left.amount().currency())),
                "quantity",
                "prepaid.credit.left",
                Amounts.text(left.amount()));
        return List.of(credited);
    }

    private static List<InvoiceLine> amount(Input entered, InvoiceLine line, Price entry, Remainder left) {
        Money amount = Money.rounded(entry.amount().value(), left.amount().currency());
        entered.require(!amount.isZero(), "amount", "prepaid.error.not.positive");
        entered.require(
                entry.currency().map(amount.currency()::equals).orElse(true),
                "amount",
                "prepaid.order.price.other",
                amount.currency().getCurrencyCode());
        entered.require(
                amount.amount().compareTo(entry.amount().value()) == 0,
                "amount",
                "prepaid.error.number.places",
                Money.decimals(amount.currency()));
        entered.require(
                left.amount().minorUnits() >= 0 && left.covers(amount),
                "amount",
                "prepaid.credit.left",
                Amounts.text(left.amount()));
        return List.of(line.creditAmount(new Decimal(amount.amount()), line.description()));
    }
}
