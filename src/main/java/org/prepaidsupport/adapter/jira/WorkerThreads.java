package org.prepaidsupport.adapter.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.prepaidsupport.application.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Threads of our own, on which nobody is logged in. They end with the plugin. */
@Component
public class WorkerThreads implements Workers, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerThreads.class);
    private static final int SECONDS_TO_END = 20;
    /** Each takes a connection of Jira's pool, which holds twenty. */
    private static final int MOST = 8;

    private final int count = Math.min(Runtime.getRuntime().availableProcessors(), MOST);
    private final ExecutorService threads = Executors.newFixedThreadPool(count, work -> {
        Thread made = new Thread(work, "prepaid-support-worker");
        made.setDaemon(true);
        return made;
    });

    @Override
    public int count() {
        return count;
    }

    @Override
    public <T, R> List<R> all(List<T> parts, Function<T, R> work) {
        List<Future<R>> started = parts.stream()
                .map(part -> threads.submit(() -> work.apply(part)))
                .toList();
        List<R> results = new ArrayList<>();
        RuntimeException failed = null;
        for (Future<R> each : started) {
            try {
                results.add(each.get());
            } catch (ExecutionException failure) {
                failed = failed == null ? unchecked(failure) : failed;
            } catch (InterruptedException stopped) {
                started.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped before the end", stopped);
            }
        }
        if (failed != null) {
            throw failed;
        }
        return results;
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("Work shared out among threads did not end within {} seconds", SECONDS_TO_END);
        }
    }
}
