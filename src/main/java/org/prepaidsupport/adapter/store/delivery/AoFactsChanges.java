package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import net.java.ao.DBParam;
import org.prepaidsupport.adapter.store.TransactionEnd;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.application.delivery.FactsStamps;
import org.springframework.stereotype.Component;

@Component
class AoFactsChanges implements FactsChanges {

    private final ActiveObjects rows;
    private final TransactionEnd end;

    AoFactsChanges(ActiveObjects rows, TransactionEnd end) {
        this.rows = rows;
        this.end = end;
    }

    @Override
    public void about(Collection<Long> issueIds) {
        FactsStamps.stamped(issueIds).forEach(this::changed);
    }

    @Override
    public void aboutAll() {
        changed(FactsStamps.ALL);
    }

    private void changed(long group) {
        end.once(String.format(Locale.ROOT, "facts:%03d", -group), () -> stamp(group));
    }

    /** Never the same again, whoever else stamps the group at this moment: of two, either differs from all before. */
    private void stamp(long group) {
        String stamp = UUID.randomUUID().toString();
        KnownIssueRow[] found = rows.find(KnownIssueRow.class, KnownIssueRow.ISSUE_ID + " = ?", group);
        if (found.length == 0) {
            rows.create(
                    KnownIssueRow.class,
                    new DBParam(KnownIssueRow.ISSUE_ID, group),
                    new DBParam(KnownIssueRow.STAMP, stamp));
        } else {
            found[0].setStamp(stamp);
            found[0].save();
        }
    }
}
