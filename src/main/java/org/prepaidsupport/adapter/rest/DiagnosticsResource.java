package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prepaidsupport.application.diagnostics.Diagnostics;
import org.springframework.stereotype.Component;

/** {@code /diagnostics} of the REST contract: whether the plugin does its work. */
@Path("/diagnostics")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class DiagnosticsResource {

    private final Endpoint endpoint;
    private final Diagnostics diagnostics;
    private final DiagnosticsJson json;

    @Inject
    public DiagnosticsResource(Endpoint endpoint, Diagnostics diagnostics, DiagnosticsJson json) {
        this.endpoint = endpoint;
        this.diagnostics = diagnostics;
        this.json = json;
    }

    @GET
    public Response get() {
        return endpoint.read(() -> json.of(diagnostics.report()));
    }
}
