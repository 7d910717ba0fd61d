package org.prepaidsupport.adapter.jira;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The clock of the server, in the server's time zone. */
@Component
class SystemClock extends Clock {

    private final Clock clock = Clock.system(ZoneId.systemDefault());

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
