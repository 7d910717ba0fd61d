package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.prepaidsupport.application.document.PostInvoices;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.Payments;
import org.springframework.stereotype.Component;

/**
 * What becomes of a posted document: {@code /invoices/{id}/credit-notes} and {@code /invoices/{id}/payments}. With the
 * same path as the other resource of invoices: a longer one would take all its requests.
 */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class InvoiceCorrectionsResource {

    private final Endpoint endpoint;
    private final CreditNotes creditNotes;
    private final PostInvoices postInvoices;
    private final Payments payments;

    @Inject
    public InvoiceCorrectionsResource(
            Endpoint endpoint, CreditNotes creditNotes, PostInvoices postInvoices, Payments payments) {
        this.endpoint = endpoint;
        this.creditNotes = creditNotes;
        this.postInvoices = postInvoices;
        this.payments = payments;
    }

    @GET
    @Path("/{id}/credit-notes")
    public Response creditNotes(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(creditNotes.of(Query.id(id)), InvoiceJson::of));
    }

    @POST
    @Path("/{id}/credit-notes")
    public Response credit(@PathParam("id") String id, InputStream body) {
        return endpoint.create(body, input -> InvoiceJson.of(creditNotes.create(Query.id(id), input)));
    }

    @POST
    @Path("/{id}/correct")
    public Response correct(@PathParam("id") String id, InputStream body) {
        return endpoint.create(body, input -> CorrectionJson.of(postInvoices.correct(Query.id(id), input)));
    }

    @GET
    @Path("/{id}/payments")
    public Response payments(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(payments.of(Query.id(id)), PaymentJson::of));
    }

    @POST
    @Path("/{id}/payments")
    public Response pay(@PathParam("id") String id, InputStream body) {
        return endpoint.create(body, input -> PaymentJson.of(payments.add(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}/payments/{payment}")
    public Response takeBack(@PathParam("id") String id, @PathParam("payment") String payment) {
        return endpoint.delete(() -> payments.delete(Query.id(id), Query.id(payment)));
    }
}
