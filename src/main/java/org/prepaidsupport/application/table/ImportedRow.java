package org.prepaidsupport.application.table;

import java.util.List;
import org.prepaidsupport.domain.FieldError;

/**
 * What a row of an import does.
 *
 * @param line where it stands in the file
 * @param name of the record
 * @param changes cells that change; for a new record, those that are not empty
 * @param errors by column, or by nothing where the row as a whole is refused; empty unless the row is bad
 */
public record ImportedRow(long line, Outcome outcome, String name, List<Change> changes, List<FieldError> errors) {

    /** What becomes of the record. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        BAD
    }

    /** A cell as it was and as it becomes. */
    public record Change(String column, String before, String after) {}

    public ImportedRow {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }

    static ImportedRow bad(long line, String name, List<FieldError> errors) {
        return new ImportedRow(line, Outcome.BAD, name, List.of(), errors);
    }
}
