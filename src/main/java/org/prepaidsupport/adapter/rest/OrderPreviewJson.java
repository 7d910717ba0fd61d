package org.prepaidsupport.adapter.rest;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.order.OrderPreview.Preview;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.tax.Totals;

/**
 * What an order would come to.
 *
 * @param lines in the order they were sent
 */
record OrderPreviewJson(Currency currency, List<LineJson> lines, TotalsJson totals) {

    /** @param subtotal null for a section or a note */
    record LineJson(@Nullable Money subtotal) {}

    record TaxJson(long tax, Money amount) {}

    record TotalsJson(Money untaxed, List<TaxJson> taxes, Money tax, Money total) {}

    static OrderPreviewJson of(Preview preview) {
        Totals totals = preview.totals();
        List<LineJson> lines =
                new ArrayList<>(totals.subtotals().stream().map(LineJson::new).toList());
        List<OrderText> texts = preview.order().texts();
        for (int index = 0; index < texts.size(); index++) {
            lines.add(texts.get(index).above() + index, new LineJson(null));
        }
        List<TaxJson> taxes = totals.taxes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new TaxJson(each.getKey(), each.getValue()))
                .toList();
        return new OrderPreviewJson(
                preview.order().currency(),
                lines,
                new TotalsJson(totals.untaxed(), taxes, totals.tax(), totals.total()));
    }
}
