package org.prepaidsupport.application.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.LineRole;
import org.springframework.stereotype.Component;

/** Reads the changes of a draft as somebody entered them. */
@Component
public class InvoiceInput {

    private static final Set<String> KNOWN = Set.of("date", "dueDate", "reason", "lines", "version");
    private static final Set<String> ANSWERED = Set.of(
            "id",
            "number",
            "kind",
            "state",
            "paymentState",
            "customer",
            "customerName",
            "currency",
            "totals",
            "orders",
            "reverses",
            "reversesNumber",
            "open",
            "overdue",
            "texts");
    private static final Set<String> LINE_KNOWN =
            Set.of("id", "description", "quantity", "unitPrice", "discount", "taxes");
    private static final Set<String> LINE_ANSWERED =
            Set.of("orderLine", "product", "unit", "unitName", "subtotal", "role", "source");

    private final TaxStore taxes;

    public InvoiceInput(TaxStore taxes) {
        this.taxes = taxes;
    }

    /**
     * The draft as entered; lines that are not sent are taken off it.
     *
     * @throws Conflict unless it is a draft, or if it was saved by somebody else meanwhile
     */
    Invoice read(Input input, Invoice stored) {
        stored.requireDraft();
        input.allowOnly(KNOWN, ANSWERED);
        Optional<Long> version = input.whole("version");
        input.requirePresent("version", version.isPresent());
        Optional<LocalDate> date = input.date("date");
        Optional<LocalDate> due = input.date("dueDate");
        if (date.isPresent() && due.isPresent()) {
            input.require(!due.get().isBefore(date.get()), "dueDate", "prepaid.invoice.due.before");
        }
        String reason = input.names("reason") ? input.text("reason", 1000).orElse("") : stored.reason();
        List<InvoiceLine> lines = input.names("lines") ? lines(input, stored) : stored.lines();
        input.validation().check();
        if (version.isPresent() && version.get() != stored.version()) {
            throw new Conflict("prepaid.error.stale");
        }
        return stored.edited(date.orElse(null), due.orElse(null), lines).withReason(reason);
    }

    private List<InvoiceLine> lines(Input input, Invoice stored) {
        List<InvoiceLine> lines = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Input line : input.objects("lines")) {
            line.allowOnly(LINE_KNOWN, LINE_ANSWERED);
            Optional<InvoiceLine> before = line.whole("id").flatMap(id -> stored.lines().stream()
                    .filter(each -> each.id() == id && seen.add(id))
                    .findFirst());
            line.require(before.isPresent(), "id", "prepaid.error.unknown.record");
            before.map(was -> line(line, was)).ifPresent(lines::add);
        }
        return lines;
    }

    private InvoiceLine line(Input line, InvoiceLine was) {
        Decimal quantity = line.decimal("quantity").orElse(was.quantity());
        boolean givesBack = was.quantity().isNegative();
        line.require(givesBack || !quantity.isNegative(), "quantity", "prepaid.error.negative");
        line.require(!givesBack || !quantity.isPositive(), "quantity", "prepaid.error.positive");
        Decimal price = line.decimal("unitPrice").orElse(was.unitPrice());
        line.require(!price.isNegative(), "unitPrice", "prepaid.error.negative");
        line.require(
                quantity.value().multiply(price.value()).abs().compareTo(Decimal.LIMIT) <= 0,
                "quantity",
                "prepaid.error.number.large");
        Decimal discount = line.decimal("discount").orElse(was.discount());
        boolean fixed = was.role() == LineRole.DEDUCTION;
        line.require(
                !fixed || (quantity.equals(was.quantity()) && price.equals(was.unitPrice())),
                "quantity",
                "prepaid.invoice.line.fixed");
        line.require(
                !discount.isNegative() && discount.compareTo(Decimal.HUNDRED) <= 0,
                "discount",
                "prepaid.error.percent");
        return new InvoiceLine(
                was.id(),
                was.orderLineId(),
                was.productId(),
                line.text("description").orElse(was.description()),
                quantity,
                was.unitId(),
                price,
                discount,
                taxes(line, was),
                was.role(),
                was.source());
    }

    private List<Long> taxes(Input line, InvoiceLine was) {
        if (!line.names("taxes")) {
            return was.taxes();
        }
        List<Long> ids = line.wholes("taxes");
        Set<Long> known = taxes.byIds(ids).keySet();
        line.require(known.containsAll(ids), "taxes", "prepaid.error.unknown.record");
        return ids;
    }
}
