package org.prepaidsupport.host.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.prepaidsupport.host.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks that hold on all nodes, in a table. A node goes on holding its own for as long as it lives; one that died, for
 * no longer than a lease. Within the node an ordinary lock goes first, which also makes them reentrant.
 */
public final class Locks implements ClusterLockService, AutoCloseable {

    /** Milliseconds that a node which died holds its locks; a minute unless a test says otherwise. */
    public static final String LEASE_PROPERTY = "host.lock.lease";

    private static final Logger LOG = LoggerFactory.getLogger(Locks.class);
    private static final long LEASE = Long.getLong(LEASE_PROPERTY, 60_000);
    private static final long POLL = 20;

    private final Sql sql;
    private final String node = UUID.randomUUID().toString();
    private final ConcurrentHashMap<String, ClusterLock> locks = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "locks");
        made.setDaemon(true);
        return made;
    });

    Locks(Sql sql) {
        this.sql = sql;
        renewal.scheduleWithFixedDelay(this::renew, LEASE / 3, LEASE / 3, TimeUnit.MILLISECONDS);
    }

    private void renew() {
        try {
            sql.update("UPDATE jira_lock SET expires = ? WHERE holder = ?", System.currentTimeMillis() + LEASE, node);
        } catch (Sql.Failure failure) {
            LOG.error("Could not renew the locks of this node", failure);
        }
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }

    @Override
    public ClusterLock getLockForName(String lockName) {
        return locks.computeIfAbsent(lockName, NamedLock::new);
    }

    private boolean take(String name) {
        long now = System.currentTimeMillis();
        sql.update("DELETE FROM jira_lock WHERE lock_name = ? AND expires < ?", name, now);
        try {
            sql.update("INSERT INTO jira_lock (lock_name, holder, expires) VALUES (?, ?, ?)", name, node, now + LEASE);
            return true;
        } catch (Sql.Failure failure) {
            if (failure.isDuplicate()) {
                return false;
            }
            throw failure;
        }
    }

    private final class NamedLock implements ClusterLock {

        private final String name;
        private final ReentrantLock local = new ReentrantLock();

        NamedLock(String name) {
            this.name = name;
        }

        @Override
        public boolean isHeldByCurrentThread() {
            return local.isHeldByCurrentThread();
        }

        @Override
        public void lock() {
            boolean interrupted = false;
            while (true) {
                try {
                    if (tryLock(LEASE, TimeUnit.MILLISECONDS)) {
                        break;
                    }
                } catch (InterruptedException interruption) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            while (!tryLock(LEASE, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        }

        @Override
        public boolean tryLock() {
            if (!local.tryLock()) {
                return false;
            }
            return takenOrFree();
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(time);
            if (!local.tryLock(time, unit)) {
                return false;
            }
            while (local.getHoldCount() == 1 && !take(name)) {
                if (System.nanoTime() > deadline) {
                    local.unlock();
                    return false;
                }
                Thread.sleep(POLL);
            }
            return true;
        }

        private boolean takenOrFree() {
            if (local.getHoldCount() > 1 || take(name)) {
                return true;
            }
            local.unlock();
            return false;
        }

        @Override
        public void unlock() {
            if (local.getHoldCount() == 1) {
                sql.update("DELETE FROM jira_lock WHERE lock_name = ? AND holder = ?", name, node);
            }
            local.unlock();
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }
}
