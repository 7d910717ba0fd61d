package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.prepaidsupport.application.order.DeliverByHand;
import org.springframework.stereotype.Component;

/** {@code /order-lines} of the REST contract. */
@Path("/order-lines/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class OrderLinesResource {

    private final Endpoint endpoint;
    private final DeliverByHand deliverByHand;

    @Inject
    public OrderLinesResource(Endpoint endpoint, DeliverByHand deliverByHand) {
        this.endpoint = endpoint;
        this.deliverByHand = deliverByHand;
    }

    /** Answers the order of the line. */
    @PUT
    @Path("/delivered")
    public Response deliver(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> OrderJson.of(deliverByHand.deliver(Query.id(id), input)));
    }
}
