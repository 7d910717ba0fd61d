package org.prepaidsupport.fakes;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.prepaidsupport.application.Locks;

/** Locks of one node. */
public final class FakeLocks implements Locks {

    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    @Override
    public <T> Optional<T> ifFree(String name, Supplier<T> work) {
        ReentrantLock lock = lock(name);
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
        ReentrantLock lock = lock(name);
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(String name) {
        return locks.computeIfAbsent(name, any -> new ReentrantLock());
    }
}
