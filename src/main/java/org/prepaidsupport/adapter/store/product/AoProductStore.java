package org.prepaidsupport.adapter.store.product;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Currency;
import java.util.Map;
import org.prepaidsupport.adapter.store.AoRecords;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.NamedRow;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.product.ProductType;
import org.springframework.stereotype.Component;

@Component
class AoProductStore extends AoRecords<ProductRow, Product> implements ProductStore {

    AoProductStore(ActiveObjects rows, Claims claims, Copies copies) {
        super(rows, claims, copies, ProductRow.class);
    }

    @Override
    protected Product read(ProductRow row) {
        return new Product(
                row.getID(),
                text(row.getName()),
                text(row.getDescription()),
                ProductType.valueOf(text(row.getProductType())),
                row.getUnitId(),
                Decimal.ofScaled(row.getPrice()),
                Currency.getInstance(text(row.getCurrency())),
                In.ids(row.getTaxes()),
                InvoicingPolicy.valueOf(text(row.getPolicy())),
                CreateOnOrder.valueOf(text(row.getCreateOnOrder())),
                row.getProjectId(),
                row.getIssueType(),
                row.getTemplateIssueId(),
                row.getTemplateProjectId(),
                Decimal.ofScaled(row.getUpsellThreshold()),
                row.isActive(),
                row.getVersion());
    }

    @Override
    protected void write(Product value, ProductRow row) {
        row.setName(value.name());
        row.setDescription(value.description());
        row.setProductType(value.type().name());
        row.setUnitId(value.unitId());
        row.setPrice(value.price().scaled());
        row.setCurrency(value.currency().getCurrencyCode());
        row.setTaxes(In.text(value.taxes()));
        row.setPolicy(value.invoicingPolicy().name());
        row.setCreateOnOrder(value.createOnOrder().name());
        row.setProjectId(value.projectId());
        row.setIssueType(value.issueType());
        row.setTemplateIssueId(value.templateIssueId());
        row.setTemplateProjectId(value.templateProjectId());
        row.setUpsellThreshold(value.upsellThreshold().scaled());
        row.setActive(value.active());
    }

    @Override
    protected Map<String, String> sortColumns() {
        return Map.of("name", NamedRow.SEARCH, "type", ProductRow.PRODUCT_TYPE, "price", ProductRow.PRICE);
    }

    @Override
    protected long id(Product value) {
        return value.id();
    }

    @Override
    protected int version(Product value) {
        return value.version();
    }
}
