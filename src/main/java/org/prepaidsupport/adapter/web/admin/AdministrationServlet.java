package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.application.access.Access;

/** Pages for administrators, who prove once more who they are where Jira wants that. */
@LicensedOnly
abstract class AdministrationServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient WebSudoManager webSudo;

    AdministrationServlet(PageRenderer renderer, Access access, WebSudoManager webSudo) {
        super(renderer);
        this.access = access;
        this.webSudo = webSudo;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Others are answered like everywhere, without learning that there is something to administer.
        if (access.isAdministrator()) {
            try {
                webSudo.willExecuteWebSudoRequest(request);
            } catch (WebSudoSessionException unproven) {
                webSudo.enforceWebSudoProtection(request, response);
                return;
            }
        }
        super.doGet(request, response);
    }
}
