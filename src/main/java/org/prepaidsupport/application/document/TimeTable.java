package org.prepaidsupport.application.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The time that a line bills, oldest first.
 *
 * @param position of the line
 * @param title of the line
 */
public record TimeTable(int position, String title, List<Entry> entries) {

    public TimeTable {
        entries = List.copyOf(entries);
    }

    public long seconds() {
        return entries.stream().mapToLong(Entry::seconds).sum();
    }

    /**
     * What was worked on a ticket on a day, by all people together.
     *
     * @param ticket its key; empty where it is gone
     */
    public record Entry(LocalDate date, String ticket, String summary, long seconds) {}
}
