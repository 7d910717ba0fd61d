package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.adapter.web.submit.Offering;

/**
 * An invoice or credit note with its lines.
 *
 * @param reason of a credit note; empty where none
 * @param discounts whether any line has one
 * @param open what is to be paid, with its currency; empty until posted
 * @param creditNotes that take it back, as rows of a list
 */
public record InvoiceView(
        List<Fact> facts,
        String reason,
        boolean units,
        boolean discounts,
        List<InvoiceLineView> lines,
        List<Fact> sums,
        String open,
        List<PaymentView> payments,
        List<Row> creditNotes)
        implements Offering {

    public InvoiceView {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
        payments = List.copyOf(payments);
        creditNotes = List.copyOf(creditNotes);
    }

    /** How many columns stand before the amounts' last. */
    public int columns() {
        return 5 + (units ? 1 : 0) + (discounts ? 1 : 0);
    }

    @Override
    public List<Action> offered() {
        return payments.stream().flatMap(payment -> payment.actions().stream()).toList();
    }
}
