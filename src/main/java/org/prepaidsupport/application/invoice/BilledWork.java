package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.Billed;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.springframework.stereotype.Component;

/**
 * Takes time that is billed by the worklog into documents, and lets go of it. Whoever bills a worklog posts that in the
 * same transaction: whoever moves it at the same time finds his revision taken, and reads again.
 */
@Component
public class BilledWork {

    private static final int AT_ONCE = 200;

    private final LedgerStore ledger;
    private final BilledEntryStore entries;
    private final Recount recount;

    public BilledWork(LedgerStore ledger, BilledEntryStore entries, Recount recount) {
        this.ledger = ledger;
        this.entries = entries;
        this.recount = recount;
    }

    /** What is to be billed now on each of the lines, by worklog; an entry for each line. */
    Map<Long, List<Unbilled>> unbilled(Collection<Long> orderLineIds) {
        Map<Long, List<Unbilled>> byLine = new LinkedHashMap<>();
        Map<Long, Map<Long, Long>> standing = ledger.secondsByWorklog(orderLineIds);
        Map<Long, Map<Long, Long>> billed = entries.secondsByWorklog(orderLineIds);
        for (long line : orderLineIds) {
            byLine.put(
                    line, unbilled(line, standing.getOrDefault(line, Map.of()), billed.getOrDefault(line, Map.of())));
        }
        return byLine;
    }

    private List<Unbilled> unbilled(long line, Map<Long, Long> standing, Map<Long, Long> billed) {
        TreeSet<Long> differing = new TreeSet<>(standing.keySet());
        differing.addAll(billed.keySet());
        differing.removeIf(id -> Objects.equals(standing.get(id), billed.get(id)));
        List<Unbilled> found = new ArrayList<>();
        ledger.ofWorklogs(differing)
                .forEach((worklog, postings) -> Unbilled.of(worklog, line, postings, billed.getOrDefault(worklog, 0L))
                        .ifPresent(found::add));
        return found;
    }

    /** What is billed of each of the lines. */
    Map<Long, Long> billedSeconds(Collection<Long> orderLineIds) {
        return entries.secondsByLine(orderLineIds);
    }

    static long seconds(List<Unbilled> taken) {
        return taken.stream().mapToLong(Unbilled::seconds).sum();
    }

    /**
     * Puts what was taken on the lines of the document.
     *
     * @param taken by order line, read in this transaction
     */
    void bill(Invoice stored, Map<Long, List<Unbilled>> taken) {
        List<BilledEntry> billed = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (InvoiceLine line : stored.lines()) {
            for (Unbilled each : taken(line, taken)) {
                billed.add(entry(stored.id(), line.id(), each, each.seconds()));
                postings.addAll(asBilled(each, each.standing()));
            }
        }
        if (!billed.isEmpty()) {
            entries.add(billed);
        }
        post(postings);
    }

    private static List<Unbilled> taken(InvoiceLine line, Map<Long, List<Unbilled>> taken) {
        return line.orderLineId() == null ? List.of() : taken.getOrDefault(line.orderLineId(), List.of());
    }

    private void post(List<Posting> postings) {
        Portions.of(postings, AT_ONCE).forEach(ledger::append);
    }

    private static BilledEntry entry(long invoiceId, long invoiceLineId, Unbilled of, long seconds) {
        Placement placement = of.placement();
        return new BilledEntry(
                0,
                invoiceId,
                invoiceLineId,
                Objects.requireNonNull(placement.lineId()),
                of.worklogId(),
                seconds,
                placement.workDate(),
                placement.authorKey(),
                placement.issueId(),
                placement.projectId(),
                false,
                true);
    }

    /** Says at the place where the worklog stands that so much of it is billed; nothing of one that is gone. */
    private static List<Posting> asBilled(Unbilled of, long seconds) {
        Placement placement = of.placement();
        Billed.Day day = new Billed.Day(placement.workDate(), placement.authorKey());
        Attribution holds = new Billed(
                        Objects.requireNonNull(placement.lineId()), placement.projectId(), seconds, Set.of(day))
                .attribution(of.standing(), day);
        return of.standing() == 0
                ? List.of()
                : Posting.revise(
                        of.worklogId(),
                        of.postings(),
                        Optional.of(new Posting.Entry(placement, of.standing(), holds.rule(), holds.reason())));
    }

    /**
     * Stores that what the document named and names no more is attributed afresh; called in the transaction of the
     * change, before it. {@link Recount#workOff} is to follow.
     */
    public List<Long> planRelease(Invoice before) {
        return recount.plan(RecountKind.BILLED_LINE, linesOf(before));
    }

    /** Order lines of which the document bills worklogs. */
    Set<Long> linesOf(Invoice document) {
        TreeSet<Long> lines = new TreeSet<>();
        entries.ofInvoice(document.id()).forEach(each -> lines.add(each.orderLineId()));
        return lines;
    }

    /**
     * Takes again what a cancelled document named, as it stands now: its day, author or timesheet project may have
     * become another while it was not billed.
     *
     * @throws Conflict if some of it is gone, counts elsewhere or has been billed meanwhile
     */
    void takeAgain(Invoice cancelled) {
        Map<Long, Map<Long, Unbilled>> open = new HashMap<>();
        unbilled(linesOf(cancelled))
                .forEach((line, some) -> some.forEach(each ->
                        open.computeIfAbsent(line, any -> new HashMap<>()).put(each.worklogId(), each)));
        List<BilledEntry> billed = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        for (BilledEntry entry : entries.ofInvoice(cancelled.id())) {
            if (entry.credits()) {
                continue;
            }
            Unbilled now = open.getOrDefault(entry.orderLineId(), Map.of()).get(entry.worklogId());
            if (now == null || !covers(now.seconds(), entry.seconds())) {
                throw new Conflict("prepaid.invoice.refused.billed");
            }
            billed.add(entry(entry.invoiceId(), entry.invoiceLineId(), now, entry.seconds()));
            postings.addAll(asBilled(now, now.billed() + entry.seconds()));
        }
        if (!billed.isEmpty()) {
            entries.replace(cancelled.id(), billed);
        }
        post(postings);
    }

    private static boolean covers(long open, long again) {
        return again > 0 ? open >= again : open <= again;
    }
}
