package org.prepaidsupport.adapter.store.product;

import java.util.Currency;
import java.util.List;
import org.prepaidsupport.adapter.store.RecordStoreContract;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.product.ProductType;

class ProductStoreTest extends RecordStoreContract<Product> {

    @Override
    protected ProductStore store() {
        return store(ProductStore.class);
    }

    @Override
    protected Product named(String name) {
        return new Product(
                0,
                name,
                "An hour of support.\nOn working days.",
                ProductType.SERVICE,
                1,
                Decimal.of("99.999999"),
                Currency.getInstance("EUR"),
                List.of(3L, 1L),
                InvoicingPolicy.PREPAID,
                CreateOnOrder.TASK,
                10_000L,
                "Support task",
                20_000L,
                10_001L,
                Decimal.of(90),
                true,
                0);
    }

    @Override
    protected Product changed(Product product, String name) {
        return new Product(
                product.id(),
                name,
                "",
                ProductType.GOODS,
                2,
                Decimal.ZERO,
                Currency.getInstance("EUR"),
                List.of(),
                InvoicingPolicy.MANUAL,
                CreateOnOrder.PROJECT_AND_TASK,
                null,
                null,
                null,
                30_000L,
                Decimal.HUNDRED,
                false,
                product.version());
    }

    @Override
    protected long id(Product product) {
        return product.id();
    }

    @Override
    protected String name(Product product) {
        return product.name();
    }

    @Override
    protected int version(Product product) {
        return product.version();
    }
}
