package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Validation;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/** What is left of the lines of invoices to be taken back: drafts of credit notes count, cancelled ones don't. */
@Component
public class CreditLimits {

    private final LineUses lineUses;

    CreditLimits(LineUses lineUses) {
        this.lineUses = lineUses;
    }

    /** What is left of each line of the document, in the order of its lines. */
    public Map<Long, Remainder> of(Invoice invoice) {
        return without(invoice, 0);
    }

    private Map<Long, Remainder> without(Invoice invoice, long noteId) {
        List<Long> ids = invoice.lines().stream().map(InvoiceLine::id).toList();
        Map<Long, List<Remainder.Use>> uses = lineUses.of(ids);
        Map<Long, Remainder> left = new HashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            List<Remainder.Use> others = uses.getOrDefault(line.id(), List.of()).stream()
                    .filter(use -> use.documentId() != noteId)
                    .toList();
            left.put(line.id(), Remainder.of(line, invoice.currency(), others));
        }
        return left;
    }

    /**
     * Checks a credit note before it is stored.
     *
     * @throws org.prepaidsupport.domain.InvalidInput at each line that takes back more than is left
     */
    void require(Invoice note, Invoice invoice) {
        Map<Long, Remainder> left = without(invoice, note.id());
        Validation validation = new Validation();
        List<InvoiceLine> seen = new ArrayList<>();
        for (InvoiceLine line : note.lines()) {
            String path = "lines[" + seen.size() + "]";
            seen.add(line);
            Remainder rest = left.get(line.source());
            if (rest == null) {
                continue;
            }
            List<InvoiceLine> same = seen.stream()
                    .filter(each -> Objects.equals(each.source(), line.source()))
                    .toList();
            Decimal quantity = same.stream()
                    .filter(each -> each.role() != LineRole.AMOUNT)
                    .map(InvoiceLine::quantity)
                    .reduce(Decimal.ZERO, Decimal::plus);
            validation.require(rest.covers(quantity), path + ".quantity", "prepaid.credit.left", rest.quantity());
        }
        left.forEach((id, rest) -> {
            Money amount = note.lines().stream()
                    .filter(line -> Objects.equals(line.source(), id))
                    .map(line -> Money.rounded(line.price(), invoice.currency()))
                    .reduce(Money.zero(invoice.currency()), Money::plus);
            validation.require(
                    rest.covers(amount),
                    "lines[" + last(note, id) + "].amount",
                    "prepaid.credit.left",
                    Amounts.text(rest.amount()));
        });
        validation.check();
    }

    /** Whether what a document takes off is still there to be taken off, beside what it does itself. */
    boolean areFree(Invoice document) {
        List<InvoiceLine> deductions = document.lines().stream()
                .filter(line -> line.role() == LineRole.DEDUCTION)
                .toList();
        List<Long> sources = deductions.stream()
                .map(InvoiceLine::source)
                .filter(Objects::nonNull)
                .toList();
        if (sources.isEmpty()) {
            return true;
        }
        Money zero = Money.zero(document.currency());
        return lineUses.of(sources).values().stream()
                .map(uses -> uses.stream()
                        .filter(use -> use.documentId() != document.id())
                        .map(use -> use.amount(document.currency()))
                        .reduce(zero, Money::plus))
                .allMatch(Money::isZero);
    }

    private static int last(Invoice note, long source) {
        int found = 0;
        for (int index = 0; index < note.lines().size(); index++) {
            if (Objects.equals(note.lines().get(index).source(), source)) {
                found = index;
            }
        }
        return found;
    }
}
