package org.prepaidsupport.application.delivery;

import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.domain.NotFound;
import org.springframework.stereotype.Component;

/** How far a recount is, for whoever may know of what it is about. */
@Component
public class RecountProgress {

    private final Recount recount;
    private final Access access;
    private final IssuePermissions permissions;

    public RecountProgress(Recount recount, Access access, IssuePermissions permissions) {
        this.recount = recount;
        this.access = access;
        this.permissions = permissions;
    }

    /** @throws NotFound if it is over, or the caller may not know of it */
    public OpenRecount get(long id) {
        return recount.byId(id).filter(this::mayKnow).orElseThrow(NotFound::new);
    }

    private boolean mayKnow(OpenRecount each) {
        return access.isBillingViewer()
                || switch (each.kind()) {
                    case TICKET, LINK, TASK, ISSUE -> permissions.mayBrowse(each.subject());
                    case PROJECT, TEAM_PROJECT -> permissions.mayWorkInProject(each.subject());
                    case BILLED_LINE -> false;
                };
    }
}
