package org.prepaidsupport.fakes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.prepaidsupport.application.delivery.NamedProjectCache;
import org.prepaidsupport.application.delivery.NamedProjectStore;

/** A cache of one node. */
public final class FakeNamedProjectCache implements NamedProjectCache {

    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();
    private final NamedProjectStore store;

    public FakeNamedProjectCache(NamedProjectStore store) {
        this.store = store;
    }

    @Override
    public boolean contains(long projectId) {
        return known.computeIfAbsent(projectId, store::contains);
    }

    @Override
    public void drop(long projectId) {
        known.remove(projectId);
    }

    void clear() {
        known.clear();
    }
}
