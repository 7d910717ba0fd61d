package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import net.java.ao.DBParam;
import org.prepaidsupport.adapter.store.TransactionEnd;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Preparation;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.application.delivery.FactsStamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class AoFactsChanges implements FactsChanges, Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(AoFactsChanges.class);

    private final ActiveObjects rows;
    private final TransactionEnd end;
    private final Transactions transactions;

    AoFactsChanges(ActiveObjects rows, TransactionEnd end, Transactions transactions) {
        this.rows = rows;
        this.end = end;
        this.transactions = transactions;
    }

    /** A stamp that is there already is only updated: nobody's change fails because two made it at once. */
    @Override
    public void prepare() {
        for (long group : FactsStamps.allGroups()) {
            try {
                transactions.run(() -> stamp(group));
            } catch (AlreadyTaken meanwhile) {
                LOG.debug("Another node has just made stamp {}", group);
            }
        }
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
