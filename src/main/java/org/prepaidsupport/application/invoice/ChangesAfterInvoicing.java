package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OrderLines;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.springframework.stereotype.Component;

/**
 * Finds worklogs that were billed and then edited or deleted in Jira, for people who bill: also those of which only date
 * or author were changed, although there is nothing to bill of them.
 */
@Component
public class ChangesAfterInvoicing {

    /** What is billed of one worklog on one order line, by document. */
    private record Account(
            long worklog,
            long line,
            NavigableMap<Long, BilledEntry> byDocument,
            long now,
            Optional<Placement> placement) {

        long upTo(long document) {
            return byDocument.headMap(document, true).values().stream()
                    .mapToLong(BilledEntry::seconds)
                    .sum();
        }

        boolean isChangedSince(long document) {
            return upTo(document) != now || (isStanding(document) && isMovedSince(document));
        }

        /** Whether not all of it was credited later on. */
        private boolean isStanding(long document) {
            return byDocument.tailMap(document, true).keySet().stream().noneMatch(each -> upTo(each) == 0);
        }

        private boolean isMovedSince(long document) {
            BilledEntry entry = Objects.requireNonNull(byDocument.get(document));
            return placement
                    .filter(each -> !each.isOf(entry.workDate(), entry.authorKey()))
                    .isPresent();
        }

        /** The last document that says something else than what holds. */
        Optional<Long> lastOther() {
            return byDocument.descendingMap().entrySet().stream()
                    .filter(each -> each.getValue().seconds() > 0 || upTo(each.getKey()) != 0)
                    .map(Map.Entry::getKey)
                    .filter(this::isChangedSince)
                    .findFirst();
        }
    }

    private final Access access;
    private final LedgerStore ledger;
    private final BilledEntryStore entries;
    private final InvoiceStore invoices;
    private final OrderLines lines;
    private final JiraIssues issues;
    private final JiraUsers users;

    public ChangesAfterInvoicing(
            Access access,
            LedgerStore ledger,
            BilledEntryStore entries,
            InvoiceStore invoices,
            OrderLines lines,
            JiraIssues issues,
            JiraUsers users) {
        this.access = access;
        this.ledger = ledger;
        this.entries = entries;
        this.invoices = invoices;
        this.lines = lines;
        this.issues = issues;
        this.users = users;
    }

    /**
     * All of them, each once, by the last document that bills something else than what holds; those with something left
     * to bill or to credit first, newest work first.
     *
     * @param open whether something is left to bill or to credit; empty: either
     * @param orderId whose lines they are billed on; empty: whichever
     */
    public Page<ChangedWork> list(Optional<Boolean> open, Optional<Long> orderId, PageRequest page) {
        access.requireBillingViewer();
        List<ChangedWork> all = told(ledger.worklogsBy(Rule.CHANGED), Account::lastOther).stream()
                .filter(each -> open.isEmpty() || open.get() == (each.open() != 0))
                .filter(each -> orderId.isEmpty() || each.isOf(orderId.get()))
                .toList();
        int from = Math.min(page.start(), all.size());
        int to = Math.min(from + page.limit(), all.size());
        return new Page<>(all.subList(from, to), all.size(), page.start(), page.limit());
    }

    /**
     * Those of one document that were changed since.
     *
     * @throws NotFound if there is no such document
     */
    public List<ChangedWork> of(long invoiceId) {
        access.requireBillingViewer();
        Invoice invoice = invoices.byId(invoiceId).orElseThrow(NotFound::new);
        List<Long> named = entries.ofInvoice(invoice.id()).stream()
                .filter(BilledEntry::counted)
                .filter(each -> !each.credits())
                .map(BilledEntry::worklogId)
                .toList();
        return told(named, account -> Optional.of(invoiceId)
                .filter(id -> account.byDocument().containsKey(id) && account.isChangedSince(id)));
    }

    private List<ChangedWork> told(Collection<Long> worklogs, Function<Account, Optional<Long>> document) {
        Map<Account, Long> changed = new LinkedHashMap<>();
        for (Account each : accounts(worklogs)) {
            document.apply(each).ifPresent(id -> changed.put(each, id));
        }
        Map<Long, Invoice> documents = invoices.byIds(changed.keySet().stream()
                .flatMap(each -> each.byDocument().keySet().stream())
                .distinct()
                .toList());
        Map<Long, LineFacts> named = lines.byIds(
                changed.keySet().stream().map(Account::line).distinct().toList());
        Map<Long, IssueRef> found = issues.byIds(changed.keySet().stream()
                .map(each -> each.byDocument().firstEntry().getValue().issueId())
                .distinct()
                .toList());
        Map<String, String> names = new HashMap<>();
        List<ChangedWork> told = new ArrayList<>();
        changed.forEach((account, id) -> {
            BilledEntry entry = Objects.requireNonNull(account.byDocument().get(id));
            List<Invoice> since = account.byDocument().tailMap(id, false).keySet().stream()
                    .map(documents::get)
                    .filter(Objects::nonNull)
                    .toList();
            String author = account.placement().map(Placement::authorKey).orElse(entry.authorKey());
            long before = account.upTo(id);
            long all = account.upTo(Long.MAX_VALUE);
            told.add(new ChangedWork(
                    account.worklog(),
                    Objects.requireNonNull(documents.get(id)),
                    Optional.ofNullable(named.get(account.line())),
                    Optional.ofNullable(found.get(entry.issueId())),
                    entry.authorKey(),
                    names.computeIfAbsent(entry.authorKey(), users::displayName),
                    entry.workDate(),
                    author,
                    names.computeIfAbsent(author, users::displayName),
                    account.placement().map(Placement::workDate).orElse(entry.workDate()),
                    before,
                    account.now(),
                    since,
                    all - before));
        });
        told.sort(Comparator.comparing((ChangedWork each) -> each.open() == 0)
                .thenComparing(ChangedWork::workDate, Comparator.reverseOrder())
                .thenComparing(ChangedWork::worklogId));
        return told;
    }

    private List<Account> accounts(Collection<Long> worklogs) {
        Map<Long, List<Posting>> postings = ledger.ofWorklogs(worklogs);
        Map<Long, Map<Long, TreeMap<Long, BilledEntry>>> byWorklog = new LinkedHashMap<>();
        for (BilledEntry each : entries.ofWorklogs(worklogs)) {
            if (each.counted()) {
                byWorklog
                        .computeIfAbsent(each.worklogId(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(each.orderLineId(), any -> new TreeMap<>())
                        .put(each.invoiceId(), each);
            }
        }
        List<Account> accounts = new ArrayList<>();
        byWorklog.forEach((worklog, byLine) -> byLine.forEach((line, byDocument) -> {
            List<Posting> all = postings.getOrDefault(worklog, List.of());
            accounts.add(
                    new Account(worklog, line, byDocument, Unbilled.standing(line, all), Unbilled.standsAt(line, all)));
        }));
        return accounts;
    }
}
