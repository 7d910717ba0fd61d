package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.domain.NotFound;

/** Whether the plugin does its work: {@code /prepaid/diagnostics}. */
@LicensedOnly
public class DiagnosticsServlet extends AdministrationServlet {

    private static final long serialVersionUID = 1L;

    private final transient DiagnosticsPage diagnostics;

    public DiagnosticsServlet(
            PageRenderer renderer, Access access, WebSudoManager webSudo, DiagnosticsPage diagnostics) {
        super(renderer, access, webSudo);
        this.diagnostics = diagnostics;
    }

    @Override
    protected Page page(Address address) {
        if (!address.goesOn()) {
            throw new NotFound();
        }
        return diagnostics.page();
    }
}
