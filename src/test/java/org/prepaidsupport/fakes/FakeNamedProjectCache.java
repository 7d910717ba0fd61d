package org.prepaidsupport.fakes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prepaidsupport.application.delivery.NamedProjectCache;
import org.prepaidsupport.application.delivery.NamedProjectStore;

/** A cache of one node. */
public final class FakeNamedProjectCache implements NamedProjectCache {

    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();
    private final NamedProjectStore store;
    private boolean failing;

    public FakeNamedProjectCache(NamedProjectStore store) {
        this.store = store;
    }

    /** From now on it can't be asked. */
    public void fail() {
        failing = true;
    }

    @Override
    public boolean contains(long projectId) {
        if (failing) {
            throw new IllegalStateException("the cache can't be asked");
        }
        return known.computeIfAbsent(projectId, store::contains);
    }

    @Override
    public void drop(long projectId) {
        known.remove(projectId);
    }

    void clear() {
        known.clear();
        failing = false;
    }
}
