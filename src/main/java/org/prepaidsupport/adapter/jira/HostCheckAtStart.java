package org.prepaidsupport.adapter.jira;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.diagnostics.HostCheck;
import org.prepaidsupport.application.diagnostics.HostDifference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares what the plugin links to with the Jira that runs, once whenever the plugin starts: a member that is missing
 * would else only be noticed by who first needs it.
 */
@Component
class HostCheckAtStart implements HostCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HostCheckAtStart.class);

    private final Clock clock;
    private volatile @Nullable Result last;

    HostCheckAtStart(Clock clock) {
        this.clock = clock;
    }

    void run() {
        HostMembers members = HostMembers.packed();
        List<HostDifference> differences = members.differences(HostMembers.class.getClassLoader());
        differences.forEach(each -> LOG.warn(
                "This Jira differs from what Prepaid Support was built for: {} {} {}",
                each.kind(),
                each.member(),
                each.found()));
        last = new Result(clock.instant(), members.links().size(), differences);
    }

    @Override
    public Optional<Result> last() {
        return Optional.ofNullable(last);
    }
}
