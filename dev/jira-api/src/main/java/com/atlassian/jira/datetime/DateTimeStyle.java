package com.atlassian.jira.datetime;

public enum DateTimeStyle {
    COMPLETE,
    DATE,
    TIME,
    DATE_PICKER,
    DATE_TIME_PICKER,
    ISO_8601_DATE,
    ISO_8601_DATE_TIME,
    RELATIVE,
    RSS_RFC822_DATE_TIME
}
