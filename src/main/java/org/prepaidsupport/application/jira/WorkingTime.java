package org.prepaidsupport.application.jira;

import org.prepaidsupport.domain.delivery.WorkTime;

/** How long days and weeks are in Jira. */
public interface WorkingTime {

    WorkTime get();
}
