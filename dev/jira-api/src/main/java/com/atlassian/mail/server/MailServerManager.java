package com.atlassian.mail.server;

public interface MailServerManager {

    SMTPMailServer getDefaultSMTPMailServer();
}
