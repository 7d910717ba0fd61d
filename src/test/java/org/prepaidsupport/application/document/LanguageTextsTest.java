package org.prepaidsupport.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.customer.Language;

class LanguageTextsTest {

    private final LanguageTexts texts = new LanguageTexts();

    @Test
    void speaksEveryLanguageOfDocuments() {
        assertThat(texts.text(Language.EN, "prepaid.document.title.invoice", "7"))
                .isEqualTo("Invoice 7");
        assertThat(texts.text(Language.DE, "prepaid.document.title.invoice", "7"))
                .isEqualTo("Rechnung 7");
        assertThat(texts.text(Language.FR, "prepaid.document.title.invoice", "7"))
                .isEqualTo("Facture 7");
    }

    @Test
    void messagesWithinMessagesAreTranslatedToo() {
        assertThat(texts.text(Language.DE, "prepaid.document.vat", Message.of("prepaid.document.unit.hours")))
                .isEqualTo("USt-IdNr. Stunden");
    }

    @Test
    void aTextThatIsMissingIsNotPassedOver() {
        assertThatThrownBy(() -> texts.text(Language.FR, "prepaid.no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prepaid.no.such");
    }
}
