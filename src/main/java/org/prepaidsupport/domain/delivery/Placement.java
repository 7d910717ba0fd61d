package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where time stands in the ledger; seconds with the same placement add up.
 *
 * @param lineId order line; null: counts on none
 * @param workDate in the author's time zone
 * @param projectId timesheet project
 */
public record Placement(@Nullable Long lineId, LocalDate workDate, String authorKey, long issueId, long projectId) {

    /** Whether it is work of this day by this author. */
    public boolean isOf(LocalDate day, String author) {
        return workDate.equals(day) && authorKey.equals(author);
    }
}
