package org.prepaidsupport.host.jira;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.prepaidsupport.host.database.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches that are kept on each node, and that drop on all nodes what one drops: the others hear of it a moment later, by
 * a table that they look into. Keys are told by their text.
 */
public final class Caches implements CacheManager, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Caches.class);
    private static final long LOOK_EVERY = 250;
    /** What commits late has a lower id than what was heard of already. */
    private static final long LOOK_BACK = 100;

    private final Sql sql;
    private final Map<String, NodeCache<?, ?>> caches = new ConcurrentHashMap<>();
    private final ScheduledExecutorService listener = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "caches");
        made.setDaemon(true);
        return made;
    });
    /** Of those that are looked at again. */
    private final Set<Long> followed = new HashSet<>();

    private long heard;

    Caches(Sql sql) {
        this.sql = sql;
        this.heard = sql.number("SELECT COALESCE(MAX(id), 0) FROM jira_dropped");
        listener.scheduleWithFixedDelay(this::listen, LOOK_EVERY, LOOK_EVERY, TimeUnit.MILLISECONDS);
    }

    private record Dropped(long id, String cache, String key) {}

    private void listen() {
        try {
            for (Dropped each : sql.list(
                    "SELECT id, cache_name, cache_key FROM jira_dropped WHERE id > ? ORDER BY id",
                    row -> new Dropped(row.getLong(1), row.getString(2), row.getString(3)),
                    heard - LOOK_BACK)) {
                NodeCache<?, ?> cache = caches.get(each.cache);
                if (followed.add(each.id) && cache != null) {
                    cache.dropHere(each.key);
                }
                heard = Math.max(heard, each.id);
            }
            followed.removeIf(id -> id <= heard - LOOK_BACK);
        } catch (Sql.Failure failure) {
            LOG.error("Could not hear what other nodes drop from caches", failure);
        }
    }

    @Override
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings settings) {
        NodeCache<K, V> made = new NodeCache<>(name, loader);
        caches.put(name, made);
        return made;
    }

    @Override
    public void close() {
        listener.shutdownNow();
    }

    private final class NodeCache<K, V> implements Cache<K, V> {

        private final String name;
        private final CacheLoader<K, V> loader;
        private final Map<K, V> values = new ConcurrentHashMap<>();

        NodeCache(String name, CacheLoader<K, V> loader) {
            this.name = name;
            this.loader = loader;
        }

        @Override
        public V get(K key) {
            V kept = values.get(key);
            if (kept != null) {
                return kept;
            }
            return values.computeIfAbsent(key, loader::load);
        }

        @Override
        public void remove(K key) {
            values.remove(key);
            sql.update("INSERT INTO jira_dropped (cache_name, cache_key) VALUES (?, ?)", name, key.toString());
        }

        private void dropHere(String key) {
            values.keySet().removeIf(each -> each.toString().equals(key));
        }
    }
}
