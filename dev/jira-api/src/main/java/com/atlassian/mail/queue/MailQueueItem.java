package com.atlassian.mail.queue;

public interface MailQueueItem {}
