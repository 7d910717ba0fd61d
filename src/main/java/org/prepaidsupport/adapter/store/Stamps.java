package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.UUID;
import net.java.ao.DBParam;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes stamps, each at the end of the transaction that makes the change. */
@Component
public class Stamps {

    private static final Logger LOG = LoggerFactory.getLogger(Stamps.class);

    /**
     * What is stamped.
     *
     * @param column that holds the key, unique in the table
     */
    public record Of<R extends StampedRow>(Class<R> type, String column, Object key) {

        private String name() {
            return type.getSimpleName() + ":" + key;
        }
    }

    private final ActiveObjects rows;
    private final TransactionEnd end;
    private final Transactions transactions;

    Stamps(ActiveObjects rows, TransactionEnd end, Transactions transactions) {
        this.rows = rows;
        this.end = end;
        this.transactions = transactions;
    }

    /** To be called in the transaction of a change; where none is open, after what was changed is written. */
    public <R extends StampedRow> void changed(Of<R> what) {
        end.once(what.name(), () -> write(what));
    }

    /** Makes it where it is missing, so that no change fails because another made it at the same moment. */
    public <R extends StampedRow> void prepare(Of<R> what) {
        try {
            transactions.run(() -> {
                if (find(what).length == 0) {
                    write(what);
                }
            });
        } catch (AlreadyTaken meanwhile) {
            LOG.debug("Another node has just made the stamp {}", what.name());
        }
    }

    /** Never the same again, whoever else does so at this moment: of two, either differs from all before. */
    private <R extends StampedRow> void write(Of<R> what) {
        String stamp = UUID.randomUUID().toString();
        R[] found = find(what);
        if (found.length == 0) {
            rows.create(what.type(), new DBParam(what.column(), what.key()), new DBParam(StampedRow.STAMP, stamp));
        } else {
            found[0].setStamp(stamp);
            found[0].save();
        }
    }

    private <R extends StampedRow> R[] find(Of<R> what) {
        return rows.find(what.type(), what.column() + " = ?", what.key());
    }
}
