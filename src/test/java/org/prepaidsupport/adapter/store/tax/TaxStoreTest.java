package org.prepaidsupport.adapter.store.tax;

import org.prepaidsupport.adapter.store.RecordStoreContract;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.tax.Tax;

class TaxStoreTest extends RecordStoreContract<Tax> {

    @Override
    protected TaxStore store() {
        return store(TaxStore.class);
    }

    @Override
    protected Tax named(String name) {
        return new Tax(0, name, Decimal.of(21), false, true, 0);
    }

    @Override
    protected Tax changed(Tax tax, String name) {
        return new Tax(tax.id(), name, Decimal.of("5.5"), true, false, tax.version());
    }

    @Override
    protected long id(Tax tax) {
        return tax.id();
    }

    @Override
    protected String name(Tax tax) {
        return tax.name();
    }

    @Override
    protected int version(Tax tax) {
        return tax.version();
    }
}
