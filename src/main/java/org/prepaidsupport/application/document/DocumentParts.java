package org.prepaidsupport.application.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.tax.Totals;
import org.springframework.stereotype.Component;

/** What all kinds of documents tell alike. */
@Component
class DocumentParts {

    private final TaxStore taxes;
    private final ReaderLanguage readers;

    DocumentParts(TaxStore taxes, ReaderLanguage readers) {
        this.taxes = taxes;
        this.readers = readers;
    }

    /** The customer's, else the one of who asks for the document. */
    Language language(Customer customer) {
        return Optional.ofNullable(customer.terms().language()).orElseGet(readers::get);
    }

    /** @param ids of the taxes of all lines */
    Map<Long, Tax> taxes(Collection<List<Long>> ids) {
        return taxes.byIds(ids.stream().flatMap(List::stream).distinct().toList());
    }

    static List<String> names(List<Long> ids, Map<Long, Tax> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Tax::name)
                .toList();
    }

    /** @param lines the taxes of each line, in the order of the subtotals */
    static List<TaxSum> sums(Totals totals, List<List<Long>> lines, Map<Long, Tax> known) {
        return totals.taxes().keySet().stream()
                .sorted()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(tax -> new TaxSum(tax.name(), tax.percent(), base(tax, totals, lines), amount(tax, totals)))
                .toList();
    }

    private static Money base(Tax tax, Totals totals, List<List<Long>> lines) {
        Money base = Money.zero(totals.untaxed().currency());
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains(tax.id())) {
                base = base.plus(totals.subtotals().get(index));
            }
        }
        return base;
    }

    private static Money amount(Tax tax, Totals totals) {
        return Objects.requireNonNull(totals.taxes().get(tax.id()));
    }
}
