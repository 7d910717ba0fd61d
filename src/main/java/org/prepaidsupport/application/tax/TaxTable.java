package org.prepaidsupport.application.tax;

import java.util.List;
import org.prepaidsupport.application.table.Column;
import org.prepaidsupport.application.table.RecordTable;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/** Taxes as a sheet. */
@Component
public class TaxTable extends RecordTable<Tax> {

    TaxTable(Taxes taxes) {
        super(taxes);
    }

    @Override
    protected List<Column<Tax>> columns() {
        return List.of(
                Column.text("name", Tax::name),
                Column.number("percent", Tax::percent),
                Column.flag("priceIncluded", Tax::priceIncluded),
                Column.flag("active", Tax::active));
    }

    @Override
    public String title() {
        return "taxes";
    }

    @Override
    protected long id(Tax tax) {
        return tax.id();
    }

    @Override
    protected String name(Tax tax) {
        return tax.name();
    }
}
