package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.springframework.stereotype.Component;

/** Tells of which worklogs an invoice can be credited, for people who choose from them. */
@Component
public class CreditableWork {

    /**
     * A worklog on an invoice.
     *
     * @param issue empty where it is gone
     * @param author the name of its author
     * @param creditedBy credit note that gives it back already, maybe a draft
     * @param change how it was changed after it had been billed
     */
    public record Work(
            BilledEntry entry,
            Optional<IssueRef> issue,
            String author,
            Optional<Invoice> creditedBy,
            Optional<ChangedWork> change) {

        public boolean isLeft() {
            return creditedBy.isEmpty();
        }

        /** Whether less of it holds now than was billed. */
        public boolean isToBeCredited() {
            return isLeft() && change.filter(each -> each.open() < 0).isPresent();
        }
    }

    private final BilledEntryStore entries;
    private final CreditedWork creditedWork;
    private final ChangesAfterInvoicing changes;
    private final JiraIssues issues;
    private final JiraUsers users;

    CreditableWork(
            BilledEntryStore entries,
            CreditedWork creditedWork,
            ChangesAfterInvoicing changes,
            JiraIssues issues,
            JiraUsers users) {
        this.entries = entries;
        this.creditedWork = creditedWork;
        this.changes = changes;
        this.issues = issues;
        this.users = users;
    }

    /** By line of the invoice, oldest work first; lines that bill no time by the worklog are not in it. */
    public Map<Long, List<Work>> of(Invoice invoice) {
        List<BilledEntry> billed = entries.ofInvoice(invoice.id());
        if (billed.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Long, Invoice>> notes = creditedWork.notesByWorklog(invoice);
        Map<Long, ChangedWork> changed = changes.of(invoice.id()).stream()
                .collect(Collectors.toMap(ChangedWork::worklogId, each -> each, (one, other) -> one));
        Map<Long, IssueRef> known = issues.byIds(
                billed.stream().map(BilledEntry::issueId).distinct().toList());
        Map<String, String> names = new HashMap<>();
        Map<Long, List<Work>> byLine = new HashMap<>();
        for (BilledEntry each : billed) {
            Map<Long, Invoice> notesOfLine = notes.getOrDefault(each.invoiceLineId(), Map.of());
            byLine.computeIfAbsent(each.invoiceLineId(), any -> new ArrayList<>())
                    .add(new Work(
                            each,
                            Optional.ofNullable(known.get(each.issueId())),
                            names.computeIfAbsent(each.authorKey(), users::displayName),
                            Optional.ofNullable(notesOfLine.get(each.worklogId())),
                            Optional.ofNullable(changed.get(each.worklogId()))));
        }
        byLine.values()
                .forEach(work -> work.sort(
                        Comparator.comparing((Work each) -> each.entry().workDate())));
        return byLine;
    }
}
