package org.prepaidsupport.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.OverdrawnTime;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.delivery.RuleAnswer;
import org.springframework.stereotype.Component;

/** {@code /worklogs} of the REST contract: where a worklog counts, why, and the choice by hand. */
@Path("/worklogs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LicensedOnly
@Component
public class WorklogsResource {

    record RuleJson(Rule rule, boolean decided, String answer) {}

    record OfferedLine(long orderLine, String name) {}

    record Offer(boolean mayChoose, boolean mayWaive, List<OfferedLine> lines) {}

    /**
     * @param comment null where only a group or role may read it
     * @param overdraftReason why it was allowed to overdraw; null: nobody said
     */
    record View(
            long worklog,
            String issue,
            String author,
            long seconds,
            @Nullable String comment,
            @Nullable Long orderLine,
            boolean billable,
            @Nullable Long effectiveOrderLine,
            Rule rule,
            String reason,
            @Nullable String overdraftReason,
            List<RuleJson> rules) {}

    private final Endpoint endpoint;
    private final WorklogChoices choices;
    private final OverdrawnTime overdrawn;
    private final Texts texts;

    @Inject
    public WorklogsResource(Endpoint endpoint, WorklogChoices choices, OverdrawnTime overdrawn, Texts texts) {
        this.endpoint = endpoint;
        this.choices = choices;
        this.overdrawn = overdrawn;
        this.texts = texts;
    }

    @GET
    public Response get(@PathParam("id") String id) {
        return endpoint.read(() -> view(choices.get(Query.id(id))));
    }

    @PUT
    public Response update(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> view(choices.choose(Query.id(id), input)));
    }

    /** What the caller may choose for the worklog. */
    @GET
    @Path("/choices")
    public Response choices(@PathParam("id") String id) {
        return endpoint.read(() -> offer(choices.offer(Query.id(id))));
    }

    /** Why the worklog was allowed to overdraw. */
    @PUT
    @Path("/reason")
    public Response explain(@PathParam("id") String id, InputStream body) {
        return endpoint.change(body, input -> Map.of("reason", overdrawn.explain(Query.id(id), input)));
    }

    private static Offer offer(WorklogChoices.Offer offer) {
        return new Offer(
                offer.mayChoose(),
                offer.mayWaive(),
                offer.lines().stream()
                        .map(line -> new OfferedLine(line.lineId(), line.name()))
                        .toList());
    }

    private View view(WorklogChoices.View view) {
        var attribution = view.explanation().attribution();
        return new View(
                view.work().id(),
                view.issue().key(),
                view.work().authorKey(),
                view.work().seconds(),
                view.work().restricted() ? null : view.work().comment(),
                view.choice().map(Choice::lineId).orElse(null),
                view.choice().map(Choice::billable).orElse(true),
                attribution.lineId(),
                attribution.rule(),
                texts.text(attribution.reason()),
                overdrawn.reasons(List.of(view.work().id())).get(view.work().id()),
                view.explanation().answers().stream().map(this::rule).toList());
    }

    private RuleJson rule(RuleAnswer answer) {
        return new RuleJson(answer.rule(), answer.decided(), texts.text(answer.answer()));
    }
}
