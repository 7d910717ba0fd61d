package org.prepaidsupport.host.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.User;
import org.prepaidsupport.host.web.Login;

/** Logging in and out over REST. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final Jira jira;
    private final Seen seen;

    public SessionResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    public Map<String, Object> current(@Context UriInfo uri) {
        var user = seen.user();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("self", Address.of(uri).page("/rest/api/latest/user?username=" + user.getName()));
        answer.put("name", user.getName());
        answer.put("loginInfo", Map.of("failedLoginCount", 0, "loginCount", 1));
        return answer;
    }

    @POST
    public Map<String, Object> login(Map<String, Object> values, @Context HttpServletRequest request) {
        Body body = Body.of(values);
        User user = jira.users()
                .authenticate(
                        body.text("username").orElse(""), body.text("password").orElse(""))
                .orElseThrow(() -> JiraProblem.of(401, "Login failed"));
        HttpSession session = Login.open(request, user);
        return Map.of(
                "session",
                Map.of("name", "JSESSIONID", "value", session.getId()),
                "loginInfo",
                Map.of("failedLoginCount", 0, "loginCount", 1));
    }

    @DELETE
    public Response logout(@Context HttpServletRequest request) {
        seen.user();
        Login.close(request);
        return Response.noContent().build();
    }
}
