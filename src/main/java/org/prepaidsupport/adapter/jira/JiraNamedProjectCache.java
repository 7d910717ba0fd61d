package org.prepaidsupport.adapter.jira;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import org.prepaidsupport.application.delivery.NamedProjectCache;
import org.prepaidsupport.application.delivery.NamedProjectStore;
import org.springframework.stereotype.Component;

/** In a cache of Jira's: what one node drops, the others drop too. */
@Component
class JiraNamedProjectCache implements NamedProjectCache {

    private static final String NAME = "org.prepaidsupport.named-projects";

    private final Cache<Long, Boolean> cache;

    JiraNamedProjectCache(CacheManager caches, NamedProjectStore store) {
        cache = caches.getCache(
                NAME,
                store::contains,
                new CacheSettingsBuilder().remote().replicateViaInvalidation().build());
    }

    @Override
    public boolean contains(long projectId) {
        return cache.get(projectId);
    }

    @Override
    public void drop(long projectId) {
        cache.remove(projectId);
    }
}
