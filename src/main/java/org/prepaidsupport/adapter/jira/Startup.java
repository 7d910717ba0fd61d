package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.issue.worklog.TimeTrackingConfiguration;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import org.prepaidsupport.application.unit.FirstUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What has to be there before anybody works: the first units and the link type; and a look at what Jira offers. Runs on every node whenever Jira or the
 * plugin starts; what is there already is left alone. A failure is logged and leaves the plugin running, as both are
 * tried again by whoever needs them or at the next start.
 */
@Component
@ExportAsService(LifecycleAware.class)
public class Startup implements LifecycleAware {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final FirstUnits firstUnits;
    private final TimeTrackingConfiguration timeTracking;
    private final PrepaidLinkType linkType;
    private final HostCheckAtStart hostCheck;

    public Startup(
            FirstUnits firstUnits,
            TimeTrackingConfiguration timeTracking,
            PrepaidLinkType linkType,
            HostCheckAtStart hostCheck) {
        this.firstUnits = firstUnits;
        this.timeTracking = timeTracking;
        this.linkType = linkType;
        this.hostCheck = hostCheck;
    }

    @Override
    public void onStart() {
        attempt("check of Jira's interfaces", hostCheck::run);
        attempt("first units", () -> firstUnits.make(timeTracking.getHoursPerDay()));
        attempt("link type", linkType::getOrMake);
    }

    @Override
    public void onStop() {
        // Nothing was started here.
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("The {} failed at start", what, failure);
        }
    }
}
