package org.prepaidsupport.adapter.rest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.application.table.Sheet;
import org.prepaidsupport.domain.InvalidInput;

/**
 * Comma-separated values (RFC 4180), in UTF-8 with a mark that spreadsheets know it by. A cell that a spreadsheet would
 * read as a formula is made text by a leading apostrophe, which is taken off when it is read.
 */
final class Csv {

    static final String TYPE = "text/csv";

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String write(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(sheet.header());
            sheet.rows()
                    .forEach(row -> writer.writeRecord(
                            row.cells().stream().map(Csv::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The sheet as a file to be saved under this name. */
    static Response download(Sheet sheet, String name) {
        return Response.ok(write(sheet), TYPE + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=" + name + ".csv")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    /**
     * Reads what {@link #write} wrote, and what spreadsheets make of it when they save: with semicolons or tabs in the
     * place of commas too.
     *
     * @throws InvalidInput if it is no such text
     */
    static Sheet read(String text) {
        String content = text.startsWith(MARK) ? text.substring(1) : text;
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(content))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            for (CsvRecord each : reader) {
                List<String> cells = each.getFields().stream().map(Csv::plain).toList();
                if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new Sheet.Row(each.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException malformed) {
            throw InvalidInput.at("file", "prepaid.import.not.csv");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (rows.isEmpty()) {
            throw InvalidInput.at("rows", "prepaid.import.empty");
        }
        return new Sheet(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    private static char separator(String content) {
        String header = content.lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static String harmless(String text) {
        return needsMark(text) ? "'" + text : text;
    }

    private static String plain(String cell) {
        String text = cell.replace("\r\n", "\n");
        return text.startsWith("'") && needsMark(text.substring(1)) ? text.substring(1) : text;
    }

    /** Also where it has such an apostrophe of its own, so that this one is not taken for ours. */
    private static boolean needsMark(String text) {
        return isFormula(text) || (text.startsWith("'") && needsMark(text.substring(1)));
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
