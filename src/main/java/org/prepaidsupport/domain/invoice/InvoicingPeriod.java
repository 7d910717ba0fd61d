package org.prepaidsupport.domain.invoice;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The work dates that time is billed of; both days belong to it. Only lines that are billed by time ask for it.
 *
 * @param from empty: all before
 * @param to empty: all after
 */
public record InvoicingPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final InvoicingPeriod ALL = new InvoicingPeriod(Optional.empty(), Optional.empty());

    public boolean isAll() {
        return equals(ALL);
    }

    /**
     * Whether work of the day is billed now.
     *
     * @param billedBefore whether part of it is: what it was changed by afterwards belongs to the period that is open,
     *     so that it is not lost between two
     */
    public boolean takes(LocalDate day, boolean billedBefore) {
        boolean begun = billedBefore || from.isEmpty() || !day.isBefore(from.get());
        return begun && (to.isEmpty() || !day.isAfter(to.get()));
    }
}
