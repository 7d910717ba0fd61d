package com.atlassian.scheduler.config;

public interface IntervalScheduleInfo {

    long getIntervalInMillis();
}
