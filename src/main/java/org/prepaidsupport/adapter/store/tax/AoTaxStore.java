package org.prepaidsupport.adapter.store.tax;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Map;
import org.prepaidsupport.adapter.store.AoRecords;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.NamedRow;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

@Component
class AoTaxStore extends AoRecords<TaxRow, Tax> implements TaxStore {

    AoTaxStore(ActiveObjects rows, Claims claims, Copies copies) {
        super(rows, claims, copies, TaxRow.class);
    }

    @Override
    protected Tax read(TaxRow row) {
        return new Tax(
                row.getID(),
                text(row.getName()),
                Decimal.ofScaled(row.getPercentage()),
                row.isPriceIncluded(),
                row.isActive(),
                row.getVersion());
    }

    @Override
    protected void write(Tax value, TaxRow row) {
        row.setName(value.name());
        row.setPercentage(value.percent().scaled());
        row.setPriceIncluded(value.priceIncluded());
        row.setActive(value.active());
    }

    @Override
    protected Map<String, String> sortColumns() {
        return Map.of("name", NamedRow.SEARCH, "percent", TaxRow.PERCENTAGE);
    }

    @Override
    protected long id(Tax value) {
        return value.id();
    }

    @Override
    protected int version(Tax value) {
        return value.version();
    }
}
