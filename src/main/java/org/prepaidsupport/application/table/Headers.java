package org.prepaidsupport.application.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.domain.Validation;

/** Which column of a sheet holds which field. */
final class Headers {

    private static final String FIELD = "header";

    private final Map<String, Integer> positions;

    private Headers(Map<String, Integer> positions) {
        this.positions = positions;
    }

    /** @throws org.prepaidsupport.domain.InvalidInput if a column is unknown or there twice, or there are no rows or too many */
    static Headers of(Sheet sheet, List<String> known) {
        Validation validation = new Validation();
        Map<String, Integer> positions = new HashMap<>();
        for (int column = 0; column < sheet.header().size(); column++) {
            String name = sheet.header().get(column).strip();
            Optional<String> field =
                    known.stream().filter(each -> each.equalsIgnoreCase(name)).findFirst();
            validation.require(
                    field.isPresent(), FIELD, "prepaid.import.header.unknown", name, String.join(", ", known));
            int at = column;
            field.ifPresent(each ->
                    validation.require(positions.put(each, at) == null, FIELD, "prepaid.import.header.twice", each));
        }
        validation.require(!sheet.rows().isEmpty(), "rows", "prepaid.import.empty");
        validation.require(sheet.rows().size() <= Sheet.MOST_ROWS, "rows", "prepaid.import.rows", Sheet.MOST_ROWS);
        validation.check();
        return new Headers(positions);
    }

    /** Whether the row has a cell that stands below no column, as one does that a comma was forgotten to be quoted in. */
    boolean isTooShortFor(Sheet.Row row) {
        return row.goesBeyond(positions.size());
    }

    /** The cell of a field; empty where the sheet has no such column. */
    Optional<String> cell(Sheet.Row row, String field) {
        return Optional.ofNullable(positions.get(field)).map(row::cell);
    }
}
