package org.prepaidsupport.adapter.jira;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Optional;
import java.util.function.Supplier;
import org.prepaidsupport.application.Locks;
import org.springframework.stereotype.Component;

@Component
class ClusterLocks implements Locks {

    private static final String PREFIX = "org.prepaidsupport.";

    private final ClusterLockService locks;

    ClusterLocks(ClusterLockService locks) {
        this.locks = locks;
    }

    @Override
    public <T> Optional<T> ifFree(String name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(PREFIX + name);
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T waiting(String name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(PREFIX + name);
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
