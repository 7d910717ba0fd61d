package org.prepaidsupport.host.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The templates a project can be made from, as clients ask for them before they make one. */
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
public final class TemplatesResource {

    @GET
    public Map<String, Object> templates() {
        return Map.of(
                "projectTemplatesGroupedByType",
                List.of(
                        group(
                                "software",
                                "Basic software development",
                                "com.pyxis.greenhopper.jira:basic-software-development-template"),
                        group(
                                "business",
                                "Task management",
                                "com.atlassian.jira-core-project-templates:jira-core-simplified-task-management")));
    }

    private static Map<String, Object> group(String type, String name, String key) {
        return Map.of(
                "projectTypeBean",
                Map.of("projectTypeKey", type),
                "projectTemplates",
                List.of(Map.of("name", name, "itemModuleCompleteKey", key, "projectTypeKey", type)));
    }
}
