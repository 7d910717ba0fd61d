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
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.unit.UnitTable;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/** Pages below {@code /prepaid/units}, as long as units of measure are switched on. */
@LicensedOnly
public class UnitsServlet extends RecordServlet {

    private static final long serialVersionUID = 1L;
    private static final String CATEGORY = "prepaid.unit.category.";

    private final transient Units units;
    private final transient SettingsService settings;
    private final transient Access access;
    private final transient UnitTable table;
    private final transient RecordPages pages;
    private final transient Lists lists;
    private final transient Choices choices;
    private final transient Formats formats;
    private final transient Texts texts;
    private final transient Paths paths;

    public UnitsServlet(
            PageRenderer renderer,
            Units units,
            SettingsService settings,
            Access access,
            UnitTable table,
            RecordPages pages,
            Lists lists,
            Choices choices,
            Formats formats,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.units = units;
        this.settings = settings;
        this.access = access;
        this.table = table;
        this.pages = pages;
        this.lists = lists;
        this.choices = choices;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    private RecordPages.Kind kind() {
        if (!settings.get().unitsOfMeasure()) {
            throw new NotFound();
        }
        return new RecordPages.Kind(
                "units", "/units", texts.text("prepaid.units"), texts.text("prepaid.units.new"), "prepaid.units.");
    }

    @Override
    Page list(Address address) {
        List<Column> columns = List.of(
                lists.record(address, "prepaid.field.name", "name", false),
                lists.record(address, "prepaid.unit.category", "category", false),
                lists.record(address, "prepaid.unit.ratio", "ratio", true),
                Column.number(texts.text("prepaid.unit.rounding")));
        return pages.list(kind(), address, units.list(lists.records(address)), access.isBilling(), columns, this::row);
    }

    private Row row(UnitOfMeasure unit) {
        return Row.of(
                Cell.link(unit.name(), paths.page("units", unit.id())),
                Cell.text(texts.text(CATEGORY + Input.wire(unit.category()))),
                Cell.number(formats.number(unit.ratio())),
                Cell.number(formats.number(unit.rounding())));
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
        UnitOfMeasure unit = units.get(id);
        return pages.edit(
                kind(),
                id,
                unit.name(),
                unit.version(),
                unit.active(),
                access.isBilling(),
                sections(Optional.of(unit)));
    }

    private List<Section> sections(Optional<UnitOfMeasure> stored) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(
                        "name",
                        texts.text("prepaid.field.name"),
                        stored.map(UnitOfMeasure::name).orElse(""))
                .needed());
        fields.add(Field.choice(
                        "category",
                        texts.text("prepaid.unit.category"),
                        choices.of(
                                CATEGORY,
                                UnitCategory.values(),
                                stored.map(UnitOfMeasure::category).orElse(UnitCategory.WORKING_TIME)))
                .needed());
        fields.add(number("ratio", "prepaid.unit.ratio", stored.map(UnitOfMeasure::ratio))
                .needed()
                .helped(texts.text("prepaid.unit.ratio.help")));
        fields.add(number("rounding", "prepaid.unit.rounding", stored.map(UnitOfMeasure::rounding))
                .helped(texts.text("prepaid.unit.rounding.help")));
        stored.ifPresent(each -> fields.add(Field.flag("active", texts.text("prepaid.field.active"), each.active())
                .helped(texts.text("prepaid.record.active.help"))));
        return List.of(new Section("", fields));
    }

    private Field number(String name, String label, Optional<Decimal> value) {
        return Field.number(
                name, texts.text(label), value.map(Decimal::toString).orElse(""));
    }
}
