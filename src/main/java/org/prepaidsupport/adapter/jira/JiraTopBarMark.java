package org.prepaidsupport.adapter.jira;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettingsBuilder;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.prepaidsupport.application.access.TopBarMark;
import org.springframework.stereotype.Component;

/** In a cache of Jira's, which each node fills with a number that it did not use before. */
@Component
class JiraTopBarMark implements TopBarMark {

    private static final String NAME = "org.prepaidsupport.top-bar";
    private static final String MARK = "mark";

    /** Begins anywhere: what an earlier start of the plugin left in the cache is not drawn again. */
    private final AtomicLong last = new AtomicLong(new SecureRandom().nextLong());

    private final Cache<String, Long> cache;

    JiraTopBarMark(CacheManager caches) {
        cache = caches.getCache(
                NAME,
                any -> last.incrementAndGet(),
                new CacheSettingsBuilder().remote().replicateViaInvalidation().build());
    }

    @Override
    public long current() {
        return cache.get(MARK);
    }

    @Override
    public void change() {
        cache.remove(MARK);
    }
}
