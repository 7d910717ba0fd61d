package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobId;

public interface JobRunnerRequest {

    JobId getJobId();

    boolean isCancellationRequested();
}
