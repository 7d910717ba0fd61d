package org.prepaidsupport.adapter.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.adapter.web.VelocityTemplates;
import org.prepaidsupport.application.document.CustomerDocument;
import org.prepaidsupport.application.document.CustomerDocument.Mark;
import org.prepaidsupport.application.document.LanguageTexts;
import org.prepaidsupport.domain.customer.Language;

class PdfPrinterTest {

    /** For people to look at. */
    private static final Path KEPT = Path.of("target/documents");

    private final PdfPrinter printer = new PdfPrinter(new VelocityTemplates(), new LanguageTexts());

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameDocumentMakesTheSameBytes(Language language) {
        byte[] first = printer.pdf(SampleDocuments.quotation(language));
        assertThat(printer.pdf(SampleDocuments.quotation(language))).isEqualTo(first);
        assertThat(printer.pdf(SampleDocuments.invoice(language, Mark.NONE, 9))).isNotEqualTo(first);
    }

    @Test
    void theBytesDependNeitherOnTheServersLanguageNorOnItsTimeZone() {
        byte[] before = printer.pdf(SampleDocuments.invoice(Language.DE, Mark.NONE, 3));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(printer.pdf(SampleDocuments.invoice(Language.DE, Mark.NONE, 3)))
                    .isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anEnglishQuotationSaysAllThatWasAgreed() {
        assertThat(text(SampleDocuments.quotation(Language.EN), "quotation-en"))
                .contains("Quotation S00012", "Date 3 Nov 2026", "Valid until 3 Dec 2026", "Your reference PO-4711")
                .contains("Azure Interior <Zürich> & Co", "Fremont", "France", "Your VAT ID FR40303265045")
                .contains("Prepaid support", "Remote, on working days", "€100.00", "€1,801.333333", "10 %")
                .contains("Unused hours don't expire. Œuvre, Łódź, naïve, 5 € – “quoted”.")
                .contains("Subtotal Support €3,431.80", "Subtotal Travel €80.00")
                .contains("Untaxed €3,511.80", "VAT 21 % (21 % of €3,511.80) €737.48", "Total €4,249.28")
                .contains("Example Support GmbH", "VAT ID DE136695976", "Account DE89 3704 0044 0532 0130 00")
                .contains("Page 1 / 1");
    }

    @Test
    void aGermanOneSaysItInGerman() {
        assertThat(text(SampleDocuments.quotation(Language.DE), "quotation-de"))
                .contains("Angebot S00012", "Datum 03.11.2026", "Gültig bis 03.12.2026", "Ihre Referenz PO-4711")
                .contains("Frankreich", "Stunden", "1,5 Pack of 20", "1.801,333333 €")
                .contains("Zwischensumme Support 3.431,80 €", "VAT 21 % (21 % von 3.511,80 €) 737,48 €")
                .contains("4.249,28 €", "Seite 1 / 1");
    }

    @Test
    void aFrenchOneSaysItInFrench() {
        assertThat(text(SampleDocuments.quotation(Language.FR), "quotation-fr"))
                .contains("Devis S00012", "Date 03/11/2026", "Votre référence PO-4711", "Heures", "1,5 Pack of 20")
                .contains("Sous-total Support 3 431,80 €", "(21 % sur 3 511,80 €)", "4 249,28 €", "Page 1 / 1");
    }

    @Test
    void anInvoiceSaysHowToPayAndWhatTheTimeWasSpentOn() {
        assertThat(text(SampleDocuments.invoice(Language.EN, Mark.NONE, 3), "invoice-en"))
                .contains("Invoice INV/2026/00001", "Due date 7 Dec 2026", "Order S00012, S00013")
                .contains("Payable within 14 days, by 7 Dec 2026.")
                .contains("Please transfer €1,210.00 to account DE89 3704 0044 0532 0130 00, stating INV/2026/00001.")
                .contains("Time of line 1: Prepaid support", "1 Nov 2026 HOT-1 Printer is on fire 1.50", "Total 4.50")
                .doesNotContain("DRAFT");
    }

    @Test
    void aCreditNoteSaysWhatItCorrectsWhyAndWhichTimeItGivesBack() {
        assertThat(text(SampleDocuments.creditNote(Language.EN), "credit-note-en"))
                .contains("Credit note RINV/2026/00001", "Date 24 Nov 2026", "Order S00012")
                .contains("Corrects invoice INV/2026/00001", "Reason: Two hours too many")
                .contains("VAT 21 % (21 % of €200.00) €42.00", "VAT 6 % (6 % of €50.00) €3.00", "Total €295.00")
                .contains("Time credited of line 1: Support", "23 Nov 2026 HOT-7 Printer is on fire 2.00")
                .doesNotContain("Due date", "Payable", "transfer", "-€", "€-");
        assertThat(text(SampleDocuments.creditNote(Language.DE), "credit-note-de"))
                .contains("Gutschrift RINV/2026/00001", "Korrigiert Rechnung INV/2026/00001")
                .contains("Grund: Two hours too many", "Gutgeschriebene Zeit zu Position 1: Support", "295,00 €");
        assertThat(text(SampleDocuments.creditNote(Language.FR), "credit-note-fr"))
                .contains("Avoir RINV/2026/00001", "Corrige la facture INV/2026/00001")
                .contains("Motif : Two hours too many", "Temps crédité de la ligne 1 : Support", "295,00 €");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameCreditNoteMakesTheSameBytes(Language language) {
        byte[] first = printer.pdf(SampleDocuments.creditNote(language));
        assertThat(printer.pdf(SampleDocuments.creditNote(language))).isEqualTo(first);
    }

    @Test
    void aDraftSaysOnEachPageThatItIsOneAndNotHowToPay() {
        assertThat(text(SampleDocuments.invoice(Language.DE, Mark.DRAFT, 80), "draft-de"))
                .contains("ENTWURF", "Rechnung")
                .satisfies(text -> assertThat(text.split("ENTWURF", -1)).hasSizeGreaterThan(3))
                .doesNotContain("Zahlbar", "überweisen");
        assertThat(text(SampleDocuments.invoice(Language.FR, Mark.CANCELLED, 0), "cancelled-fr"))
                .contains("ANNULÉ");
    }

    @Test
    void aLongTableRepeatsItsHeadAndNumbersItsPages() throws IOException {
        try (PDDocument document = read(SampleDocuments.ofLines(120), "long-en")) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page < pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("Unit price", "Page " + page + " / " + pages, "VAT ID DE136695976");
            }
        }
    }

    @Test
    void theFileHasItsFontsWithinAndIsTaggedForScreenReaders() throws IOException {
        try (PDDocument document = read(SampleDocuments.quotation(Language.FR), "quotation-fr")) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("NotoSans");
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Devis S00012");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-11-03T00:00:00Z");
        }
    }

    private String text(CustomerDocument document, String name) {
        try (PDDocument read = read(document, name)) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ').replace('\u202f', ' ');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PDDocument read(CustomerDocument document, String name) throws IOException {
        byte[] bytes = printer.pdf(document);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name + ".pdf"), bytes);
        return Loader.loadPDF(bytes);
    }
}
