package org.prepaidsupport.host.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients at work, each on a thread of its own. */
final class Load {

    private final List<Client> clients;
    private final List<Future<?>> running = new ArrayList<>();

    private Load(List<Client> clients) {
        this.clients = clients;
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "client");
            thread.setDaemon(true);
            return thread;
        });
        clients.forEach(client -> running.add(threads.submit(client)));
        threads.shutdown();
    }

    static Load start(List<Client> clients) {
        return new Load(clients);
    }

    /** Lets all of them end what they are doing, and waits for that. */
    void stop() {
        clients.forEach(Client::stop);
        waitForEnd();
    }

    /** Waits until each has done all it was to do. */
    void waitForEnd() {
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
