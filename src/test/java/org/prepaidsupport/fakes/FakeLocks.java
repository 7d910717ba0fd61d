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
    private final Map<String, Runnable> others = new ConcurrentHashMap<>();

    /** Somebody else has the lock when it is waited for the next time, and does this before he gives it back. */
    public void heldOnceFor(String name, Runnable work) {
        others.put(name, work);
    }

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
        Optional.ofNullable(others.remove(name)).ifPresent(Runnable::run);
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
