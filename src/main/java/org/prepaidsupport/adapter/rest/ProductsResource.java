package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.prepaidsupport.application.product.Products;
import org.springframework.stereotype.Component;

/** {@code /products} of the REST contract. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class ProductsResource {

    private final Endpoint endpoint;
    private final Products products;
    private final RecordJson json;

    @Inject
    public ProductsResource(Endpoint endpoint, Products products, RecordJson json) {
        this.endpoint = endpoint;
        this.products = products;
        this.json = json;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return endpoint.read(() -> ListJson.of(products.list(Query.records(uri)), json::of));
    }

    @POST
    public Response create(InputStream body) {
        return endpoint.create(body, input -> json.of(products.create(input)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> json.of(products.get(Query.id(id))));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> json.of(products.update(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        return endpoint.delete(() -> products.delete(Query.id(id)));
    }
}
