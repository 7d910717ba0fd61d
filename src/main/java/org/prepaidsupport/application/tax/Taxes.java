package org.prepaidsupport.application.tax;

import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/** Taxes. */
@Component
public class Taxes extends Records<Tax> {

    private static final Set<String> KNOWN = Set.of("name", "percent", "priceIncluded", "active", "version");

    private final Access access;
    private final ProductStore products;
    private final OrderStore orders;
    private final InvoiceStore invoices;

    public Taxes(
            Access access,
            TaxStore store,
            ProductStore products,
            OrderStore orders,
            InvoiceStore invoices,
            Transactions transactions) {
        super(store, transactions);
        this.access = access;
        this.products = products;
        this.orders = orders;
        this.invoices = invoices;
    }

    @Override
    protected void requireReader() {
        access.requireBillingViewer();
    }

    @Override
    protected void requireWriter() {
        access.requireBilling();
    }

    @Override
    protected Tax read(Input input, Optional<Tax> stored) {
        input.allowOnly(KNOWN, Set.of("id"));
        String name = input.requiredText("name", 255);
        Optional<Decimal> percent = input.decimal("percent");
        input.requirePresent("percent", percent.isPresent());
        percent.ifPresent(each -> input.require(
                !each.isNegative() && each.compareTo(Decimal.HUNDRED) <= 0, "percent", "prepaid.error.percent"));
        boolean included = input.flag("priceIncluded").orElse(false);
        boolean active = input.flag("active").orElse(true);
        input.validation().check();
        Tax tax = new Tax(
                stored.map(Tax::id).orElse(0L),
                name,
                percent.orElseThrow(),
                included,
                active,
                stored.map(Tax::version).orElse(0));
        stored.ifPresent(before -> {
            boolean same = before.percent().equals(tax.percent()) && before.priceIncluded() == included;
            if (!same && isUsedOnDocuments(before.id())) {
                throw new Conflict("prepaid.tax.used.percent", before.name());
            }
        });
        return tax;
    }

    @Override
    protected Tax withActive(Tax tax, boolean active) {
        return tax.withActive(active);
    }

    @Override
    protected int version(Tax tax) {
        return tax.version();
    }

    @Override
    protected void requireUnused(Tax tax) {
        boolean onProducts = products.list(RecordQuery.ALL).items().stream()
                .anyMatch(product -> product.taxes().contains(tax.id()));
        if (onProducts || isUsedOnDocuments(tax.id())) {
            throw new Conflict("prepaid.tax.used", tax.name());
        }
    }

    private boolean isUsedOnDocuments(long id) {
        return orders.usesTax(id) || invoices.usesTax(id);
    }
}
