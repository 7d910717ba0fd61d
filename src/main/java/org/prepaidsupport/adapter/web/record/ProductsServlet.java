package org.prepaidsupport.adapter.web.record;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.product.ProductTable;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/** Pages below {@code /prepaid/products}. */
@LicensedOnly
public class ProductsServlet extends RecordServlet {

    private static final long serialVersionUID = 1L;

    private final transient Products products;
    private final transient UnitNames unitNames;
    private final transient Units units;
    private final transient ProductFields fields;
    private final transient Access access;
    private final transient ProductTable table;
    private final transient RecordPages pages;
    private final transient Lists lists;
    private final transient Formats formats;
    private final transient Texts texts;
    private final transient Paths paths;

    public ProductsServlet(
            UnitNames unitNames,
            PageRenderer renderer,
            Products products,
            Units units,
            ProductFields fields,
            Access access,
            ProductTable table,
            RecordPages pages,
            Lists lists,
            Formats formats,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.unitNames = unitNames;
        this.products = products;
        this.units = units;
        this.fields = fields;
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
                "products",
                "/products",
                texts.text("prepaid.products"),
                texts.text("prepaid.products.new"),
                "prepaid.products.");
    }

    @Override
    Page list(Address address) {
        Map<Long, UnitOfMeasure> sizes = units.list(RecordQuery.ALL).items().stream()
                .collect(Collectors.toMap(UnitOfMeasure::id, Function.identity()));
        List<Column> columns = List.of(
                lists.record(address, "prepaid.field.name", "name", false),
                lists.record(address, "prepaid.product.type", "type", false),
                lists.record(address, "prepaid.field.unit.price", "price", true),
                Column.of(texts.text("prepaid.field.unit")),
                Column.of(texts.text("prepaid.product.policy")),
                Column.of(texts.text("prepaid.product.create")));
        return pages.list(
                kind(),
                address,
                products.list(lists.records(address)),
                access.isBilling(),
                columns,
                product -> row(product, sizes));
    }

    private Row row(Product product, Map<Long, UnitOfMeasure> sizes) {
        UnitOfMeasure unit = sizes.get(product.unitId());
        return Row.of(
                Cell.link(product.name(), paths.page("products", product.id())),
                Cell.text(texts.text(ProductFields.TYPE + Input.wire(product.type()))),
                Cell.number(formats.price(product.price(), product.currency())),
                Cell.text(unit == null ? "" : unitNames.of(unit)),
                Cell.text(texts.text(ProductFields.POLICY + Input.wire(product.invoicingPolicy()))),
                Cell.text(texts.text(ProductFields.CREATE + Input.wire(product.createOnOrder()))));
    }

    @Override
    Page create() {
        access.requireBilling();
        return pages.create(kind(), fields.ofNew());
    }

    @Override
    Page importing() {
        access.requireBilling();
        return pages.importing(kind(), table.header());
    }

    @Override
    Page edit(long id) {
        Product product = products.get(id);
        return pages.edit(
                kind(),
                id,
                product.name(),
                product.version(),
                product.active(),
                access.isBilling(),
                fields.of(product));
    }
}
