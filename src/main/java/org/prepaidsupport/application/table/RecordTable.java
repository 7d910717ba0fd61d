package org.prepaidsupport.application.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;

/** Records of one kind as a sheet, to be read by people and to be brought back changed. */
public abstract class RecordTable<T> {

    /** The first column: which record a row is; empty for a new one. */
    static final String ID = "id";

    private final Records<T> records;

    protected RecordTable(Records<T> records) {
        this.records = records;
    }

    /** All that people can enter, so that a sheet that was written can be read without loss; {@code name} is among them. */
    protected abstract List<Column<T>> columns();

    /** What several of them are called, in addresses and names of files. */
    public abstract String title();

    protected abstract long id(T record);

    protected abstract String name(T record);

    /** The columns that a sheet can have, in the order they are written. */
    public List<String> header() {
        return Stream.concat(Stream.of(ID), columns().stream().map(Column::name))
                .toList();
    }

    /** All that match; which part of the list is asked for is not regarded. */
    public Sheet write(RecordQuery wanted) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (T record : all(wanted)) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(id(record)));
            columns().forEach(column -> cells.add(column.text().apply(record)));
            rows.add(new Sheet.Row(rows.size() + 2L, cells));
        }
        return new Sheet(header(), rows);
    }

    /**
     * Makes and changes records by the rows of a sheet, all or none. A row is a record's by its id or else by its exact
     * name, and a new record's otherwise; columns that are not there leave a record as it is, empty cells empty it.
     *
     * @param trial nothing is stored, whatever the rows are like
     * @throws InvalidInput if the header can't be read, or where rows are bad and it is no trial: by line and column
     */
    public Import read(Sheet sheet, boolean trial) {
        Import done = records.together(
                batch -> {
                    Headers headers = Headers.of(sheet, header());
                    ImportedRows<T> rows = new ImportedRows<>(this, batch, headers, all(RecordQuery.ALL));
                    List<ImportedRow> read =
                            sheet.rows().stream().map(rows::read).toList();
                    Import all = new Import(false, read);
                    return new Import(!trial && !all.hasBadRows(), read);
                },
                Import::kept);
        if (!trial && done.hasBadRows()) {
            throw refused(done);
        }
        return done;
    }

    private static InvalidInput refused(Import done) {
        List<FieldError> errors = done.rows().stream()
                .flatMap(row -> row.errors().stream().map(error -> new FieldError(place(row, error), error.message())))
                .toList();
        return new InvalidInput(Message.of("prepaid.import.refused", done.count(ImportedRow.Outcome.BAD)), errors);
    }

    private static String place(ImportedRow row, FieldError error) {
        String line = "rows[" + row.line() + "]";
        return error.field().isEmpty() ? line : line + "." + error.field();
    }

    private List<T> all(RecordQuery wanted) {
        List<T> found = new ArrayList<>();
        Page<T> page;
        do {
            page = records.list(new RecordQuery(
                    wanted.text(),
                    wanted.active(),
                    wanted.order(),
                    new PageRequest(found.size(), PageRequest.LARGEST)));
            found.addAll(page.items());
        } while (!page.items().isEmpty() && found.size() < page.total());
        return found;
    }
}
