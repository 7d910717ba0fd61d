package com.atlassian.scheduler.status;

import com.atlassian.scheduler.config.JobId;

public interface JobDetails {

    JobId getJobId();
}
