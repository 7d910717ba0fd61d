package org.prepaidsupport.fakes;

import java.util.concurrent.atomic.AtomicLong;
import org.prepaidsupport.application.access.TopBarMark;

/** A mark of one node. */
public final class FakeTopBarMark implements TopBarMark {

    private final AtomicLong mark = new AtomicLong();

    @Override
    public long current() {
        return mark.get();
    }

    @Override
    public void change() {
        mark.incrementAndGet();
    }
}
