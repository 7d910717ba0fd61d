package org.prepaidsupport.host.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.prepaidsupport.host.web.Forgery;

/** Jira's own resources refuse bodies that a form of another site could have sent. */
final class JiraForgeryFilter implements ContainerRequestFilter {

    private final Forgery forgery;

    @Context
    private HttpServletRequest request;

    JiraForgeryFilter(Forgery forgery) {
        this.forgery = forgery;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        boolean changes =
                !context.getMethod().equals("GET") && !context.getMethod().equals("HEAD");
        boolean hasBody = context.hasEntity();
        if (changes && hasBody && Forms.mayBeForm(context.getMediaType()) && !forgery.isGenuine(request)) {
            context.abortWith(Response.status(403).entity("XSRF check failed").build());
        }
    }
}
