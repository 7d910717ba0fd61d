package org.prepaidsupport.bench.recording;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** What was done to a database, connection by connection. */
public final class Recording {

    private final DataSource dataSource;
    private final Queue<Session> sessions = new ConcurrentLinkedQueue<>();

    Recording(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Connection open(Connection connection) {
        Session session = new Session();
        sessions.add(session);
        return session.recorded(connection);
    }

    /** How many statements were executed; begin and commit are none. */
    public int statements() {
        return sessions.stream().mapToInt(Session::statements).sum();
    }

    /** How many rows were read and written. */
    public long rows() {
        return sessions.stream().mapToLong(Session::rows).sum();
    }

    /**
     * Does all of it again, with the same statements and parameters on connections of the same pool, in as many threads
     * as it was done in.
     */
    public void replay() {
        Collection<List<Session>> byThread = byThread().values();
        if (byThread.size() == 1) {
            byThread.forEach(this::replay);
            return;
        }
        try {
            CompletableFuture.allOf(byThread.stream()
                            .map(each -> CompletableFuture.runAsync(
                                    () -> replay(each), work -> new Thread(work, "replay").start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("could not be done again", failure.getCause());
        }
    }

    private Map<Thread, List<Session>> byThread() {
        Map<Thread, List<Session>> byThread = new LinkedHashMap<>();
        sessions.forEach(each -> byThread.computeIfAbsent(each.thread(), any -> new ArrayList<>())
                .add(each));
        return byThread;
    }

    private void replay(List<Session> some) {
        some.forEach(each -> each.replay(dataSource));
    }
}
