package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.InvoiceSums;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.money.Money;

/** Adds up posted documents by currency, credit notes taken off; one statement. */
final class PostedSums {

    private PostedSums() {}

    static List<InvoiceSums> of(ActiveObjects rows, InvoiceQuery wanted) {
        Map<Currency, InvoiceSums> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        rows.stream(InvoiceRow.class, query(rows, wanted), row -> {
            InvoiceSums own = sums(row);
            sums.merge(own.total().currency(), own, InvoiceSums::plus);
        });
        return List.copyOf(sums.values());
    }

    private static Query query(ActiveObjects rows, InvoiceQuery wanted) {
        return new InvoiceConditions(rows, wanted)
                .and(InvoiceRow.STATE + " = ?", InvoiceState.POSTED.name())
                .on(Query.select(InvoiceRow.CURRENCY + ", " + InvoiceRow.KIND + ", " + sum(InvoiceRow.UNTAXED) + ", "
                        + sum(InvoiceRow.TOTAL) + ", " + sum(InvoiceRow.OPEN)))
                .group(InvoiceRow.CURRENCY + ", " + InvoiceRow.KIND);
    }

    private static InvoiceSums sums(InvoiceRow row) {
        Currency currency = Currency.getInstance(String.valueOf(row.getCurrency()));
        int sign = InvoiceKind.valueOf(String.valueOf(row.getKind())) == InvoiceKind.CREDIT_NOTE ? -1 : 1;
        return new InvoiceSums(
                money(sign, row.getUntaxedCents(), currency),
                money(sign, row.getTotalCents(), currency),
                money(sign, row.getOpenCents(), currency));
    }

    private static String sum(String column) {
        return "SUM(" + column + ") AS " + column;
    }

    private static Money money(int sign, @Nullable Long cents, Currency currency) {
        return new Money(cents == null ? 0 : sign * cents, currency);
    }
}
