package org.prepaidsupport.adapter.web;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A group of pages below one address. They only show: everything that changes something goes through the REST API, so
 * there is nothing here to forge.
 */
@LicensedOnly
public abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PageRenderer renderer;

    protected PageServlet(PageRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * The page at the address, for somebody who is logged in.
     *
     * @throws org.prepaidsupport.domain.NotFound if there is none
     * @throws org.prepaidsupport.domain.Forbidden if the current user may not see it
     */
    protected abstract Page page(Address address);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        renderer.serve(request, response, this::page);
    }
}
