package org.prepaidsupport.adapter.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.table.Import;
import org.prepaidsupport.application.table.ImportedRow;
import org.prepaidsupport.application.table.ImportedRow.Outcome;
import org.prepaidsupport.domain.FieldError;
import org.springframework.stereotype.Component;

/** What an import does, as JSON. */
@Component
class ImportJson {

    private static final String ROW = "row";

    /** @param rows all but those that change nothing */
    record Answer(boolean imported, long created, long changed, long unchanged, long bad, List<Row> rows) {}

    /** @param errors by column; by {@value #ROW} what concerns the row as a whole */
    record Row(long line, Outcome outcome, String name, List<ImportedRow.Change> changes, Map<String, String> errors) {}

    private final Texts texts;

    ImportJson(Texts texts) {
        this.texts = texts;
    }

    Answer of(Import done) {
        return new Answer(
                done.kept(),
                done.count(Outcome.NEW),
                done.count(Outcome.CHANGED),
                done.count(Outcome.UNCHANGED),
                done.count(Outcome.BAD),
                done.rows().stream()
                        .filter(row -> row.outcome() != Outcome.UNCHANGED)
                        .map(this::row)
                        .toList());
    }

    private Row row(ImportedRow row) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : row.errors()) {
            errors.putIfAbsent(error.field().isEmpty() ? ROW : error.field(), texts.text(error.message()));
        }
        return new Row(row.line(), row.outcome(), row.name(), row.changes(), errors);
    }
}
