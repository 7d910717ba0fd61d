package org.prepaidsupport.application.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Validation;

/** Reads the rows of a sheet one by one and stores what they say; no record twice. */
final class ImportedRows<T> {

    private static final String NAME = "name";

    private final RecordTable<T> table;
    private final Records.Batch<T> batch;
    private final Headers headers;
    private final Map<String, T> byId = new HashMap<>();
    private final Map<String, List<T>> byName = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    ImportedRows(RecordTable<T> table, Records.Batch<T> batch, Headers headers, List<T> stored) {
        this.table = table;
        this.batch = batch;
        this.headers = headers;
        for (T record : stored) {
            byId.put(String.valueOf(table.id(record)), record);
            byName.computeIfAbsent(table.name(record), any -> new ArrayList<>()).add(record);
        }
    }

    ImportedRow read(Sheet.Row row) {
        String name = headers.cell(row, NAME).orElse("").strip();
        Validation validation = new Validation();
        try {
            validation.require(!headers.isTooShortFor(row), "", "prepaid.import.cells");
            Optional<T> before = meant(row, name, validation);
            validation.check();
            T entered = batch.read(new Input(values(row, before, validation), validation), before);
            List<ImportedRow.Change> changes = changes(before, entered);
            if (before.isPresent() && changes.isEmpty()) {
                return new ImportedRow(
                        row.line(), ImportedRow.Outcome.UNCHANGED, table.name(entered), changes, List.of());
            }
            batch.store(before, entered);
            ImportedRow.Outcome outcome = before.isPresent() ? ImportedRow.Outcome.CHANGED : ImportedRow.Outcome.NEW;
            return new ImportedRow(row.line(), outcome, table.name(entered), changes, List.of());
        } catch (InvalidInput invalid) {
            return ImportedRow.bad(row.line(), name, invalid.errors());
        } catch (Conflict refused) {
            return ImportedRow.bad(row.line(), name, List.of(new FieldError("", refused.reason())));
        }
    }

    /** The record that a row is about; empty for a new one. */
    private Optional<T> meant(Sheet.Row row, String name, Validation validation) {
        String id = headers.cell(row, RecordTable.ID).orElse("").strip();
        List<T> named = byName.getOrDefault(name, List.of());
        Optional<T> record = id.isEmpty() ? named.stream().findFirst() : Optional.ofNullable(byId.get(id));
        validation.require(id.isEmpty() || record.isPresent(), RecordTable.ID, "prepaid.error.unknown.record");
        validation.require(!id.isEmpty() || named.size() < 2, NAME, "prepaid.import.ambiguous", name);
        String who = record.map(each -> "id " + table.id(each)).orElse("name " + name);
        validation.require((name.isEmpty() && id.isEmpty()) || seen.add(who), NAME, "prepaid.import.twice");
        return record;
    }

    private Map<String, Object> values(Sheet.Row row, Optional<T> before, Validation validation) {
        Map<String, Object> values = new HashMap<>();
        for (Column<T> column : table.columns()) {
            Optional<String> cell = headers.cell(row, column.name());
            boolean kept = before.isPresent()
                    && cell.map(each -> same(each, column.text().apply(before.get())))
                            .orElse(true);
            Object value = kept
                    ? column.value().apply(before.orElseThrow())
                    : cell.filter(each -> !each.isBlank())
                            .map(each -> column.reader()
                                    .read(each, (key, arguments) -> validation.reject(column.name(), key, arguments)))
                            .orElse(null);
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        return values;
    }

    private List<ImportedRow.Change> changes(Optional<T> before, T after) {
        List<ImportedRow.Change> changes = new ArrayList<>();
        for (Column<T> column : table.columns()) {
            String was = before.map(column.text()).orElse("");
            String is = column.text().apply(after);
            if (!was.equals(is)) {
                changes.add(new ImportedRow.Change(column.name(), was, is));
            }
        }
        return changes;
    }

    private static boolean same(String cell, String text) {
        return cell.strip().equals(text.strip());
    }
}
