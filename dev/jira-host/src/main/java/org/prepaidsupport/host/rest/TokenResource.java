package org.prepaidsupport.host.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.host.jira.AccessTokens;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.User;

/** One's own personal access tokens, at Jira's address {@code /rest/pat/latest/tokens}. */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokenResource {

    private static final long LONGEST = 3650;

    private final Jira jira;
    private final Seen seen;

    public TokenResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    public List<Map<String, Object>> list() {
        return jira.accessTokens().ofUser((User) seen.user()).stream()
                .map(TokenResource::json)
                .toList();
    }

    @POST
    public Response create(Map<String, Object> values) {
        User user = (User) seen.user();
        Body body = Body.of(values);
        String name = body.text("name")
                .filter(text -> !text.isBlank() && text.length() <= 100)
                .orElseThrow(() -> JiraProblem.field("name", "Token name must have 1 to 100 characters."));
        Optional<Instant> expires = body.number("expirationDuration")
                .map(days -> jira.clock().instant().plus(days(days)));
        AccessTokens.Made made = jira.accessTokens().create(user, name, expires);
        Map<String, Object> answer = json(made.token());
        answer.put("rawToken", made.secret());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static Duration days(long days) {
        if (days < 1 || days > LONGEST) {
            throw JiraProblem.field("expirationDuration", "Token expiry must be 1 to " + LONGEST + " days.");
        }
        return Duration.ofDays(days);
    }

    @DELETE
    @Path("/{id}")
    public Response revoke(@PathParam("id") long id) {
        if (!jira.accessTokens().revoke((User) seen.user(), id)) {
            throw JiraProblem.of(404, "Token not found.");
        }
        return Response.noContent().build();
    }

    private static Map<String, Object> json(AccessTokens.Token token) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", token.id());
        json.put("name", token.name());
        json.put("createdAt", Instant.ofEpochMilli(token.created()).toString());
        if (token.used() != null) {
            json.put("lastAccessedAt", Instant.ofEpochMilli(token.used()).toString());
        }
        if (token.expires() != null) {
            json.put("expiringAt", Instant.ofEpochMilli(token.expires()).toString());
        }
        return json;
    }
}
