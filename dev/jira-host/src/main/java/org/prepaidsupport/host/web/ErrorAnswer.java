package org.prepaidsupport.host.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown for errors: a page, or JSON below /rest; never a stack trace. */
final class ErrorAnswer extends HostPage {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswer.class);

    ErrorAnswer(Parts parts) {
        super(parts);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(404);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) {
            LOG.error("A request failed", failure);
        }
        response.setStatus(status);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/rest/")) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter()
                    .write("{\"errorMessages\":[\"" + (status == 404 ? "Not found" : "Error " + status)
                            + "\"],\"errors\":{}}");
            return;
        }
        message(
                request,
                response,
                status == 404 ? "Oops, you've found a dead link" : "Something went wrong",
                status == 404 ? "Go back to the previous page or to the list of issues." : "Error " + status);
    }
}
