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
import org.prepaidsupport.application.delivery.TimesheetFilter;
import org.prepaidsupport.application.delivery.TimesheetQuery;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.input.Input;
import org.springframework.stereotype.Component;

/** {@code /timesheets} of the REST contract. */
@Path("/timesheets")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@LicensedOnly
@Component
public class TimesheetsResource {

    private final Endpoint endpoint;
    private final Timesheets timesheets;
    private final TimesheetFilter filter;
    private final TimesheetJson json;
    private final TimesheetCsv csv;

    @Inject
    public TimesheetsResource(
            Endpoint endpoint, Timesheets timesheets, TimesheetFilter filter, TimesheetJson json, TimesheetCsv csv) {
        this.endpoint = endpoint;
        this.timesheets = timesheets;
        this.filter = filter;
        this.json = json;
        this.csv = csv;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return endpoint.answer(() -> {
            Input input = Query.input(uri);
            String format = input.text("format").orElse("json");
            input.require(
                    format.equals("json") || format.equals("csv"), "format", "prepaid.error.not.choice", "json, csv");
            TimesheetQuery query = filter.read(input);
            return format.equals("csv")
                    ? Csv.download(csv.sheet(timesheets.all(query)), "timesheets")
                    : endpoint.read(() -> ListJson.of(timesheets.list(query, Query.page(input)), json::of));
        });
    }
}
