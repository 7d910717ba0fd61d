package org.prepaidsupport.host.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.prepaidsupport.host.web.AccessRules;
import org.prepaidsupport.host.web.Forgery;

/** What Jira checks before a plugin's resource is called: who may, and that no other site's form is behind it. */
final class RestAccess implements ContainerRequestFilter {

    private final AccessRules access;
    private final Forgery forgery;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    RestAccess(AccessRules access, Forgery forgery) {
        this.access = access;
        this.forgery = forgery;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        switch (access.judge(
                resource.getResourceMethod(),
                resource.getResourceClass(),
                resource.getResourceClass().getPackage())) {
            case LOG_IN -> refuse(context, 401, "Client must be authenticated to access this resource.");
            case FORBIDDEN -> refuse(context, 403, "Client must have a licence to access this resource.");
            case ALLOWED -> checkOrigin(context);
            default -> throw new IllegalStateException();
        }
    }

    private void checkOrigin(ContainerRequestContext context) {
        if (!context.getMethod().equals("GET")
                && !context.getMethod().equals("HEAD")
                && Forms.mayBeForm(context.getMediaType())
                && !forgery.isGenuine(request)) {
            refuse(context, 403, "XSRF check failed");
        }
    }

    private static void refuse(ContainerRequestContext context, int status, String message) {
        context.abortWith(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("status-code", status, "message", message))
                .build());
    }
}
