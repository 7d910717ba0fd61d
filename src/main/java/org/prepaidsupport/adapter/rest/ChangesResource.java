package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.ChangesAfterInvoicing;
import org.springframework.stereotype.Component;

/** {@code /changes} of the REST contract: worklogs that were changed after they had been billed. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class ChangesResource {

    private final Endpoint endpoint;
    private final ChangesAfterInvoicing changes;

    @Inject
    public ChangesResource(Endpoint endpoint, ChangesAfterInvoicing changes) {
        this.endpoint = endpoint;
        this.changes = changes;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return endpoint.read(() -> {
            Input query = Query.input(uri);
            Optional<Boolean> open = query.flag("open");
            Optional<Long> order = query.whole("order");
            PageRequest page = Query.page(query);
            query.validation().check();
            return ListJson.of(changes.list(open, order, page), ChangedWorkJson::of);
        });
    }
}
