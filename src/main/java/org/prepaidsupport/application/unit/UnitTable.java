package org.prepaidsupport.application.unit;

import java.util.List;
import org.prepaidsupport.application.table.Column;
import org.prepaidsupport.application.table.RecordTable;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Units of measure as a sheet. */
@Component
public class UnitTable extends RecordTable<UnitOfMeasure> {

    UnitTable(Units units) {
        super(units);
    }

    @Override
    protected List<Column<UnitOfMeasure>> columns() {
        return List.of(
                Column.text("name", UnitOfMeasure::name),
                Column.choice("category", UnitOfMeasure::category),
                Column.number("ratio", UnitOfMeasure::ratio),
                Column.number("rounding", UnitOfMeasure::rounding),
                Column.flag("active", UnitOfMeasure::active));
    }

    @Override
    public String title() {
        return "units";
    }

    @Override
    protected long id(UnitOfMeasure unit) {
        return unit.id();
    }

    @Override
    protected String name(UnitOfMeasure unit) {
        return unit.name();
    }
}
