package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
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
import java.time.Clock;
import org.prepaidsupport.application.document.InvoiceDocuments;
import org.prepaidsupport.application.document.InvoiceMails;
import org.prepaidsupport.application.document.PostInvoices;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.ChangesAfterInvoicing;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.InvoicedWork;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.InvoicesOfOrders;
import org.springframework.stereotype.Component;

/** {@code /invoices} of the REST contract. */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class InvoicesResource {

    private final Endpoint endpoint;
    private final Invoices invoices;
    private final InvoicesOfOrders invoicesOfOrders;
    private final ChangesAfterInvoicing changes;
    private final InvoicedWork invoicedWork;
    private final PostInvoices postInvoices;
    private final InvoiceDocuments documents;
    private final InvoiceMails mails;
    private final Clock clock;

    @Inject
    public InvoicesResource(
            Endpoint endpoint,
            Invoices invoices,
            InvoicesOfOrders invoicesOfOrders,
            ChangesAfterInvoicing changes,
            InvoicedWork invoicedWork,
            PostInvoices postInvoices,
            InvoiceDocuments documents,
            InvoiceMails mails,
            Clock clock) {
        this.endpoint = endpoint;
        this.invoices = invoices;
        this.invoicesOfOrders = invoicesOfOrders;
        this.changes = changes;
        this.invoicedWork = invoicedWork;
        this.postInvoices = postInvoices;
        this.documents = documents;
        this.mails = mails;
        this.clock = clock;
    }

    /** With {@code format=csv} all that match, whatever the part that is asked for. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context UriInfo uri) {
        return endpoint.answer(() -> {
            Input input = Query.input(uri);
            String format = input.text("format").orElse("json");
            input.require(
                    format.equals("json") || format.equals("csv"), "format", "prepaid.error.not.choice", "json, csv");
            InvoiceQuery wanted = InvoiceQueries.of(input, clock);
            return format.equals("csv")
                    ? Csv.download(InvoiceCsv.sheet(invoices.all(wanted)), "invoices")
                    : endpoint.read(() -> ListJson.of(invoices.list(wanted), InvoiceJson::of));
        });
    }

    /** One draft per customer and currency. */
    @POST
    public Response create(InputStream body) {
        return endpoint.create(body, input -> ListJson.all(invoicesOfOrders.create(input), InvoiceJson::of));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> InvoiceJson.of(invoices.get(Query.id(id))));
    }

    /** Worklogs it bills or gives back. */
    @GET
    @Path("/{id}/worklogs")
    public Response worklogs(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(invoicedWork.of(Query.id(id)), InvoicedWorkJson::of));
    }

    /** Worklogs it bills that were changed since. */
    @GET
    @Path("/{id}/changes")
    public Response changes(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(changes.of(Query.id(id)), ChangedWorkJson::of));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> InvoiceJson.of(invoices.update(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        return endpoint.delete(() -> invoices.delete(Query.id(id)));
    }

    @GET
    @Path("/{id}/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response pdf(@PathParam("id") String id) {
        return endpoint.file(() -> documents.pdf(Query.id(id)));
    }

    @GET
    @Path("/{id}/mail")
    public Response mail(@PathParam("id") String id) {
        return endpoint.read(() -> MailJson.of(mails.offer(Query.id(id))));
    }

    @POST
    @Path("/{id}/mail")
    public Response sendMail(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> InvoiceJson.of(mails.send(Query.id(id), input)));
    }

    /** What was sent of it to whom. */
    @GET
    @Path("/{id}/mails")
    public Response mails(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(mails.sent(Query.id(id)), SentMailJson::of));
    }

    @POST
    @Path("/{id}/post")
    @Consumes(MediaType.WILDCARD)
    public Response post(@PathParam("id") String id) {
        return endpoint.read(() -> InvoiceJson.of(postInvoices.post(Query.id(id))));
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    public Response cancel(@PathParam("id") String id) {
        return endpoint.read(() -> InvoiceJson.of(invoices.cancel(Query.id(id))));
    }

    @POST
    @Path("/{id}/reset")
    @Consumes(MediaType.WILDCARD)
    public Response reset(@PathParam("id") String id) {
        return endpoint.read(() -> InvoiceJson.of(invoices.reset(Query.id(id))));
    }
}
