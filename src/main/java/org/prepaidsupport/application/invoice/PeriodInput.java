package org.prepaidsupport.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;

/** Reads the period that is to be billed, {@code from} and {@code to}, as somebody entered it. */
public final class PeriodInput {

    private PeriodInput() {}

    /** Refuses at {@code to} a period that ends before it begins. */
    public static InvoicingPeriod read(Input input) {
        Optional<LocalDate> from = input.date("from");
        Optional<LocalDate> to = input.date("to");
        boolean inOrder = from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
        input.require(inOrder, "to", "prepaid.invoice.period.before");
        return new InvoicingPeriod(from, to);
    }
}
