package org.prepaidsupport.application.document;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.Company;

/**
 * What a document says to a customer, before it is put into the words and numbers of its language.
 *
 * @param number empty for drafts
 * @param date empty for drafts without
 * @param until last day of the offer, or day the invoice is due
 * @param reference the customer's own; empty where none
 * @param orders numbers of the orders that are billed
 * @param taxes by rate, in the order of their ids
 * @param time what billed time was spent on, line by line; empty unless wanted
 */
public record CustomerDocument(
        Kind kind,
        String number,
        Mark mark,
        Language language,
        Company company,
        Buyer buyer,
        Optional<LocalDate> date,
        Optional<LocalDate> until,
        String reference,
        List<String> orders,
        Currency currency,
        List<DocumentItem> items,
        List<TaxSum> taxes,
        Money untaxed,
        Money total,
        List<TimeTable> time) {

    public CustomerDocument {
        orders = List.copyOf(orders);
        items = List.copyOf(items);
        taxes = List.copyOf(taxes);
        time = List.copyOf(time);
    }

    public enum Kind {
        QUOTATION,
        ORDER,
        INVOICE,
        CREDIT_NOTE
    }

    /** What is written across each page, so that nobody takes the document for more than it is. */
    public enum Mark {
        NONE,
        DRAFT,
        CANCELLED
    }
}
