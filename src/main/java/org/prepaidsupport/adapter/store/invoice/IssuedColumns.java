package org.prepaidsupport.adapter.store.invoice;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.invoice.Issued;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.invoice.Settlement;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Totals;

/** The columns that say for good what a posted document says. */
final class IssuedColumns {

    private IssuedColumns() {}

    static void write(@Nullable Issued issued, InvoiceRow row) {
        if (issued == null) {
            return;
        }
        Buyer buyer = issued.buyer();
        row.setBuyerName(buyer.name());
        row.setBuyerAddress(buyer.address());
        row.setBuyerCountry(buyer.country());
        row.setBuyerVatId(buyer.vatId());
        row.setTaxRounding(issued.rounding().name());
        Totals totals = issued.totals();
        row.setUntaxedCents(totals.untaxed().minorUnits());
        row.setTotalCents(totals.total().minorUnits());
        List<Long> taxes = totals.taxes().keySet().stream().sorted().toList();
        row.setSubtotals(cents(totals.subtotals()));
        row.setTaxIds(In.text(taxes));
        row.setTaxAmounts(cents(taxes.stream().map(totals.taxes()::get).toList()));
    }

    static @Nullable Issued read(InvoiceRow row, Currency currency) {
        if (row.getTaxRounding() == null) {
            return null;
        }
        Buyer buyer = new Buyer(
                text(row.getBuyerName()),
                text(row.getBuyerAddress()),
                text(row.getBuyerCountry()),
                text(row.getBuyerVatId()));
        return new Issued(buyer, TaxRounding.valueOf(row.getTaxRounding()), totals(row, currency));
    }

    /** Of a document that was posted before it was kept: nothing is paid. */
    static @Nullable Settlement settlement(InvoiceRow row, Currency currency) {
        Issued issued = read(row, currency);
        if (issued == null) {
            return null;
        }
        return row.getOpenCents() == null || row.getPaymentState() == null
                ? Settlement.ofNew(issued.totals().total())
                : new Settlement(new Money(row.getOpenCents(), currency), PaymentState.valueOf(row.getPaymentState()));
    }

    private static Totals totals(InvoiceRow row, Currency currency) {
        List<Long> ids = In.ids(row.getTaxIds());
        List<Long> amounts = In.ids(row.getTaxAmounts());
        Map<Long, Money> taxes = new LinkedHashMap<>();
        for (int index = 0; index < ids.size(); index++) {
            taxes.put(ids.get(index), new Money(amounts.get(index), currency));
        }
        List<Money> subtotals = In.ids(row.getSubtotals()).stream()
                .map(cents -> new Money(cents, currency))
                .toList();
        return Totals.of(subtotals, taxes, currency);
    }

    private static String cents(List<Money> amounts) {
        return In.text(amounts.stream().map(Money::minorUnits).toList());
    }

    /** Databases may give the empty text back as null. */
    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
