package org.prepaidsupport.host.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.User;

/** What people chose for themselves; the host knows the language alone. */
@Path("/mypreferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PreferencesResource {

    private static final String LOCALE = "jira.user.locale";

    private final Jira jira;
    private final Seen seen;

    public PreferencesResource(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
    }

    @GET
    public String get(@QueryParam("key") String key) {
        String locale = user(key).locale();
        if (locale == null) {
            throw JiraProblem.of(404, "key not found: '" + key + "'");
        }
        return locale;
    }

    @PUT
    public Response set(@QueryParam("key") String key, JsonNode value) {
        if (value == null || !value.isTextual() || !value.asText().matches("[a-z]{2}(_[A-Z]{2})?")) {
            throw JiraProblem.of(400, "The value must be a locale such as de_DE");
        }
        jira.users().chooseLocale(user(key), value.asText());
        return Response.noContent().build();
    }

    @DELETE
    public Response remove(@QueryParam("key") String key) {
        jira.users().chooseLocale(user(key), null);
        return Response.noContent().build();
    }

    private User user(String key) {
        if (!LOCALE.equals(key)) {
            throw JiraProblem.of(404, "key not found: '" + key + "'");
        }
        return (User) seen.user();
    }
}
