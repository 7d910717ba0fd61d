package org.prepaidsupport.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.application.table.Sheet;

class CsvTest {

    private static final List<String> HEADER = List.of("name", "note");

    @Test
    void whatIsWrittenIsReadAgain() {
        Sheet sheet = new Sheet(
                HEADER,
                List.of(
                        row(2, "ACME, \"the\" one", "two\nlines"),
                        row(4, "=1+1", "-5"),
                        row(5, "'=1", "''quoted'"),
                        row(6, "Ärzte; Köln", "")));
        assertThat(Csv.read(Csv.write(sheet))).isEqualTo(sheet);
    }

    @Test
    void aCellThatASpreadsheetWouldReckonIsWrittenAsText() {
        assertThat(Csv.write(new Sheet(HEADER, List.of(row(2, "=HYPERLINK(1)", "+49")))))
                .isEqualTo("\uFEFFname,note\r\n'=HYPERLINK(1),'+49\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,note\nACME,1",
                "name;note\r\nACME;1\r\n",
                "name\tnote\nACME\t1\n",
                "\uFEFFname,note\n\nACME,1"
            })
    void whatSpreadsheetsMakeOfItIsReadToo(String text) {
        Sheet read = Csv.read(text);
        assertThat(read.header()).isEqualTo(HEADER);
        assertThat(read.rows()).extracting(Sheet.Row::cells).containsExactly(List.of("ACME", "1"));
    }

    @Test
    void rowsKnowTheLineTheyBeginIn() {
        assertThat(Csv.read("name\n\"a\nb\"\nc\n").rows())
                .extracting(Sheet.Row::line)
                .containsExactly(2L, 4L);
    }

    @Test
    void aRowMayBeShorterThanTheHeader() {
        assertThat(Csv.read("name,note\nACME\n").rows().get(0).cell(1)).isEmpty();
    }

    @Test
    void whatIsNoSuchTextIsRefused() {
        assertRefusedAt(() -> Csv.read("name\n\"open"), "file: prepaid.import.not.csv");
        assertRefusedAt(() -> Csv.read(""), "rows: prepaid.import.empty");
    }

    private static Sheet.Row row(long line, String... cells) {
        return new Sheet.Row(line, List.of(cells));
    }
}
