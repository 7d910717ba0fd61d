package com.atlassian.scheduler.config;

public interface CronScheduleInfo {

    String getCronExpression();
}
