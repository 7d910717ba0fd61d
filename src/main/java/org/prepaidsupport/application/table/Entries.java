package org.prepaidsupport.application.table;

import java.util.Arrays;
import java.util.List;

/** Several entries in one cell: with semicolons between, or each on a line of its own where one has a semicolon. */
final class Entries {

    private static final String LINE = "\n";

    private Entries() {}

    static String join(List<String> entries) {
        return entries.stream().anyMatch(entry -> entry.contains(";"))
                ? String.join(LINE, entries) + LINE
                : String.join("; ", entries);
    }

    /** Undoes {@link #join}; empty entries are left out. */
    static List<String> split(String cell) {
        return Arrays.stream(cell.split(cell.contains(LINE) ? "\\R" : ";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
