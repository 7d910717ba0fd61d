package org.prepaidsupport.domain.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderLine;

/**
 * What is billed for one order line.
 *
 * @param id 0 until stored
 * @param orderLineId line it bills; null for one that was added by hand
 * @param productId null where none
 * @param discount percent, 0 to 100
 * @param taxes ids
 * @param unitId 0 where the quantity is one of nothing, as of a down payment
 * @param source id of the line of an earlier document that it takes back or off; null where none
 */
public record InvoiceLine(
        long id,
        @Nullable Long orderLineId,
        @Nullable Long productId,
        String description,
        Decimal quantity,
        long unitId,
        Decimal unitPrice,
        Decimal discount,
        List<Long> taxes,
        LineRole role,
        @Nullable Long source) {

    public InvoiceLine {
        taxes = List.copyOf(taxes);
    }

    /** One that bills a quantity. */
    public InvoiceLine(
            long id,
            @Nullable Long orderLineId,
            @Nullable Long productId,
            String description,
            Decimal quantity,
            long unitId,
            Decimal unitPrice,
            Decimal discount,
            List<Long> taxes) {
        this(
                id,
                orderLineId,
                productId,
                description,
                quantity,
                unitId,
                unitPrice,
                discount,
                taxes,
                LineRole.REGULAR,
                null);
    }

    /** A line that takes back this much of it. */
    public InvoiceLine credit(Decimal part) {
        return new InvoiceLine(
                0, orderLineId, productId, description, part, unitId, unitPrice, discount, taxes, role, id);
    }

    /** A line that takes back this much of its price, and no quantity; an amount below zero is one of quantity -1. */
    public InvoiceLine creditAmount(Decimal amount, String text) {
        Decimal sign = amount.isNegative() ? Decimal.ONE.negated() : Decimal.ONE;
        Decimal price = amount.isNegative() ? amount.negated() : amount;
        return new InvoiceLine(
                0, orderLineId, productId, text, sign, 0, price, Decimal.ZERO, taxes, LineRole.AMOUNT, id);
    }

    /** The same with the quantity below nothing, as a credit note has it. */
    public InvoiceLine turned() {
        return new InvoiceLine(
                id,
                orderLineId,
                productId,
                description,
                quantity.negated(),
                unitId,
                unitPrice,
                discount,
                taxes,
                role,
                source);
    }

    public InvoiceLine withQuantity(Decimal other) {
        return new InvoiceLine(
                id, orderLineId, productId, description, other, unitId, unitPrice, discount, taxes, role, source);
    }

    /** The same for another document. */
    public InvoiceLine copy() {
        return new InvoiceLine(
                0, orderLineId, productId, description, quantity, unitId, unitPrice, discount, taxes, role, source);
    }

    /** Quantity times price after discount; exact. */
    public BigDecimal price() {
        return OrderLine.netPrice(unitPrice, discount).multiply(quantity.value());
    }
}
