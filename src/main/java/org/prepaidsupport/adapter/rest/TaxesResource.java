package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.prepaidsupport.application.tax.TaxTable;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/** {@code /taxes} of the REST contract. */
@Path("/taxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class TaxesResource extends RecordResource<Tax> {

    @Inject
    public TaxesResource(Endpoint endpoint, Taxes taxes, RecordJson json, TaxTable table, ImportJson imports) {
        super(endpoint, taxes, json::of, table, imports);
    }
}
