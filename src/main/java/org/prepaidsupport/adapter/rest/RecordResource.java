package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.function.Function;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.table.RecordTable;

/**
 * What the REST API offers for every kind of plain records; resources repeat the annotations of the class. Public, for
 * else the compiler would give each resource bridges to these methods, which JAX-RS does not look at.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
public abstract class RecordResource<T> {

    private final Endpoint endpoint;
    private final Records<T> records;
    private final Function<T, ?> json;
    private final RecordTable<T> table;
    private final ImportJson imports;

    RecordResource(
            Endpoint endpoint, Records<T> records, Function<T, ?> json, RecordTable<T> table, ImportJson imports) {
        this.endpoint = endpoint;
        this.records = records;
        this.json = json;
        this.table = table;
        this.imports = imports;
    }

    /** With {@code format=csv} all that match, whatever the part that is asked for. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context UriInfo uri) {
        return endpoint.answer(() -> {
            Input query = Query.input(uri);
            String format = query.text("format").orElse("json");
            query.require(
                    format.equals("json") || format.equals("csv"), "format", "prepaid.error.not.choice", "json, csv");
            query.validation().check();
            return format.equals("csv")
                    ? Csv.download(table.write(Query.records(uri)), table.title())
                    : endpoint.read(() -> ListJson.of(records.list(Query.records(uri)), json));
        });
    }

    /** Makes and changes records by the rows of a sheet; with {@code trial=true} only tells what would become of them. */
    @POST
    @Path("/import")
    @Consumes(Csv.TYPE)
    public Response importSheet(@Context UriInfo uri, InputStream body) {
        return endpoint.sheet(body, sheet -> {
            Input query = Query.input(uri);
            boolean trial = query.flag("trial").orElse(false);
            query.validation().check();
            return imports.of(table.read(sheet, trial));
        });
    }

    @POST
    public Response create(InputStream body) {
        return endpoint.create(body, input -> json.apply(records.create(input)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> json.apply(records.get(Query.id(id))));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> json.apply(records.update(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        return endpoint.delete(() -> records.delete(Query.id(id)));
    }

    /** Takes any content type or none, as there is nothing to send; Jira's own check against forged posts applies. */
    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.WILDCARD)
    public Response archive(@PathParam("id") String id) {
        return endpoint.read(() -> json.apply(records.activate(Query.id(id), false)));
    }

    /** As {@link #archive}. */
    @POST
    @Path("/{id}/restore")
    @Consumes(MediaType.WILDCARD)
    public Response restore(@PathParam("id") String id) {
        return endpoint.read(() -> json.apply(records.activate(Query.id(id), true)));
    }
}
