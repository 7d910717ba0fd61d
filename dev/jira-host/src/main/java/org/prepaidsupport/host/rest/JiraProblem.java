package org.prepaidsupport.host.rest;

import com.atlassian.jira.util.ErrorCollection;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error as Jira answers it: messages, and messages by field. */
final class JiraProblem extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private JiraProblem(int status, List<String> messages, Map<String, String> errors) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(messages, errors))
                .build());
    }

    static Map<String, Object> body(List<String> messages, Map<String, String> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errorMessages", messages);
        body.put("errors", errors);
        return body;
    }

    static JiraProblem of(int status, String message) {
        return new JiraProblem(status, List.of(message), Map.of());
    }

    static JiraProblem field(String field, String message) {
        return new JiraProblem(400, List.of(), Map.of(field, message));
    }

    static JiraProblem of(ErrorCollection errors) {
        return new JiraProblem(400, List.copyOf(errors.getErrorMessages()), errors.getErrors());
    }

    /** What is not there, or not to be seen: the two are not told apart. */
    static JiraProblem noIssue() {
        return of(404, "Issue Does Not Exist");
    }
}
