package org.prepaidsupport.fakes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told otherwise. */
public final class TestClock extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Instant START = TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC);

    private volatile Instant now = START;

    /** It is ten o'clock of {@link #TODAY} again. */
    public void reset() {
        now = START;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
