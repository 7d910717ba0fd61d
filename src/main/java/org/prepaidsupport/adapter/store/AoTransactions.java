package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Deadlocked;
import org.prepaidsupport.application.Overtaken;
import org.prepaidsupport.application.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Transactions of Active Objects; recognises by SQL state that a unique value was taken, and deadlocks. */
@Component
class AoTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(AoTransactions.class);
    private static final int ATTEMPTS = 20;
    /** Of H2 and PostgreSQL; the general one of databases that don't tell constraints apart. */
    private static final Set<String> UNIQUE_VIOLATION = Set.of("23505", "23000");

    /** Of PostgreSQL; of MySQL and SQL Server; and of Oracle. */
    private static final Set<String> DEADLOCK = Set.of("40P01", "40001", "61000");

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
        } catch (Overtaken told) {
            throw told;
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    @Override
    public <T> T runAgainIfTaken(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return run(work);
            } catch (Overtaken lost) {
                LOG.debug("Attempt {} lost; the next one reads what the winner stored", attempt);
            }
        }
        return run(work);
    }

    private static RuntimeException told(RuntimeException failure) {
        if (hasState(failure, UNIQUE_VIOLATION)) {
            return new AlreadyTaken(failure);
        }
        return hasState(failure, DEADLOCK) ? new Deadlocked(failure) : failure;
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
