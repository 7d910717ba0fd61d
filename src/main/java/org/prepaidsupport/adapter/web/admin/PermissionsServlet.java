package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.domain.NotFound;

/** Who may what: {@code /prepaid/permissions}. */
@LicensedOnly
public class PermissionsServlet extends AdministrationServlet {

    private static final long serialVersionUID = 1L;

    private final transient PermissionsPage permissions;

    public PermissionsServlet(
            PageRenderer renderer, Access access, WebSudoManager webSudo, PermissionsPage permissions) {
        super(renderer, access, webSudo);
        this.permissions = permissions;
    }

    @Override
    protected Page page(Address address) {
        if (!address.goesOn()) {
            throw new NotFound();
        }
        return permissions.page(address);
    }
}
