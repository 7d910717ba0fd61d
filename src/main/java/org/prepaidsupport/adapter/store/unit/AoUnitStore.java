package org.prepaidsupport.adapter.store.unit;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Map;
import org.prepaidsupport.adapter.store.AoRecords;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.NamedRow;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

@Component
class AoUnitStore extends AoRecords<UnitRow, UnitOfMeasure> implements UnitStore {

    AoUnitStore(ActiveObjects rows, Claims claims, Copies copies) {
        super(rows, claims, copies, UnitRow.class);
    }

    @Override
    protected UnitOfMeasure read(UnitRow row) {
        return new UnitOfMeasure(
                row.getID(),
                text(row.getName()),
                UnitCategory.valueOf(text(row.getCategory())),
                Decimal.ofScaled(row.getRatio()),
                Decimal.ofScaled(row.getRounding()),
                row.isActive(),
                row.getVersion());
    }

    @Override
    protected void write(UnitOfMeasure value, UnitRow row) {
        row.setName(value.name());
        row.setCategory(value.category().name());
        row.setRatio(value.ratio().scaled());
        row.setRounding(value.rounding().scaled());
        row.setActive(value.active());
    }

    @Override
    protected Map<String, String> sortColumns() {
        return Map.of("name", NamedRow.SEARCH, "category", UnitRow.CATEGORY, "ratio", UnitRow.RATIO);
    }

    @Override
    protected long id(UnitOfMeasure value) {
        return value.id();
    }

    @Override
    protected int version(UnitOfMeasure value) {
        return value.version();
    }
}
