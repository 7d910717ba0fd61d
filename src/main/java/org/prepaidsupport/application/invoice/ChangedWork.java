package org.prepaidsupport.application.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.invoice.Invoice;

/**
 * A worklog that was billed and then edited or deleted.
 *
 * @param invoice document that billed it before it was changed
 * @param line order line it is billed on; empty where that is gone
 * @param issue empty where it is gone
 * @param workDate as it was billed, like the author
 * @param workDateNow the same where it is deleted
 * @param authorKeyNow the same where it is deleted
 * @param billedSeconds what was billed of it up to the document, that one included
 * @param seconds what it has now; 0 where it is deleted
 * @param since documents that billed or credited some of it afterwards, oldest first
 * @param sinceSeconds what these add up to
 */
public record ChangedWork(
        long worklogId,
        Invoice invoice,
        Optional<LineFacts> line,
        Optional<IssueRef> issue,
        String authorKey,
        String authorName,
        LocalDate workDate,
        String authorKeyNow,
        String authorNameNow,
        LocalDate workDateNow,
        long billedSeconds,
        long seconds,
        List<Invoice> since,
        long sinceSeconds) {

    public ChangedWork {
        since = List.copyOf(since);
    }

    /** By how much it was changed. */
    public long difference() {
        return seconds - billedSeconds;
    }

    /** What is still to be billed of the difference; negative: to be credited. */
    public long open() {
        return difference() - sinceSeconds;
    }

    /** Whether it is billed on a line of the order. */
    public boolean isOf(long orderId) {
        return line.filter(each -> each.orderId() == orderId).isPresent();
    }

    /** Whether it was dated otherwise. */
    public boolean isRedated() {
        return !workDateNow.equals(workDate);
    }

    /** Whether it is somebody else's now. */
    public boolean isReassigned() {
        return !authorKeyNow.equals(authorKey);
    }

    public boolean isDeleted() {
        return seconds == 0;
    }
}
