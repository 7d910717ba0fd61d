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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.springframework.stereotype.Component;

/** {@code /tasks} of the REST contract: the order line set on it. */
@Path("/tasks/{issueKey}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class TaskLinesResource {

    record View(
            String issue,
            @Nullable Long orderLine,
            @Nullable String orderNumber,
            @Nullable String orderLineName,
            MoveJson.@Nullable Recount recount) {

        static View of(String key, Optional<LineFacts> line, Optional<OpenRecount> recount) {
            return new View(
                    key,
                    line.map(LineFacts::lineId).orElse(null),
                    line.map(LineFacts::orderNumber).orElse(null),
                    line.map(LineFacts::description).orElse(null),
                    MoveJson.of(recount));
        }
    }

    private final Endpoint endpoint;
    private final LineAssignments assignments;

    @Inject
    public TaskLinesResource(Endpoint endpoint, LineAssignments assignments) {
        this.endpoint = endpoint;
        this.assignments = assignments;
    }

    @GET
    public Response get(@PathParam("issueKey") String key) {
        return endpoint.read(() -> View.of(key, assignments.ofTask(key), assignments.recountOfTask(key)));
    }

    @PUT
    public Response update(@PathParam("issueKey") String key, InputStream body) {
        return endpoint.change(
                body, input -> View.of(key, assignments.setOnTask(key, input), assignments.recountOfTask(key)));
    }

    @POST
    @Path("/preview")
    public Response preview(@PathParam("issueKey") String key, InputStream body) {
        return endpoint.change(body, input -> MoveJson.of(assignments.previewTask(key, input)));
    }
}
