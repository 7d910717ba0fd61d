package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.prepaidsupport.application.delivery.RecountProgress;
import org.springframework.stereotype.Component;

/** {@code /recounts/{id}}: how far a recount is that an answer named; 404 once it is over. */
@Path("/recounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class RecountsResource {

    private final Endpoint endpoint;
    private final RecountProgress progress;

    @Inject
    public RecountsResource(Endpoint endpoint, RecountProgress progress) {
        this.endpoint = endpoint;
        this.progress = progress;
    }

    @GET
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> MoveJson.of(Optional.of(progress.get(Query.id(id)))));
    }
}
