package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.prepaidsupport.application.delivery.Integrity;
import org.springframework.stereotype.Component;

/** {@code /integrity} of the REST contract: whether the ledger says what the worklogs say. */
@Path("/integrity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class IntegrityResource {

    private final Endpoint endpoint;
    private final Integrity integrity;
    private final IntegrityJson json;

    @Inject
    public IntegrityResource(Endpoint endpoint, Integrity integrity, IntegrityJson json) {
        this.endpoint = endpoint;
        this.integrity = integrity;
        this.json = json;
    }

    @GET
    public Response get() {
        return endpoint.read(() -> json.of(integrity.status()));
    }

    /** 200 with the result, or 202 where it goes on in the background. */
    @POST
    public Response start(InputStream body) {
        return endpoint.start(body, input -> {
            Integrity.Status status = integrity.start(input);
            return new Endpoint.Started(json.of(status), status.running().isPresent());
        });
    }
}
