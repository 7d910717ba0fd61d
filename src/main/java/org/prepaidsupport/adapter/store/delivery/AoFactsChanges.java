package org.prepaidsupport.adapter.store.delivery;

import java.util.Collection;
import org.prepaidsupport.adapter.store.Stamps;
import org.prepaidsupport.application.Preparation;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.application.delivery.FactsStamps;
import org.springframework.stereotype.Component;

@Component
class AoFactsChanges implements FactsChanges, Preparation {

    private final Stamps stamps;

    AoFactsChanges(Stamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public void prepare() {
        FactsStamps.allGroups().forEach(group -> stamps.prepare(stamp(group)));
    }

    @Override
    public void about(Collection<Long> issueIds) {
        FactsStamps.stamped(issueIds).forEach(group -> stamps.changed(stamp(group)));
    }

    @Override
    public void aboutAll() {
        stamps.changed(stamp(FactsStamps.ALL));
    }

    private static Stamps.Of<KnownIssueRow> stamp(long group) {
        return new Stamps.Of<>(KnownIssueRow.class, KnownIssueRow.ISSUE_ID, group);
    }
}
