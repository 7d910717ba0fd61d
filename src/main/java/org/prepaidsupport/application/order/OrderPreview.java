package org.prepaidsupport.application.order;

import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Totals;
import org.springframework.stereotype.Component;

/** What an order would come to while it is being written. Nothing is stored. */
@Component
public class OrderPreview {

    /** @param totals the subtotals are those of the order's lines */
    public record Preview(SalesOrder order, Totals totals) {}

    private final Access access;
    private final OrderStore store;
    private final OrderInput input;
    private final OrderOverviews overviews;
    private final Reading reading;

    public OrderPreview(Access access, OrderStore store, OrderInput input, OrderOverviews overviews, Reading reading) {
        this.access = access;
        this.store = store;
        this.input = input;
        this.overviews = overviews;
        this.reading = reading;
    }

    /** Of a new one; the customer may be missing yet. */
    public Preview of(Input entered) {
        access.requireBilling();
        return reading.of(() -> preview(input.readSoFar(entered, null)));
    }

    /**
     * Of one that is there, as {@link Orders#update} would save it.
     *
     * @throws NotFound if there is none
     */
    public Preview of(long id, Input entered) {
        access.requireBilling();
        return reading.of(() -> {
            SalesOrder stored = store.byId(id).orElseThrow(NotFound::new);
            return preview(input.readSoFar(entered, stored));
        });
    }

    private Preview preview(SalesOrder order) {
        return new Preview(order, overviews.totals(order));
    }
}
