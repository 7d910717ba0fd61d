package org.prepaidsupport.domain.order;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.InvoicingPolicy;

/**
 * What a customer orders of one product. Unit, price, taxes and policy are copies taken when the line was saved, so
 * that later edits of the product don't reach it.
 *
 * @param id 0 until stored
 * @param description for the customer; its first line titles the task
 * @param quantity ordered, in the unit
 * @param unitPrice in the order's currency
 * @param discount percent, 0 to 100
 * @param taxes ids
 * @param taskIssueId Jira issue made for it; null where none was
 * @param project Jira project made for it or shared with lines before it; null where none was
 * @param deliveredByHand in the unit; counts where neither time nor milestones do
 * @param percentReached of the milestones, 0 to 100; counts for policy {@link InvoicingPolicy#MILESTONES} only
 */
public record OrderLine(
        long id,
        long productId,
        String description,
        Decimal quantity,
        long unitId,
        Decimal unitPrice,
        Decimal discount,
        List<Long> taxes,
        InvoicingPolicy policy,
        @Nullable Long taskIssueId,
        @Nullable MadeProject project,
        Decimal deliveredByHand,
        Decimal percentReached) {

    public OrderLine {
        taxes = List.copyOf(taxes);
    }

    /** What titles the task and names the line in lists. */
    public String title() {
        return description.lines().findFirst().orElse("").strip();
    }

    /** Unit price after discount; exact. */
    public BigDecimal netPrice() {
        return netPrice(unitPrice, discount);
    }

    /** A price after a discount in percent; exact. */
    public static BigDecimal netPrice(Decimal price, Decimal discount) {
        return price.value().multiply(Decimal.HUNDRED.minus(discount).value()).movePointLeft(2);
    }

    /** The same as it was stored. */
    public OrderLine withId(long stored) {
        return with(stored, taskIssueId, project, deliveredByHand, percentReached);
    }

    public OrderLine withTask(long issueId) {
        return with(id, issueId, project, deliveredByHand, percentReached);
    }

    public OrderLine withProject(MadeProject made) {
        return with(id, taskIssueId, made, deliveredByHand, percentReached);
    }

    /** Whether confirming made anything of it in Jira. */
    public boolean isMade() {
        return taskIssueId != null || project != null;
    }

    public OrderLine withDelivered(Decimal byHand) {
        return with(id, taskIssueId, project, byHand, percentReached);
    }

    public OrderLine withReached(Decimal percent) {
        return with(id, taskIssueId, project, deliveredByHand, percent);
    }

    /** For another order: nothing of it is made or delivered (Odoo: O11). */
    OrderLine copy() {
        return with(0, null, null, Decimal.ZERO, Decimal.ZERO);
    }

    /** The same order of the same product. */
    private OrderLine with(
            long lineId, @Nullable Long task, @Nullable MadeProject made, Decimal byHand, Decimal reached) {
        return new OrderLine(
                lineId,
                productId,
                description,
                quantity,
                unitId,
                unitPrice,
                discount,
                taxes,
                policy,
                task,
                made,
                byHand,
                reached);
    }
}
