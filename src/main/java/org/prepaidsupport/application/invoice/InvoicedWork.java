package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.springframework.stereotype.Component;

/** Tells which worklogs a document bills or gives back. */
@Component
public class InvoicedWork {

    /** @param issue empty where it is gone */
    public record Entry(BilledEntry entry, Optional<IssueRef> issue) {}

    private final Access access;
    private final InvoiceStore invoices;
    private final BilledEntryStore entries;
    private final JiraIssues issues;

    public InvoicedWork(Access access, InvoiceStore invoices, BilledEntryStore entries, JiraIssues issues) {
        this.access = access;
        this.invoices = invoices;
        this.entries = entries;
        this.issues = issues;
    }

    /**
     * By line and work date.
     *
     * @throws NotFound if there is no such document
     */
    public List<Entry> of(long invoiceId) {
        access.requireBillingViewer();
        Invoice document = invoices.byId(invoiceId).orElseThrow(NotFound::new);
        List<BilledEntry> found = entries.ofInvoice(document.id());
        Map<Long, IssueRef> named =
                issues.byIds(found.stream().map(BilledEntry::issueId).distinct().toList());
        return found.stream()
                .map(each -> new Entry(each, Optional.ofNullable(named.get(each.issueId()))))
                .toList();
    }
}
