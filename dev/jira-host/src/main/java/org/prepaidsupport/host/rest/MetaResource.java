package org.prepaidsupport.host.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.Priority;

/** What Jira says of itself: the server, fields, and the values that issues can have. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MetaResource {

    private static final String VERSION = "11.3.1";

    private final Jira jira;
    private final Seen seen;

    public MetaResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    @Path("serverInfo")
    public Map<String, Object> serverInfo(@Context UriInfo uri) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("baseUrl", Address.of(uri).base());
        info.put("version", VERSION);
        info.put("versionNumbers", List.of(11, 3, 1));
        info.put("deploymentType", "Server");
        info.put("buildNumber", 11_003_001);
        info.put("buildDate", "2025-12-01T00:00:00.000+0000");
        info.put("databaseBuildNumber", 11_003_001);
        info.put("serverTime", JiraJson.time(jira.clock().millis()));
        info.put("scmInfo", "stand-in");
        info.put("serverTitle", "Jira");
        return info;
    }

    @GET
    @Path("configuration")
    public Map<String, Object> configuration() {
        seen.user();
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("workingHoursPerDay", 8.0);
        time.put("workingDaysPerWeek", 5.0);
        time.put("timeFormat", "pretty");
        time.put("defaultUnit", "minute");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("votingEnabled", false);
        answer.put("watchingEnabled", false);
        answer.put("unassignedIssuesAllowed", true);
        answer.put("subTasksEnabled", true);
        answer.put("issueLinkingEnabled", true);
        answer.put("timeTrackingEnabled", true);
        answer.put("attachmentsEnabled", false);
        answer.put("timeTrackingConfiguration", time);
        return answer;
    }

    @GET
    @Path("field")
    public List<Map<String, Object>> fields() {
        seen.user();
        return Arrays.stream(Field.values()).map(Field::json).toList();
    }

    @GET
    @Path("issuetype")
    public List<Map<String, Object>> types(@Context UriInfo uri) {
        seen.user();
        return Constant.Type.ALL.stream().map(json(uri)::type).toList();
    }

    @GET
    @Path("issuetype/{id}")
    public Map<String, Object> type(@PathParam("id") String id, @Context UriInfo uri) {
        return found(Constant.Type.byId(id).map(json(uri)::type), "issue type", id);
    }

    @GET
    @Path("status")
    public List<Map<String, Object>> statuses(@Context UriInfo uri) {
        seen.user();
        return Arrays.stream(Constant.State.values()).map(json(uri)::status).toList();
    }

    @GET
    @Path("status/{idOrName}")
    public Map<String, Object> status(@PathParam("idOrName") String idOrName, @Context UriInfo uri) {
        Optional<Constant.State> state = Arrays.stream(Constant.State.values())
                .filter(each -> each.getId().equals(idOrName) || each.getName().equalsIgnoreCase(idOrName))
                .findFirst();
        return found(state.map(json(uri)::status), "status", idOrName);
    }

    @GET
    @Path("statuscategory")
    public List<Map<String, Object>> categories(@Context UriInfo uri) {
        seen.user();
        return Arrays.stream(Constant.State.values()).map(json(uri)::category).toList();
    }

    @GET
    @Path("priority")
    public List<Map<String, Object>> priorities(@Context UriInfo uri) {
        seen.user();
        return Priority.ALL.stream().map(json(uri)::priority).toList();
    }

    @GET
    @Path("priority/{id}")
    public Map<String, Object> priority(@PathParam("id") String id, @Context UriInfo uri) {
        return found(Priority.byId(id).map(json(uri)::priority), "priority", id);
    }

    @GET
    @Path("resolution")
    public List<Map<String, Object>> resolutions(@Context UriInfo uri) {
        seen.user();
        return List.of(json(uri).resolution());
    }

    @GET
    @Path("resolution/{id}")
    public Map<String, Object> resolution(@PathParam("id") String id, @Context UriInfo uri) {
        Map<String, Object> only = json(uri).resolution();
        return found(Optional.of(only).filter(each -> id.equals(each.get("id"))), "resolution", id);
    }

    private Map<String, Object> found(Optional<Map<String, Object>> value, String what, String id) {
        seen.user();
        return value.orElseThrow(() -> JiraProblem.of(404, "The " + what + " with id '" + id + "' does not exist"));
    }

    private JiraJson json(UriInfo uri) {
        return new JiraJson(jira, Address.of(uri));
    }
}
