package org.prepaidsupport.adapter.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.WorklogsInBulk;
import org.springframework.stereotype.Component;

/** {@code /worklogs}: the same choice for several. */
@Path("/worklogs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class WorklogListResource {

    record RefusalJson(long worklog, String message) {}

    record OutcomeJson(List<Long> changed, List<RefusalJson> refused) {}

    private final Endpoint endpoint;
    private final WorklogsInBulk worklogs;
    private final Texts texts;

    @Inject
    public WorklogListResource(Endpoint endpoint, WorklogsInBulk worklogs, Texts texts) {
        this.endpoint = endpoint;
        this.worklogs = worklogs;
        this.texts = texts;
    }

    @PUT
    public Response update(InputStream body) {
        return endpoint.change(body, input -> json(worklogs.choose(input)));
    }

    private OutcomeJson json(WorklogsInBulk.Outcome outcome) {
        return new OutcomeJson(
                outcome.changed(),
                outcome.refused().stream()
                        .map(each -> new RefusalJson(each.worklogId(), texts.text(each.reason())))
                        .toList());
    }
}
