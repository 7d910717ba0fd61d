package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.prepaidsupport.application.unit.UnitTable;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** {@code /units} of the REST contract. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class UnitsResource extends RecordResource<UnitOfMeasure> {

    @Inject
    public UnitsResource(Endpoint endpoint, Units units, RecordJson json, UnitTable table, ImportJson imports) {
        super(endpoint, units, json::of, table, imports);
    }
}
