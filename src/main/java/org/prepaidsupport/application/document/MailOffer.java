package org.prepaidsupport.application.document;

/**
 * A mail as it is offered for a document.
 *
 * @param to the customer's address; empty where none is known
 * @param fileName of the PDF
 * @param attaches whether the PDF goes with it; not every Jira lets plugins attach files
 * @param configured whether Jira has a mail server, without which nothing is sent
 */
public record MailOffer(
        String to, String subject, String text, String fileName, boolean attaches, boolean configured) {}
