package com.atlassian.scheduler.config;

import java.util.Date;

public final class Schedule {

    private final long interval;
    private final String cron;

    private Schedule(long interval, String cron) {
        this.interval = interval;
        this.cron = cron;
    }

    public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
        return new Schedule(intervalInMillis, "");
    }

    public static Schedule forCronExpression(String cronExpression) {
        return new Schedule(0, cronExpression);
    }

    public IntervalScheduleInfo getIntervalScheduleInfo() {
        return () -> interval;
    }

    public CronScheduleInfo getCronScheduleInfo() {
        return () -> cron;
    }
}
