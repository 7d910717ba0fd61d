package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Transactions of Active Objects; recognises by SQL state that a unique value was taken. */
@Component
class AoTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(AoTransactions.class);
    private static final int ATTEMPTS = 20;
    /** Of H2 and PostgreSQL; the general one of databases that don't tell constraints apart. */
    private static final Set<String> UNIQUE_VIOLATION = Set.of("23505", "23000");

    private final ActiveObjects rows;
    private final TransactionEnd end;

    AoTransactions(ActiveObjects rows, TransactionEnd end) {
        this.rows = rows;
        this.end = end;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        try {
            return rows.executeInTransaction(() -> end.around(work));
        } catch (AlreadyTaken taken) {
            throw taken;
        } catch (RuntimeException failure) {
            throw violatesUnique(failure) ? new AlreadyTaken(failure) : failure;
        }
    }

    @Override
    public <T> T runAgainIfTaken(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return run(work);
            } catch (AlreadyTaken taken) {
                LOG.debug("Attempt {} lost; the next one reads what the winner stored", attempt);
            }
        }
        return run(work);
    }

    private static boolean violatesUnique(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && UNIQUE_VIOLATION.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
