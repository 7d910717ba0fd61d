package com.atlassian.scheduler;

public class JobRunnerResponse {

    private JobRunnerResponse() {}

    public static JobRunnerResponse success() {
        return new JobRunnerResponse();
    }

    public static JobRunnerResponse failed(Throwable cause) {
        return new JobRunnerResponse();
    }
}
