package org.prepaidsupport.adapter.jira;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.prepaidsupport.application.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One thread of our own, on which nobody is logged in. It ends with the plugin. */
@Component
class BackgroundThread implements Background, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
    private static final int SECONDS_TO_END = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "prepaid-support-background");
        made.setDaemon(true);
        return made;
    });

    @Override
    public void run(String name, Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("{} failed", name, failure);
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("Background work did not end within {} seconds", SECONDS_TO_END);
        }
    }
}
