package org.prepaidsupport.adapter.web.record;

import com.atlassian.annotations.security.LicensedOnly;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.domain.NotFound;

/** List and form of one kind of records. */
@LicensedOnly
abstract class RecordServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    RecordServlet(PageRenderer renderer) {
        super(renderer);
    }

    abstract Page list(Address address);

    abstract Page create();

    abstract Page edit(long id);

    @Override
    protected final Page page(Address address) {
        if (address.goesOn()) {
            return list(address);
        }
        if (address.goesOn("new")) {
            return create();
        }
        if (address.goesOn("import")) {
            return importing();
        }
        if (address.goesOn("#")) {
            return edit(address.id(1));
        }
        return other(address);
    }

    /** Where a sheet of records is brought in. */
    Page importing() {
        throw new NotFound();
    }

    /** Pages that only some kinds have. */
    Page other(Address address) {
        throw new NotFound();
    }
}
