package org.prepaidsupport.domain.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;

/**
 * What of an order line is billed in money; drafts don't count (Odoo: they count in quantity only).
 *
 * @param invoiced on posted invoices less posted credit notes, without taxes
 * @param toInvoice what is not on posted documents yet, at the price of the order, without taxes that this price
 *     doesn't contain; what was billed at another price is billed
 */
public record LineAmounts(Money invoiced, Money toInvoice) {

    /** @param currency of the order */
    public static LineAmounts of(OrderLine line, LineProgress progress, LineBilling billing, Currency currency) {
        BigDecimal open = progress.toInvoice()
                .plus(progress.invoiced())
                .minus(billing.posted())
                .value();
        Money toInvoice = Money.rounded(line.netPrice().multiply(open), currency);
        return new LineAmounts(new Money(billing.cents(), currency), toInvoice);
    }
}
