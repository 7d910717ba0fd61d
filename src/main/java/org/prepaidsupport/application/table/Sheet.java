package org.prepaidsupport.application.table;

import java.util.List;

/**
 * Records as rows of text, as spreadsheets hold them.
 *
 * @param header names of the columns, as the REST API calls the fields
 */
public record Sheet(List<String> header, List<Row> rows) {

    /** How many rows are taken at once: all of them are stored in one transaction. */
    public static final int MOST_ROWS = 5_000;

    /**
     * A row below the header.
     *
     * @param line where it begins in the file, the header being line 1
     * @param cells as many as the header has, or fewer: what is missing is empty
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether something stands in cells that no column has a name for. */
        boolean goesBeyond(int columns) {
            return cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        }

        /** The text of a column; empty where the row ends before. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
