package org.prepaidsupport.adapter.web.document;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.application.document.CustomerDocument;
import org.prepaidsupport.application.document.CustomerDocument.Kind;
import org.prepaidsupport.application.document.CustomerDocument.Mark;
import org.prepaidsupport.application.document.DocumentFormats;
import org.prepaidsupport.application.document.DocumentItem;
import org.prepaidsupport.application.document.LanguageTexts;
import org.prepaidsupport.application.document.TaxSum;
import org.prepaidsupport.application.document.TimeTable;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/** Puts a document into the words and numbers of its language. */
final class DocumentViews {

    private static final String TITLE = "prepaid.document.title.";
    private static final String MARK = "prepaid.document.mark.";

    private final CustomerDocument document;
    private final LanguageTexts texts;
    private final DocumentFormats formats;

    private DocumentViews(CustomerDocument document, LanguageTexts texts) {
        this.document = document;
        this.texts = texts;
        this.formats = new DocumentFormats(document.language());
    }

    static DocumentView of(CustomerDocument document, LanguageTexts texts) {
        return new DocumentViews(document, texts).view();
    }

    private DocumentView view() {
        Company company = document.company();
        return new DocumentView(
                document.language().locale().getLanguage(),
                text(TITLE + Input.wire(document.kind()), document.number()).strip(),
                document.mark() == Mark.NONE ? "" : text(MARK + Input.wire(document.mark())),
                company.name(),
                lines(company.address()),
                footer(company),
                buyer(document.buyer()),
                facts(),
                lines().anyMatch(line -> !line.discount().isZero()),
                items(),
                sums(),
                formats.money(document.total()),
                payment(company),
                document.time().stream().map(this::time).toList());
    }

    private List<String> footer(Company company) {
        List<String> footer = new ArrayList<>();
        addFilled(footer, company.name());
        addFilled(footer, String.join(", ", lines(company.address())));
        if (!company.vatId().isEmpty()) {
            footer.add(text("prepaid.document.vat", company.vatId()));
        }
        addFilled(footer, company.email());
        if (!company.iban().isEmpty()) {
            footer.add(text("prepaid.document.iban", grouped(company.iban())));
        }
        return footer;
    }

    private List<String> buyer(Buyer buyer) {
        List<String> lines = new ArrayList<>();
        lines.add(buyer.name());
        lines.addAll(lines(buyer.address()));
        addFilled(lines, formats.country(buyer.country()));
        return lines;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        document.date().ifPresent(date -> facts.add(fact("prepaid.field.day", formats.date(date))));
        document.until()
                .filter(until -> document.kind() != Kind.CREDIT_NOTE)
                .ifPresent(until -> facts.add(fact(
                        document.kind() == Kind.INVOICE ? "prepaid.field.due" : "prepaid.field.valid.until",
                        formats.date(until))));
        if (!document.orders().isEmpty()) {
            facts.add(fact("prepaid.field.order", String.join(", ", document.orders())));
        }
        if (!document.reference().isEmpty()) {
            facts.add(fact("prepaid.document.reference", document.reference()));
        }
        if (!document.buyer().vatId().isEmpty()) {
            facts.add(fact("prepaid.document.buyer.vat", document.buyer().vatId()));
        }
        return facts;
    }

    private List<ItemView> items() {
        List<ItemView> views = new ArrayList<>();
        Subtotal subtotal = new Subtotal(document.currency());
        for (DocumentItem item : document.items()) {
            if (item instanceof DocumentItem.Section section) {
                end(subtotal, views);
                subtotal = new Subtotal(document.currency(), section.text());
                views.add(ItemView.text("section", lines(section.text())));
            } else if (item instanceof DocumentItem.Note note) {
                views.add(ItemView.text("note", lines(note.text())));
            } else if (item instanceof DocumentItem.Correction correction) {
                views.add(ItemView.text("note", correction(correction)));
            } else if (item instanceof DocumentItem.Line line) {
                subtotal = subtotal.plus(line.subtotal());
                views.add(line(line));
            }
        }
        end(subtotal, views);
        return views;
    }

