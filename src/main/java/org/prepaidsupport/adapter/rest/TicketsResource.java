package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.Balance;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.LogWork;
import org.prepaidsupport.application.delivery.TicketLines;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.team.ZeroAnswer;
import org.springframework.stereotype.Component;

/** {@code /tickets} of the REST contract. */
@Path("/tickets/{issueKey}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class TicketsResource {

    record TaskJson(String task, String summary) {

        static TaskJson of(IssueRef task) {
            return new TaskJson(task.key(), task.summary());
        }
    }

    /**
     * @param remainingSeconds null where hours left can't be told
     */
    record LineJson(long orderLine, String name, @Nullable Long remainingSeconds) {

        static LineJson of(Balance balance) {
            LineFacts line = balance.line();
            return new LineJson(
                    line.lineId(), line.name(), balance.remainingSeconds().orElse(null));
        }
    }

    /**
     * @param seconds null where they can't be told from what was typed
     * @param before left now; null where hours left can't be told
     * @param after left then
     */
    record WorkJson(
            @Nullable Long seconds,
            @Nullable Long before,
            @Nullable Long after,
            ZeroAnswer answer) {

        static WorkJson of(LogWork.Preview preview) {
            return new WorkJson(
                    preview.seconds().orElse(null),
                    preview.before().orElse(null),
                    preview.after().orElse(null),
                    preview.answer());
        }
    }

    private final Endpoint endpoint;
    private final Tickets tickets;
    private final TicketLines lines;
    private final LogWork logWork;
    private final TicketJson json;

    @Inject
    public TicketsResource(Endpoint endpoint, Tickets tickets, TicketLines lines, LogWork logWork, TicketJson json) {
        this.endpoint = endpoint;
        this.tickets = tickets;
        this.lines = lines;
        this.logWork = logWork;
        this.json = json;
    }

    @GET
    public Response get(@PathParam("issueKey") String issueKey) {
        return endpoint.read(() -> json.of(tickets.get(issueKey)));
    }

    @PUT
    public Response update(@PathParam("issueKey") String issueKey, InputStream body) {
        return endpoint.change(body, input -> json.of(tickets.update(issueKey, input)));
    }

    @POST
    @Path("/preview")
    public Response preview(@PathParam("issueKey") String issueKey, InputStream body) {
        return endpoint.change(
                body,
                input -> Map.of(
                        "moves",
                        tickets.preview(issueKey, input).stream()
                                .map(MoveJson::of)
                                .toList()));
    }

    @GET
    @Path("/tasks")
    public Response tasks(@PathParam("issueKey") String issueKey, @Context UriInfo uri) {
        return endpoint.read(
                () -> ListJson.all(tickets.tasks(issueKey, Query.input(uri).text("q")), TaskJson::of));
    }

    /** What will be left after time is logged; changes nothing. */
    @POST
    @Path("/log-work/preview")
    public Response previewWork(@PathParam("issueKey") String issueKey, InputStream body) {
        return endpoint.change(body, input -> WorkJson.of(logWork.preview(issueKey, input)));
    }

    /** Order lines that the ticket can be given. */
    @GET
    @Path("/lines")
    public Response lines(@PathParam("issueKey") String issueKey, @Context UriInfo uri) {
        return endpoint.read(
                () -> ListJson.all(lines.find(issueKey, Query.input(uri).text("q")), LineJson::of));
    }
}
