package org.prepaidsupport.host.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.prepaidsupport.host.jira.Components;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraProject;

/** Components over REST: administrators add them. */
@Path("/component")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ComponentResource {

    private final Jira jira;

    public ComponentResource(Jira jira) {
        this.jira = jira;
    }

    @POST
    public Response create(Map<String, Object> values, @Context UriInfo uri) {
        Body body = Body.of(values);
        String key = body.text("project").orElseThrow(() -> JiraProblem.field("project", "project is required"));
        JiraProject project = new Seen(jira).project(key);
        if (!jira.globalPermissions().isAdministrator(jira.session().getLoggedInUser())) {
            throw JiraProblem.of(403, "You cannot edit the configuration of this project.");
        }
        String name = body.text("name")
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> JiraProblem.field("name", "The component name specified is invalid."));
        if (jira.components().ofProject(project.id()).stream()
                .anyMatch(each -> each.name().equalsIgnoreCase(name))) {
            throw JiraProblem.field("name", "A component with the name " + name + " already exists in this project.");
        }
        Components.Component made =
                jira.components().add(project, name, body.text("description").orElse(null));
        return Response.status(Response.Status.CREATED)
                .entity(new JiraJson(jira, Address.of(uri)).component(made))
                .build();
    }
}
