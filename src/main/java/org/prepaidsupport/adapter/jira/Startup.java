package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.issue.worklog.TimeTrackingConfiguration;
import com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import org.prepaidsupport.application.unit.FirstUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What has to be there before anybody works: the first units and the link type. Runs on every node whenever Jira or the
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

    public Startup(FirstUnits firstUnits, TimeTrackingConfiguration timeTracking, PrepaidLinkType linkType) {
        this.firstUnits = firstUnits;
        this.timeTracking = timeTracking;
        this.linkType = linkType;
    }

    @Override
    public void onStart() {
        attempt("first units", () -> firstUnits.make(timeTracking.getHoursPerDay()));
        attempt("link type", linkType::getOrMake);
    }

    @Override
    public void onStop() {
        // Nothing of ours runs on its own yet.
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("Could not make the {} at start", what, failure);
        }
    }
}
