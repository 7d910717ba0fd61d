package org.prepaidsupport.adapter.store.unit;

import org.prepaidsupport.adapter.store.RecordStoreContract;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

class UnitStoreTest extends RecordStoreContract<UnitOfMeasure> {

    @Override
    protected UnitStore store() {
        return store(UnitStore.class);
    }

    @Override
    protected UnitOfMeasure named(String name) {
        return new UnitOfMeasure(
                0, name, UnitCategory.WORKING_TIME, Decimal.of("0.016667"), Decimal.of("0.01"), true, 0);
    }

    @Override
    protected UnitOfMeasure changed(UnitOfMeasure unit, String name) {
        return new UnitOfMeasure(
                unit.id(), name, UnitCategory.UNIT, Decimal.of(12), Decimal.ONE, false, unit.version());
    }

    @Override
    protected long id(UnitOfMeasure unit) {
        return unit.id();
    }

    @Override
    protected String name(UnitOfMeasure unit) {
        return unit.name();
    }

    @Override
    protected int version(UnitOfMeasure unit) {
        return unit.version();
    }
}
