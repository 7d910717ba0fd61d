package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.prepaidsupport.application.product.ProductTable;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.domain.product.Product;
import org.springframework.stereotype.Component;

/** {@code /products} of the REST contract. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class ProductsResource extends RecordResource<Product> {

    @Inject
    public ProductsResource(
            Endpoint endpoint, Products products, RecordJson json, ProductTable table, ImportJson imports) {
        super(endpoint, products, json::of, table, imports);
    }
}
