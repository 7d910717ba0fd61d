package org.prepaidsupport.fakes;

import java.util.ArrayDeque;
import java.util.Queue;
import org.prepaidsupport.application.Background;

/** Background work that waits until a test runs it. */
public final class FakeBackground implements Background {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void run(String name, Runnable work) {
        waiting.add(work);
    }

    /** Does all that waits. */
    public void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    public boolean isIdle() {
        return waiting.isEmpty();
    }
}
