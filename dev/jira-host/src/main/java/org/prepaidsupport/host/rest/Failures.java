package org.prepaidsupport.host.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures as JSON, without a stack trace. */
final class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().hasEntity()
                    ? web.getResponse()
                    : answer(
                            web.getResponse().getStatus(),
                            web.getResponse().getStatusInfo().getReasonPhrase());
        }
        if (failure instanceof JsonProcessingException) {
            return answer(400, "The request is no valid JSON.");
        }
        LOG.error("A REST call failed", failure);
        return answer(500, "Internal server error");
    }

    private static Response answer(int status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JiraProblem.body(List.of(message), Map.of()))
                .build();
    }
}
