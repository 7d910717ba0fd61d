package org.prepaidsupport.adapter.web.record;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.tax.TaxTable;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.tax.Tax;

/** Pages below {@code /prepaid/taxes}. */
@LicensedOnly
public class TaxesServlet extends RecordServlet {

    private static final long serialVersionUID = 1L;

    private final transient Taxes taxes;
    private final transient Access access;
    private final transient TaxTable table;
    private final transient RecordPages pages;
    private final transient Lists lists;
    private final transient Formats formats;
    private final transient Texts texts;
    private final transient Paths paths;

    public TaxesServlet(
            PageRenderer renderer,
            Taxes taxes,
            Access access,
            TaxTable table,
            RecordPages pages,
            Lists lists,
            Formats formats,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.taxes = taxes;
        this.access = access;
        this.table = table;
        this.pages = pages;
        this.lists = lists;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    private RecordPages.Kind kind() {
        return new RecordPages.Kind(
                "taxes", "/taxes", texts.text("prepaid.taxes"), texts.text("prepaid.taxes.new"), "prepaid.taxes.");
    }

    @Override
    Page list(Address address) {
        List<Column> columns = List.of(
                lists.record(address, "prepaid.field.name", "name", false),
                lists.record(address, "prepaid.tax.percent", "percent", true),
                Column.of(texts.text("prepaid.tax.included")));
        return pages.list(kind(), address, taxes.list(lists.records(address)), access.isBilling(), columns, this::row);
    }

    private Row row(Tax tax) {
        return Row.of(
                Cell.link(tax.name(), paths.page("taxes", tax.id())),
                Cell.number(formats.percent(tax.percent())),
                Cell.text(texts.text(tax.priceIncluded() ? "prepaid.yes" : "prepaid.no")));
    }

    @Override
    Page create() {
        access.requireBilling();
        return pages.create(kind(), sections(Optional.empty()));
    }

    @Override
    Page importing() {
        access.requireBilling();
        return pages.importing(kind(), table.header());
    }

    @Override
    Page edit(long id) {
        Tax tax = taxes.get(id);
        return pages.edit(
                kind(), id, tax.name(), tax.version(), tax.active(), access.isBilling(), sections(Optional.of(tax)));
    }

    private List<Section> sections(Optional<Tax> stored) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(
                        "name",
                        texts.text("prepaid.field.name"),
                        stored.map(Tax::name).orElse(""))
                .needed()
                .helped(texts.text("prepaid.tax.name.help")));
        fields.add(Field.number(
                        "percent",
                        texts.text("prepaid.tax.percent"),
                        stored.map(Tax::percent).map(Decimal::toString).orElse(""))
                .needed());
        fields.add(Field.flag(
                        "priceIncluded",
                        texts.text("prepaid.tax.included"),
                        stored.map(Tax::priceIncluded).orElse(false))
                .helped(texts.text("prepaid.tax.included.help")));
        stored.ifPresent(each -> fields.add(Field.flag("active", texts.text("prepaid.field.active"), each.active())
                .helped(texts.text("prepaid.record.active.help"))));
        return List.of(new Section("", fields));
    }
}
