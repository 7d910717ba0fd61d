package org.prepaidsupport.domain.invoice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.tax.Totals;

/**
 * The totals of a credit note. Its parts are rounded each for itself, so several that take back an invoice piece by
 * piece could come to some cents more or less than it: no tax is taken back beyond what is left of it, and the credit
 * note that takes back the last piece comes to exactly what is left.
 */
public final class CreditTotals {

    private CreditTotals() {}

    /**
     * @param reckoned of the credit note by itself
     * @param posted the other credit notes of the invoice, posted ones only
     */
    public static Totals of(Totals reckoned, Invoice note, Invoice invoice, List<Invoice> posted) {
        Totals billed = Objects.requireNonNull(invoice.issued()).totals();
        Map<Long, Money> left = new LinkedHashMap<>(billed.taxes());
        Money untaxed = billed.untaxed();
        for (Invoice other : posted) {
            Totals taken = Objects.requireNonNull(other.issued()).totals();
            taken.taxes().forEach((tax, amount) -> left.merge(tax, amount.negated(), Money::plus));
            untaxed = untaxed.minus(taken.untaxed());
        }
        return isLast(note, invoice, posted)
                ? Totals.of(reaching(reckoned, untaxed), left, note.currency())
                : Totals.of(reckoned.subtotals(), notMore(reckoned.taxes(), left), note.currency());
    }

    private static Map<Long, Money> notMore(Map<Long, Money> taxes, Map<Long, Money> left) {
        Map<Long, Money> bounded = new LinkedHashMap<>();
        taxes.forEach((tax, amount) -> {
            Money most = left.getOrDefault(tax, amount);
            boolean beyond = most.minorUnits() >= 0 && amount.minorUnits() > most.minorUnits();
            bounded.put(tax, beyond ? most : amount);
        });
        return bounded;
    }

    private static List<Money> reaching(Totals reckoned, Money untaxed) {
        List<Money> subtotals = new ArrayList<>(reckoned.subtotals());
        int last = subtotals.size() - 1;
        subtotals.set(last, subtotals.get(last).plus(untaxed).minus(reckoned.untaxed()));
        return subtotals;
    }

    private static boolean isLast(Invoice note, Invoice invoice, List<Invoice> posted) {
        Map<Long, Money> left = new LinkedHashMap<>();
        invoice.lines().forEach(line -> left.put(line.id(), Money.rounded(line.price(), invoice.currency())));
        List<Invoice> notes = new ArrayList<>(posted);
        notes.add(note);
        for (Invoice each : notes) {
            for (InvoiceLine line : each.lines()) {
                if (line.source() != null) {
                    Money taken =
                            Money.rounded(line.price(), invoice.currency()).negated();
                    left.computeIfPresent(line.source(), (any, amount) -> amount.plus(taken));
                }
            }
        }
        return !note.lines().isEmpty() && left.values().stream().allMatch(Money::isZero);
    }
}
