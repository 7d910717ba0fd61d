package com.atlassian.jira.bc.issue.worklog;

import java.math.BigDecimal;

public interface TimeTrackingConfiguration {
    BigDecimal getHoursPerDay();

    BigDecimal getDaysPerWeek();

    boolean enabled();
}
