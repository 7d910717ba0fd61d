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
import org.prepaidsupport.application.tax.Taxes;
import org.springframework.stereotype.Component;

/** {@code /taxes} of the REST contract. */
@Path("/taxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class TaxesResource {

    private final Endpoint endpoint;
    private final Taxes taxes;
    private final RecordJson json;

    @Inject
    public TaxesResource(Endpoint endpoint, Taxes taxes, RecordJson json) {
        this.endpoint = endpoint;
        this.taxes = taxes;
        this.json = json;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return endpoint.read(() -> ListJson.of(taxes.list(Query.records(uri)), json::of));
    }

    @POST
    public Response create(InputStream body) {
        return endpoint.create(body, input -> json.of(taxes.create(input)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> json.of(taxes.get(Query.id(id))));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> json.of(taxes.update(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        return endpoint.delete(() -> taxes.delete(Query.id(id)));
    }
}
