package org.prepaidsupport.application.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/** What stands between head and totals of a document, one below the other. */
public sealed interface DocumentItem {

    /** Heads the lines below it, up to the next. */
    record Section(String text) implements DocumentItem {}

    record Note(String text) implements DocumentItem {}

    /**
     * What a credit note corrects, and why.
     *
     * @param number of the invoice; empty where it takes back down payments alone
     * @param reason as somebody entered it; empty where none
     */
    record Correction(String number, String reason) implements DocumentItem {}

    /**
     * @param position from 1, counting lines alone
     * @param unit null where the quantity is one of nothing, as of a down payment
     * @param discount percent
     * @param taxes their names
     * @param subtotal without tax
     */
    record Line(
            int position,
            String description,
            Decimal quantity,
            @Nullable UnitOfMeasure unit,
            Decimal unitPrice,
            Decimal discount,
            List<String> taxes,
            Money subtotal)
            implements DocumentItem {

        public Line {
            taxes = List.copyOf(taxes);
        }
    }
}
