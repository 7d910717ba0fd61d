package org.prepaidsupport.adapter.web;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.prepaidsupport.domain.Message;

/**
 * A group of pages below one address. With scripts their forms and buttons go through the REST API; without, they are
 * sent to the page they stand on, which does the same.
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

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getCharacterEncoding() == null) {
            // Browsers send in the encoding of the page, and don't say so.
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        renderer.submit(request, response, this::page, refusal(request));
    }

    /** Why nothing that is sent may be done; empty: it may. */
    protected Optional<Message> refusal(HttpServletRequest request) {
        return Optional.empty();
    }
}
