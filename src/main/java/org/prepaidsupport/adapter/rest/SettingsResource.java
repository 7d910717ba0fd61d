package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.prepaidsupport.application.settings.SettingsService;
import org.springframework.stereotype.Component;

/** {@code /settings} of the REST contract. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class SettingsResource {

    private final Endpoint endpoint;
    private final SettingsService settings;
    private final RecordJson json;

    @Inject
    public SettingsResource(Endpoint endpoint, SettingsService settings, RecordJson json) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.json = json;
    }

    @GET
    public Response get() {
        return endpoint.read(() -> json.of(settings.get()));
    }

    @PUT
    public Response update(InputStream body) {
        return endpoint.change(body, input -> json.of(settings.update(input)));
    }
}
