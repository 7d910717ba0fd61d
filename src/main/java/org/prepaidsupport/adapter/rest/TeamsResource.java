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
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** {@code /teams} of the REST contract. */
@Path("/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class TeamsResource {

    private final Endpoint endpoint;
    private final Teams teams;
    private final RecordJson json;

    @Inject
    public TeamsResource(Endpoint endpoint, Teams teams, RecordJson json) {
        this.endpoint = endpoint;
        this.teams = teams;
        this.json = json;
    }

    @GET
    public Response list(@Context UriInfo uri) {
        return endpoint.read(() -> ListJson.of(teams.list(Query.records(uri)), this::json));
    }

    @POST
    public Response create(InputStream body) {
        return endpoint.create(body, input -> json(teams.create(input)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> json(teams.get(Query.id(id))));
    }

    @PUT
    @Path("/{id}")
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> json(teams.update(Query.id(id), input)));
    }

    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id) {
        return endpoint.delete(() -> teams.delete(Query.id(id)));
    }

    /** What saving it would move. */
    @POST
    @Path("/{id}/preview")
    public Response preview(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> MoveJson.of(teams.preview(Query.id(id), input)));
    }

    /** What deleting it would move. */
    @GET
    @Path("/{id}/preview-delete")
    public Response previewDelete(@PathParam("id") String id) {
        return endpoint.read(() -> MoveJson.of(teams.previewDelete(Query.id(id))));
    }

    private RecordJson.TeamJson json(HelpdeskTeam team) {
        return json.of(team, teams.recount(team));
    }
}
