package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.domain.Message;

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

    /** Going to prove it would lose what was entered: that is done beside the page, which is sent again then. */
    @Override
    protected Optional<Message> refusal(HttpServletRequest request) {
        try {
            if (access.isAdministrator()) {
                webSudo.willExecuteWebSudoRequest(request);
            }
            return Optional.empty();
        } catch (WebSudoSessionException unproven) {
            return Optional.of(Message.of("prepaid.page.unproven"));
        }
    }
}
