package org.prepaidsupport.domain.order;

import java.util.Optional;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.unit.Rounding;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/**
 * How far an order line has got. Derived whenever it is asked for, never stored.
 *
 * @param deliveredSeconds exact working time that counts on the line; 0 where delivery is entered
 * @param delivered the same in the line's unit, at most six places; never clamped: may exceed what was ordered
 * @param invoiced billed quantity on invoices that are not cancelled, drafts included, less credit notes
 * @param toInvoice what a regular invoice would bill now; 0 unless the order is confirmed
 * @param remainingSeconds ordered less delivered, negative when overdrawn; only for prepaid time
 */
public record LineProgress(
        long deliveredSeconds,
        Decimal delivered,
        Decimal invoiced,
        Decimal toInvoice,
        Optional<Long> remainingSeconds,
        InvoiceStatus status) {

    /**
     * @param seconds what the ledger counts on the line
     * @param billedSeconds those of them that are on invoices; counts where time is billed
     * @param confirmed whether its order is
     */
    public static LineProgress of(
            OrderLine line, UnitOfMeasure unit, long seconds, Decimal invoiced, long billedSeconds, boolean confirmed) {
        boolean counted = countsTime(line.policy(), unit);
        Decimal delivered = counted ? unit.quantity(seconds, Rounding.PLACES) : entered(line);
        Decimal billed = billsTime(line, unit) ? unit.quantity(billedSeconds, Rounding.PLACES) : invoiced;
        Decimal toInvoice = confirmed ? billable(line, delivered).minus(billed) : Decimal.ZERO;
        Optional<Long> remaining = counted && line.policy() == InvoicingPolicy.PREPAID
                ? Optional.of(Math.subtractExact(unit.seconds(line.quantity()), seconds))
                : Optional.empty();
        return new LineProgress(
                counted ? seconds : 0,
                delivered,
                invoiced,
                toInvoice,
                remaining,
                status(line, delivered, invoiced, toInvoice, confirmed));
    }

    /**
     * Whether a regular invoice bills the line. What was billed too much of is not: a credit note gives that back. A
     * rebate, which is a line of a negative quantity, is billed like any other (Odoo: ordered -1 is invoiced).
     */
    public boolean isBillable(OrderLine line) {
        return line.quantity().isNegative() ? toInvoice.isNegative() : toInvoice.isPositive();
    }

    /** Whether somebody enters what was delivered, as nothing counts it: neither time nor milestones. */
    public static boolean isByHand(OrderLine line, UnitOfMeasure unit) {
        return line.policy() != InvoicingPolicy.MILESTONES && !countsTime(line.policy(), unit);
    }

    /** Odoo: of milestones, the share reached of what was ordered. Rounded half up to six places. */
    private static Decimal entered(OrderLine line) {
        return line.policy() == InvoicingPolicy.MILESTONES
                ? Decimal.rounded(line.quantity()
                        .value()
                        .multiply(line.percentReached().value())
                        .movePointLeft(2))
                : line.deliveredByHand();
    }

    private static boolean countsTime(InvoicingPolicy policy, UnitOfMeasure unit) {
        return unit.isTime() && (policy == InvoicingPolicy.PREPAID || policy == InvoicingPolicy.TIMESHEETS);
    }

    /** Whether the line bills the very time that counts on it, worklog by worklog. */
    public static boolean billsTime(OrderLine line, UnitOfMeasure unit) {
        return unit.isTime() && line.policy() == InvoicingPolicy.TIMESHEETS;
    }

    /** Odoo: prepaid is billed by ordered quantity, whatever was delivered. */
    private static Decimal billable(OrderLine line, Decimal delivered) {
        return line.policy() == InvoicingPolicy.PREPAID ? line.quantity() : delivered;
    }

    private static InvoiceStatus status(
            OrderLine line, Decimal delivered, Decimal invoiced, Decimal toInvoice, boolean confirmed) {
        if (!confirmed) {
            return InvoiceStatus.NOTHING;
        }
        if (!toInvoice.isZero()) {
            return InvoiceStatus.TO_INVOICE;
        }
        if (line.policy() == InvoicingPolicy.PREPAID
                && !line.quantity().isNegative()
                && delivered.compareTo(line.quantity()) > 0) {
            return InvoiceStatus.UPSELLING;
        }
        return invoiced.compareTo(line.quantity()) >= 0 ? InvoiceStatus.INVOICED : InvoiceStatus.NOTHING;
    }
}
