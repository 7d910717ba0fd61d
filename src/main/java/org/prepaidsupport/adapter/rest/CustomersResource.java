package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.prepaidsupport.application.customer.CustomerTable;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.customer.MergeCustomers;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** {@code /customers} of the REST contract. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class CustomersResource extends RecordResource<Customer> {

    private final Endpoint endpoint;
    private final MergeCustomers merge;
    private final RecordJson json;

    @Inject
    public CustomersResource(
            Endpoint endpoint,
            Customers customers,
            MergeCustomers merge,
            RecordJson json,
            CustomerTable table,
            ImportJson imports) {
        super(endpoint, customers, json::of, table, imports);
        this.endpoint = endpoint;
        this.merge = merge;
        this.json = json;
    }

    /** Answers the customer that stays. */
    @POST
    @Path("/{id}/merge")
    public Response merge(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> json.of(merge.merge(Query.id(id), input)));
    }
}
