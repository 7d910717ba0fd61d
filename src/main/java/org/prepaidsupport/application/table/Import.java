package org.prepaidsupport.application.table;

import java.util.List;

/**
 * What an import did or would do.
 *
 * @param kept whether it was stored; a trial is not, and nothing is where one row is bad
 */
public record Import(boolean kept, List<ImportedRow> rows) {

    public Import {
        rows = List.copyOf(rows);
    }

    public long count(ImportedRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public boolean hasBadRows() {
        return count(ImportedRow.Outcome.BAD) > 0;
    }
}
