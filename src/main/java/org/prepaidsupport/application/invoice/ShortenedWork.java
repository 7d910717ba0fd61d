package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.WorkTime;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** Tells what to do where there is nothing to bill because billed time was shortened or deleted since. */
@Component
class ShortenedWork {

    private final BilledEntryStore entries;
    private final InvoiceStore invoices;

    ShortenedWork(BilledEntryStore entries, InvoiceStore invoices) {
        this.entries = entries;
        this.invoices = invoices;
    }

    /**
     * Why an invoice that would come to less than nothing is refused, and which documents are to be corrected.
     *
     * @param orders numbers
     * @param shortened what it would take off; where nothing, it is not for that that it is refused
     */
    Optional<Conflict> refusal(String orders, List<Unbilled> shortened) {
        if (shortened.isEmpty()) {
            return Optional.empty();
        }
        List<Invoice> documents = documents(shortened);
        boolean posted = documents.stream().allMatch(each -> each.state() == InvoiceState.POSTED);
        String names = documents.stream()
                .filter(each -> posted || each.state() == InvoiceState.DRAFT)
                .map(each -> each.drawnNumber().orElse("#" + each.id()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Conflict(
                posted ? "prepaid.invoice.refused.shortened" : "prepaid.invoice.refused.shortened.draft",
                orders,
                WorkTime.text(-BilledWork.seconds(shortened)),
                names));
    }

    /** Each worklog's last that bills it. */
    private List<Invoice> documents(List<Unbilled> shortened) {
        TreeMap<Long, Long> last = new TreeMap<>();
        for (BilledEntry each :
                entries.ofWorklogs(shortened.stream().map(Unbilled::worklogId).toList())) {
            if (each.counted() && !each.credits() && each.seconds() > 0) {
                last.merge(each.worklogId(), each.invoiceId(), Math::max);
            }
        }
        TreeSet<Long> ids = new TreeSet<>(last.values());
        var found = invoices.byIds(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
