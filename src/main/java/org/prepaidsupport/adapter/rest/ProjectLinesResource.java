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

/** {@code /projects} of the REST contract: the order line set on it. */
@Path("/projects/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class ProjectLinesResource {

    record View(
            String project,
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
    public ProjectLinesResource(Endpoint endpoint, LineAssignments assignments) {
        this.endpoint = endpoint;
        this.assignments = assignments;
    }

    @GET
    public Response get(@PathParam("key") String key) {
        return endpoint.read(() -> View.of(key, assignments.ofProject(key), assignments.recountOfProject(key)));
    }

    @PUT
    public Response update(@PathParam("key") String key, InputStream body) {
        return endpoint.change(
                body, input -> View.of(key, assignments.setOnProject(key, input), assignments.recountOfProject(key)));
    }

    @POST
    @Path("/preview")
    public Response preview(@PathParam("key") String key, InputStream body) {
        return endpoint.change(body, input -> MoveJson.of(assignments.previewProject(key, input)));
    }
}
