package org.prepaidsupport.domain.settings;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides once for the whole of Jira.
 *
 * @param unitsOfMeasure whether units are offered on products and lines; off: everything is in hours
 * @param billingGroups Jira groups whose members write orders and invoices
 * @param billingViewerGroups Jira groups whose members read them
 * @param actingUser key of the user who makes tasks and projects; null: the person who confirms
 * @param taskIssueType name of the issue type of tasks where the product names none
 * @param projectKeys what the keys of projects are made of
 * @param quotationValidityDays days until a quotation expires; 0: never
 * @param paymentDays days from the date of an invoice until it is due, where its customer has not agreed on others
 * @param invoicePattern how numbers of invoices are written, drawn as they are posted
 * @param creditNotePattern likewise of credit notes; never the same as of invoices
 * @param invoiceTimeDetails whether documents list tickets, dates and hours of the time that they bill
 * @param upsellThresholds percents of what was ordered at which delivered time is told of, beside those of products;
 *     ascending, each once
 * @param version counts saves, to find stale ones
 */
public record Settings(
        boolean unitsOfMeasure,
        List<String> billingGroups,
        List<String> billingViewerGroups,
        @Nullable String actingUser,
        String taskIssueType,
        ProjectKeys projectKeys,
        Company company,
        Currency defaultCurrency,
        boolean lockConfirmedOrders,
        int quotationValidityDays,
        int paymentDays,
        TaxRounding taxRounding,
        NumberPattern invoicePattern,
        NumberPattern creditNotePattern,
        boolean invoiceTimeDetails,
        List<Integer> upsellThresholds,
        int version) {

    /** The groups that count before anybody has saved settings; they need not exist in Jira. */
    public static final Settings INITIAL = new Settings(
            false,
            List.of("prepaid-billing"),
            List.of("prepaid-viewers"),
            null,
            "Task",
            ProjectKeys.INITIAL,
            Company.NONE,
            Currency.getInstance("EUR"),
            false,
            30,
            0,
            TaxRounding.LINE,
            NumberPattern.INVOICES,
            NumberPattern.CREDIT_NOTES,
            true,
            List.of(80),
            0);

    public Settings {
        billingGroups = List.copyOf(billingGroups);
        billingViewerGroups = List.copyOf(billingViewerGroups);
        upsellThresholds = upsellThresholds.stream().sorted().distinct().toList();
    }

    /** Last day that a quotation of this date holds; empty: it never expires. */
    public Optional<LocalDate> quotationEnd(LocalDate date) {
        return quotationValidityDays == 0 ? Optional.empty() : Optional.of(date.plusDays(quotationValidityDays));
    }
}
