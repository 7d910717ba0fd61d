package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.Remainder;
import org.springframework.stereotype.Component;

/**
 * Which lines take back a line, or take it off, and which of them are taken back themselves: a down payment is deducted
 * by one document, and free again once that is credited.
 */
@Component
class LineUses {

    private final InvoiceStore store;

    LineUses(InvoiceStore store) {
        this.store = store;
    }

    /** Two statements whatever the number. */
    Map<Long, List<Remainder.Use>> of(Collection<Long> lineIds) {
        Map<Long, List<Remainder.Use>> direct = store.usesOf(lineIds);
        List<Long> users = direct.values().stream()
                .flatMap(List::stream)
                .map(Remainder.Use::line)
                .map(InvoiceLine::id)
                .toList();
        Map<Long, List<Remainder.Use>> undone = users.isEmpty() ? Map.of() : store.usesOf(users);
        Map<Long, List<Remainder.Use>> all = new HashMap<>();
        direct.forEach((source, uses) -> {
            List<Remainder.Use> together = new ArrayList<>(uses);
            uses.forEach(use -> together.addAll(undone.getOrDefault(use.line().id(), List.of())));
            all.put(source, together);
        });
        return all;
    }
}
