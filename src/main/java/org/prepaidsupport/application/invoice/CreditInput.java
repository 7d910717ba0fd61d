package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.Price;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/**
 * Reads what of an invoice is to be taken back: all that is left, or quantities and amounts of its lines. A quantity of
 * 0 takes nothing back of its line.
 */
@Component
public class CreditInput {

    private static final Set<String> KNOWN = Set.of("reason", "lines");
    private static final Set<String> LINE_KNOWN = Set.of("line", "quantity", "amount");
    private static final int LONGEST_REASON = 1000;

    String reason(Input input) {
        return input.text("reason", LONGEST_REASON).orElse("");
    }

    /** The draft; without lines where nothing is left. */
    Invoice read(Input input, Invoice invoice, Map<Long, Remainder> left) {
        input.allowOnly(KNOWN, Set.of());
        String reason = reason(input);
        List<InvoiceLine> lines = input.fills("lines") ? lines(input, invoice, left) : all(invoice, left);
        input.validation().check();
        return invoice.credit(reason, lines);
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

    private List<InvoiceLine> lines(Input input, Invoice invoice, Map<Long, Remainder> left) {
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
            line.ifPresent(each -> lines.addAll(line(entered, each, Objects.requireNonNull(left.get(each.id())))));
        }
        input.require(!lines.isEmpty() || input.validation().failed(), "lines", "prepaid.credit.none");
        return lines;
    }

    private List<InvoiceLine> line(Input entered, InvoiceLine line, Remainder left) {
        Optional<Decimal> quantity = entered.decimal("quantity");
        Optional<Price> amount = entered.price("amount");
        if (quantity.isEmpty() && amount.isEmpty()) {
            entered.requirePresent("quantity", false);
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
