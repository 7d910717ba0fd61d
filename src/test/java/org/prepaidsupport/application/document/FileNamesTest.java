package org.prepaidsupport.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "S00001, S00001.pdf",
        "INV/2026/00001, INV-2026-00001.pdf",
        "../../etc/passwd, etc-passwd.pdf",
        "Rg. №7 \"quoted\", Rg.-7-quoted-.pdf",
        "№, document.pdf"
    })
    void areSafeForEverySystem(String number, String name) {
        assertThat(FileNames.pdf(number, new byte[0]).fileName()).isEqualTo(name);
    }
}
