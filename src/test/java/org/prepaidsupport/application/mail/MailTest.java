package org.prepaidsupport.application.mail;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MailTest {

    @Test
    void nothingCanBeAddedToTheHeaders() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail("a@b.c\nBcc: d@e.f", "Quotation", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail("a@b.c", "Quotation\r\nBcc: d@e.f", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail(" ", "Quotation", ""));
    }
}
