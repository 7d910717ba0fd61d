package com.atlassian.mail.server;

public interface SMTPMailServer {

    String getDefaultFrom();
}
