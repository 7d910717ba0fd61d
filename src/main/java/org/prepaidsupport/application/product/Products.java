package org.prepaidsupport.application.product;

import java.util.Optional;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.product.Product;
import org.springframework.stereotype.Component;

/** Products. */
@Component
public class Products extends Records<Product> {

    private final Access access;
    private final ProductInput reader;
    private final OrderStore orders;

    Products(Access access, ProductStore store, ProductInput reader, OrderStore orders, Transactions transactions) {
        super(store, transactions);
        this.access = access;
        this.reader = reader;
        this.orders = orders;
    }

    @Override
    protected void requireReader() {
        access.requireBillingViewer();
    }

    @Override
    protected void requireWriter() {
        access.requireBilling();
    }

    @Override
    protected Product read(Input input, Optional<Product> stored) {
        return reader.read(input, stored);
    }

    @Override
    protected Product withActive(Product product, boolean active) {
        return product.withActive(active);
    }

    @Override
    protected int version(Product product) {
        return product.version();
    }

    @Override
    protected void requireUnused(Product product) {
        if (orders.usesProduct(product.id())) {
            throw new Conflict("prepaid.product.used", product.name());
        }
    }
}
