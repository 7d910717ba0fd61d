package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import org.prepaidsupport.application.Locks;
import org.springframework.stereotype.Component;

/** Jira's issue link type <i>Prepaid support</i>, from ticket to task; made when it is first needed. */
@Component
class PrepaidLinkType {

    static final String NAME = "Prepaid support";
    private static final String OUTWARD = "draws on";
    private static final String INWARD = "is drawn on by";

    private final IssueLinkTypeManager types;
    private final Locks locks;

    PrepaidLinkType(IssueLinkTypeManager types, Locks locks) {
        this.types = types;
        this.locks = locks;
    }

    static boolean isOf(IssueLink link) {
        return NAME.equals(link.getIssueLinkType().getName());
    }

    IssueLinkType getOrMake() {
        return types.getIssueLinkTypesByName(NAME).stream()
                .findFirst()
                .orElseGet(() -> locks.waiting("linktype", this::make));
    }

    /** Under the lock, and only if no other node was faster: Jira itself does not guard against a second. */
    private IssueLinkType make() {
        if (types.getIssueLinkTypesByName(NAME).isEmpty()) {
            types.createIssueLinkType(NAME, OUTWARD, INWARD, null);
        }
        return types.getIssueLinkTypesByName(NAME).iterator().next();
    }
}
