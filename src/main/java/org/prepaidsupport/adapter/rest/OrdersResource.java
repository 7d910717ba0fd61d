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
import java.util.Locale;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.document.OrderDocuments;
import org.prepaidsupport.application.document.OrderMails;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.InvoicesOfOrders;
import org.prepaidsupport.application.order.Confirmations;
import org.prepaidsupport.application.order.OrderFilter;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderList;
import org.prepaidsupport.application.order.OrderPreview;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderTransition;
import org.springframework.stereotype.Component;

/** {@code /orders} of the REST contract. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class OrdersResource {

    private final Endpoint endpoint;
    private final Orders orders;
    private final OrderPreview preview;
    private final OrderTransitions transitions;
    private final Confirmations confirmations;
    private final OrderHistory history;
    private final OrderDocuments documents;
    private final OrderMails mails;
    private final Invoices invoices;
    private final InvoicesOfOrders invoicesOfOrders;
    private final Timesheets timesheets;
    private final TimesheetJson timesheetJson;
    private final OrderList list;
    private final OrderFilter filter;
    private final OrderCsv csv;

    @Inject
    public OrdersResource(
            Endpoint endpoint,
            Orders orders,
            OrderPreview preview,
            OrderTransitions transitions,
            Confirmations confirmations,
            OrderHistory history,
            OrderDocuments documents,
            OrderMails mails,
            Invoices invoices,
            InvoicesOfOrders invoicesOfOrders,
            Timesheets timesheets,
            TimesheetJson timesheetJson,
            OrderList list,
            OrderFilter filter,
            OrderCsv csv) {
        this.endpoint = endpoint;
        this.orders = orders;
        this.preview = preview;
        this.transitions = transitions;
        this.confirmations = confirmations;
        this.history = history;
        this.documents = documents;
        this.mails = mails;
        this.invoices = invoices;
        this.invoicesOfOrders = invoicesOfOrders;
        this.timesheets = timesheets;
        this.timesheetJson = timesheetJson;
        this.list = list;
        this.filter = filter;
        this.csv = csv;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Response list(@Context UriInfo uri) {
        return endpoint.answer(() -> {
            Input input = Query.input(uri);
            String format = input.text("format").orElse("json");
            input.require(
                    format.equals("json") || format.equals("csv"), "format", "prepaid.error.not.choice", "json, csv");
            OrderQuery query = filter.read(input, Query.page(input));
            return format.equals("csv")
                    ? Csv.download(csv.sheet(list.all(query)), "orders")
                    : endpoint.read(() -> ListJson.of(orders.list(query), OrderJson::of));
        });
    }

    @POST
    public Response create(InputStream body) {
        return endpoint.create(body, input -> OrderJson.of(orders.create(input)));
    }

    /** What it would come to; nothing is stored. */
    @POST
    @Path("/preview")
    public Response preview(InputStream body) {
        return endpoint.change(body, input -> OrderPreviewJson.of(preview.of(input)));
    }

    @POST
    @Path("/{id}/preview")
    public Response preview(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> OrderPreviewJson.of(preview.of(Query.id(id), input)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> OrderJson.of(orders.get(Query.id(id))));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> OrderJson.of(orders.update(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        return endpoint.delete(() -> orders.delete(Query.id(id)));
    }

    /** Takes any content type or none, as there is nothing to send; Jira's own check against forged posts applies. */
    @POST
    @Path("/{id}/{transition: send|confirm|cancel|reset|lock|unlock}")
    @Consumes(MediaType.WILDCARD)
    public Response apply(@PathParam("id") String id, @PathParam("transition") String transition) {
        return endpoint.read(() -> OrderJson.of(
                transitions.apply(Query.id(id), OrderTransition.valueOf(transition.toUpperCase(Locale.ROOT)))));
    }

    /** What confirming makes in Jira, and how far that is. */
    @GET
    @Path("/{id}/confirmation")
    public Response confirmation(@PathParam("id") String id) {
        return endpoint.read(() -> ConfirmationJson.of(confirmations.of(Query.id(id))));
    }

    @POST
    @Path("/{id}/copy")
    @Consumes(MediaType.WILDCARD)
    public Response copy(@PathParam("id") String id) {
        return endpoint.make(() -> OrderJson.of(orders.copy(Query.id(id))));
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
        return endpoint.change(body, input -> OrderJson.of(mails.send(Query.id(id), input)));
    }

    @GET
    @Path("/{id}/history")
    public Response history(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(history.of(Query.id(id)), OrderHistoryJson::of));
    }

    @GET
    @Path("/{id}/invoices")
    public Response invoices(@PathParam("id") String id) {
        return endpoint.read(() -> ListJson.all(invoices.ofOrder(Query.id(id)), InvoiceJson::of));
    }

    @POST
    @Path("/{id}/invoices")
    public Response invoice(@PathParam("id") String id, InputStream body) {
        return endpoint.create(body, input -> InvoiceJson.of(invoicesOfOrders.create(Query.id(id), input)));
    }

    @GET
    @Path("/{id}/timesheets")
    public Response timesheets(@PathParam("id") String id, @Context UriInfo uri) {
        return endpoint.read(() -> {
            var lines = orders.get(Query.id(id)).order().lines().stream()
                    .map(OrderLine::id)
                    .toList();
            Page<TimesheetEntry> page = Timesheets.page(timesheets.ofLines(lines), Query.page(Query.input(uri)));
            return ListJson.of(page, timesheetJson::of);
        });
    }
}
