package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.issue.worklog.TimeTrackingConfiguration;
import org.prepaidsupport.application.jira.WorkingTime;
import org.prepaidsupport.domain.delivery.WorkTime;
import org.springframework.stereotype.Component;

@Component
class JiraWorkingTime implements WorkingTime {

    private final TimeTrackingConfiguration timeTracking;

    JiraWorkingTime(TimeTrackingConfiguration timeTracking) {
        this.timeTracking = timeTracking;
    }

    @Override
    public WorkTime get() {
        return new WorkTime(timeTracking.getHoursPerDay(), timeTracking.getDaysPerWeek());
    }
}
