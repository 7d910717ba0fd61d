package org.prepaidsupport.adapter.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;

/** What is asked of a list of documents. */
final class InvoiceQueries {

    private static final String SORTS = "created, number, date, due, total, open";

    private InvoiceQueries() {}

    static InvoiceQuery of(Input query, Clock clock) {
        Optional<String> sort = query.text("sort");
        boolean descending = sort.map(each -> each.startsWith("-")).orElse(true);
        InvoiceQuery.Sort by = sort.map(each -> each.startsWith("-") ? each.substring(1) : each)
                .map(each -> sort(each, query))
                .orElse(InvoiceQuery.Sort.CREATED);
        boolean overdue = query.flag("overdue").orElse(false);
        return new InvoiceQuery(
                query.choice("state", InvoiceState.class),
                query.choice("kind", InvoiceKind.class),
                query.choice("payment", PaymentState.class),
                overdue ? Optional.of(LocalDate.now(clock)) : Optional.empty(),
                query.whole("customer"),
                query.whole("order"),
                query.text("q"),
                by,
                descending,
                Query.page(query));
    }

    private static InvoiceQuery.Sort sort(String name, Input query) {
        for (InvoiceQuery.Sort each : InvoiceQuery.Sort.values()) {
            if (Input.wire(each).equals(name)) {
                return each;
            }
        }
        query.reject("sort", "prepaid.error.not.choice", SORTS);
        return InvoiceQuery.Sort.CREATED;
    }
}
