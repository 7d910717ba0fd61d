package org.prepaidsupport.host.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.prepaidsupport.host.database.Sql;

/**
 * Locks that hold on all nodes, in a table; a node that died holds its own for no longer than a minute. Within the node
 * an ordinary lock goes first, which also makes them reentrant.
 */
public final class Locks implements ClusterLockService {

    private static final long LEASE = 60_000;
    private static final long POLL = 20;

    private final Sql sql;
    private final String node = UUID.randomUUID().toString();
    private final ConcurrentHashMap<String, ClusterLock> locks = new ConcurrentHashMap<>();

    Locks(Sql sql) {
        this.sql = sql;
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
