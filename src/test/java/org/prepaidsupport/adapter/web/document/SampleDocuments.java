package org.prepaidsupport.adapter.web.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.document.CustomerDocument;
import org.prepaidsupport.application.document.CustomerDocument.Kind;
import org.prepaidsupport.application.document.CustomerDocument.Mark;
import org.prepaidsupport.application.document.DocumentItem;
import org.prepaidsupport.application.document.TaxSum;
import org.prepaidsupport.application.document.TimeTable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/** A quotation with sections, notes and a discount, and an invoice with the time it bills. */
final class SampleDocuments {

    static final Company COMPANY = new Company(
            "Example Support GmbH",
            "Hauptstraße 1\n10115 Berlin",
            "DE136695976",
            "billing@example.com",
            "DE89370400440532013000");
    static final Buyer AZURE =
            new Buyer("Azure Interior <Zürich> & Co", "4557 De Silva St\nFremont", "FR", "FR40303265045");

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UnitOfMeasure HOURS =
            new UnitOfMeasure(1, "Hours", UnitCategory.WORKING_TIME, Decimal.ONE, Decimal.of("0.01"), true, 1);
    private static final UnitOfMeasure PACK =
            new UnitOfMeasure(5, "Pack of 20", UnitCategory.WORKING_TIME, Decimal.of(20), Decimal.ONE, true, 1);

    private SampleDocuments() {}

    static CustomerDocument quotation(Language language) {
        return new CustomerDocument(
                Kind.QUOTATION,
                "S00012",
                Mark.NONE,
                language,
                COMPANY,
                AZURE,
                Optional.of(LocalDate.of(2026, 11, 3)),
                Optional.of(LocalDate.of(2026, 12, 3)),
                "PO-4711",
                List.of(),
                EUR,
                List.of(
                        new DocumentItem.Section("Support"),
                        line(1, "Prepaid support\nRemote, on working days", Decimal.of(10), HOURS, "100", "0", "1000"),
                        line(2, "Prepaid packs", Decimal.of("1.5"), PACK, "1801.333333", "10", "2431.8"),
                        new DocumentItem.Note("Unused hours don't expire. Œuvre, Łódź, naïve, 5 € – “quoted”."),
                        new DocumentItem.Section("Travel"),
                        line(3, "Journeys", Decimal.of(2), HOURS, "40", "0", "80")),
                List.of(new TaxSum("VAT 21 %", Decimal.of(21), money("3511.8"), money("737.48"))),
                money("3511.8"),
                money("4249.28"),
                List.of());
    }

    static CustomerDocument invoice(Language language, Mark mark, int entries) {
        List<TimeTable.Entry> time = new ArrayList<>();
        for (int each = 0; each < entries; each++) {
            time.add(new TimeTable.Entry(
                    LocalDate.of(2026, 11, 1).plusDays(each / 3), "HOT-" + (each + 1), "Printer is on fire", 5400));
        }
        boolean draft = mark == Mark.DRAFT;
        return new CustomerDocument(
                Kind.INVOICE,
                draft ? "" : "INV/2026/00001",
                mark,
                language,
                COMPANY,
                AZURE,
                draft ? Optional.empty() : Optional.of(LocalDate.of(2026, 11, 23)),
                draft ? Optional.empty() : Optional.of(LocalDate.of(2026, 12, 7)),
                "",
                List.of("S00012", "S00013"),
                EUR,
                List.of(line(1, "Prepaid support", Decimal.of(10), HOURS, "100", "0", "1000")),
                List.of(new TaxSum("VAT 21 %", Decimal.of(21), money("1000"), money("210"))),
                money("1000"),
                money("1210"),
                time.isEmpty() ? List.of() : List.of(new TimeTable(1, "Prepaid support", time)));
    }

    static CustomerDocument creditNote(Language language) {
        return new CustomerDocument(
                Kind.CREDIT_NOTE,
                "RINV/2026/00001",
                Mark.NONE,
                language,
                COMPANY,
                AZURE,
                Optional.of(LocalDate.of(2026, 11, 24)),
                Optional.of(LocalDate.of(2026, 11, 24)),
                "",
                List.of("S00012"),
                EUR,
                List.of(
                        new DocumentItem.Correction("INV/2026/00001", "Two hours too many"),
                        line(1, "Support", Decimal.of(2), HOURS, "100", "0", "200"),
                        line(2, "Journey", Decimal.ONE, HOURS, "50", "0", "50")),
                List.of(
                        new TaxSum("VAT 21 %", Decimal.of(21), money("200"), money("42")),
                        new TaxSum("VAT 6 %", Decimal.of(6), money("50"), money("3"))),
                money("250"),
                money("295"),
                List.of(new TimeTable(
                        1,
                        "Support",
                        List.of(new TimeTable.Entry(
                                LocalDate.of(2026, 11, 23), "HOT-7", "Printer is on fire", 7200)))));
    }

    /** A quotation of so many lines. */
    static CustomerDocument ofLines(int lines) {
        CustomerDocument small = quotation(Language.EN);
        List<DocumentItem> items = new ArrayList<>();
        for (int each = 1; each <= lines; each++) {
            items.add(line(each, "Support of month " + each, Decimal.ONE, HOURS, "100", "0", "100"));
        }
        return new CustomerDocument(
                small.kind(),
                small.number(),
                small.mark(),
                small.language(),
                small.company(),
                small.buyer(),
                small.date(),
                small.until(),
                small.reference(),
                small.orders(),
                EUR,
                items,
                List.of(),
                money("100").plus(money("0")),
                money("100"),
                List.of());
    }

    private static DocumentItem line(
            int position,
            String description,
            Decimal quantity,
            UnitOfMeasure unit,
            String price,
            String discount,
            String subtotal) {
        return new DocumentItem.Line(
                position,
                description,
                quantity,
                unit,
                Decimal.of(price),
                Decimal.of(discount),
                List.of("VAT 21 %"),
                money(subtotal));
    }

    private static Money money(String amount) {
        return Money.rounded(Decimal.of(amount).value(), EUR);
    }
}