    private List<String> correction(DocumentItem.Correction of) {
        List<String> told = new ArrayList<>();
        if (!of.number().isEmpty()) {
            told.add(text("prepaid.document.corrects", of.number()));
        }
        if (!of.reason().isEmpty()) {
            told.addAll(lines(text("prepaid.document.reason", of.reason())));
        }
        return told;
    }

    private void end(Subtotal section, List<ItemView> views) {
        if (section.isTold()) {
            views.add(ItemView.subtotal(
                    text("prepaid.document.subtotal", section.title()), formats.money(section.sum())));
        }
    }

    private ItemView line(DocumentItem.Line line) {
        return new ItemView(
                "line",
                String.valueOf(line.position()),
                lines(line.description()),
                formats.number(line.quantity()),
                unit(line),
                formats.price(line.unitPrice(), document.currency()),
                line.discount().isZero() ? "" : formats.percent(line.discount()),
                String.join(", ", line.taxes()),
                formats.money(line.subtotal()));
    }

    /** The units that everybody starts with have English names; whoever renames them means it. */
    private String unit(DocumentItem.Line line) {
        UnitOfMeasure unit = line.unit();
        if (unit == null) {
            return "";
        }
        return switch (unit.name()) {
            case "Hours" -> text("prepaid.document.unit.hours");
            case "Days" -> text("prepaid.document.unit.days");
            case "Minutes" -> text("prepaid.document.unit.minutes");
            case "Units" -> text("prepaid.document.unit.units");
            default -> unit.name();
        };
    }

    private List<Fact> sums() {
        List<Fact> sums = new ArrayList<>();
        sums.add(fact("prepaid.field.untaxed", formats.money(document.untaxed())));
        for (TaxSum tax : document.taxes()) {
            sums.add(new Fact(
                    text("prepaid.document.tax", tax.name(), formats.percent(tax.percent()), formats.money(tax.base())),
                    formats.money(tax.amount()),
                    ""));
        }
        return sums;
    }

    /** What to pay until when; nobody pays a credit note or a draft. */
    private List<String> payment(Company company) {
        if (document.kind() != Kind.INVOICE
                || document.mark() != Mark.NONE
                || document.until().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        String due = formats.date(document.until().get());
        long days = document.date()
                .map(date -> ChronoUnit.DAYS.between(date, document.until().get()))
                .orElse(0L);
        sentences.add(
                days > 0
                        ? text("prepaid.document.terms.days", String.valueOf(days), due)
                        : text("prepaid.document.terms.at.once"));
        if (!company.iban().isEmpty()) {
            sentences.add(text(
                    "prepaid.document.pay",
                    formats.money(document.total()),
                    grouped(company.iban()),
                    document.number()));
        }
        return sentences;
    }

    private TimeView time(TimeTable table) {
        return new TimeView(
                text(
                        document.kind() == Kind.CREDIT_NOTE
                                ? "prepaid.document.time.credited"
                                : "prepaid.document.time",
                        String.valueOf(table.position()),
                        table.title()),
                table.entries().stream()
                        .map(each -> new TimeEntryView(
                                formats.date(each.date()),
                                each.ticket(),
                                each.summary(),
                                formats.hours(each.seconds())))
                        .toList(),
                formats.hours(table.seconds()));
    }

    private Stream<DocumentItem.Line> lines() {
        return document.items().stream()
                .filter(DocumentItem.Line.class::isInstance)
                .map(DocumentItem.Line.class::cast);
    }

    private Fact fact(String key, String value) {
        return new Fact(text(key), value, "");
    }

    private String text(String key, Object... arguments) {
        return texts.text(document.language(), key, arguments);
    }

    private static void addFilled(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** An account number in fours, as banks print it. */
    private static String grouped(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
