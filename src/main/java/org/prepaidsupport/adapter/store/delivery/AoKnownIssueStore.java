package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.StampedRow;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.FactsStamps;
import org.prepaidsupport.application.delivery.KnownIssueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class AoKnownIssueStore implements KnownIssueStore {

    private static final Logger LOG = LoggerFactory.getLogger(AoKnownIssueStore.class);
    private static final String COLUMNS =
            String.join(", ", KnownIssueRow.ISSUE_ID, StampedRow.STAMP, KnownIssueRow.CONTENT);

    private final ActiveObjects rows;
    private final Transactions transactions;

    AoKnownIssueStore(ActiveObjects rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public Look look(long issueId) {
        List<Long> ids = new ArrayList<>(FactsStamps.allGroups());
        ids.add(issueId);
        Map<Long, String> stamps = new HashMap<>();
        List<Kept> kept = new ArrayList<>();
        rows.stream(
                KnownIssueRow.class,
                Query.select(COLUMNS).where(In.list(KnownIssueRow.ISSUE_ID, ids.size()), ids.toArray()),
                row -> {
                    if (row.getIssueId() == issueId) {
                        KnownIssueText.read(row.getContent()).ifPresent(kept::add);
                    } else {
                        stamps.put(row.getIssueId(), String.valueOf(row.getStamp()));
                    }
                });
        return new Look(kept.stream().findFirst(), new FactsStamps(stamps));
    }

    @Override
    public void keep(long issueId, Kept kept) {
        try {
            transactions.run(() -> {
                rows.deleteWithSQL(KnownIssueRow.class, KnownIssueRow.ISSUE_ID + " = ?", issueId);
                rows.create(
                        KnownIssueRow.class,
                        new DBParam(KnownIssueRow.ISSUE_ID, issueId),
                        new DBParam(KnownIssueRow.CONTENT, KnownIssueText.write(kept)));
            });
        } catch (AlreadyTaken meanwhile) {
            LOG.debug("Somebody else has just kept what is known of issue {}", issueId);
        }
    }
}
