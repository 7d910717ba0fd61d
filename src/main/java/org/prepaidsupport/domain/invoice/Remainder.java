package org.prepaidsupport.domain.invoice;

import java.util.Collection;
import java.util.Currency;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;

/**
 * What is left of a line once other documents took back a part of it.
 *
 * @param quantity has the sign of the line's
 * @param amount quantity times price, before taxes that the price doesn't contain; has the sign of the line's
 */
public record Remainder(Decimal quantity, Money amount) {

    /**
     * A line of another document that takes back a line.
     *
     * @param documentId the other document
     */
    public record Use(long documentId, InvoiceKind kind, InvoiceLine line) {

        /** What it adds to what is left; negative where it takes away. */
        public Money amount(Currency currency) {
            Money price = Money.rounded(line.price(), currency);
            return kind == InvoiceKind.CREDIT_NOTE ? price.negated() : price;
        }

        Decimal quantity() {
            if (line.role() == LineRole.AMOUNT) {
                return Decimal.ZERO;
            }
            return kind == InvoiceKind.CREDIT_NOTE ? line.quantity().negated() : line.quantity();
        }
    }

    /** @param uses of the line, and of lines that take it back; drafts among them, cancelled ones not */
    public static Remainder of(InvoiceLine line, Currency currency, Collection<Use> uses) {
        Decimal quantity = line.quantity();
        Money amount = Money.rounded(line.price(), currency);
        for (Use use : uses) {
            quantity = quantity.plus(use.quantity());
            amount = amount.plus(use.amount(currency));
        }
        return new Remainder(quantity, amount);
    }

    public boolean isNothing() {
        return quantity.isZero() && amount.isZero();
    }

    /** Whether this much of the quantity can still be taken back. */
    public boolean covers(Decimal part) {
        return quantity.isNegative()
                ? !part.isPositive() && part.compareTo(quantity) >= 0
                : !part.isNegative() && part.compareTo(quantity) <= 0;
    }

    /** Whether this much of the amount can still be taken back. */
    public boolean covers(Money part) {
        return amount.minorUnits() < 0
                ? part.minorUnits() >= amount.minorUnits()
                : part.minorUnits() <= amount.minorUnits();
    }
}
