package org.prepaidsupport.application.mail;

/** Whole addresses of pages, for mails and documents: readers come from outside of Jira. Who may see them is asked there. */
public interface PageLinks {

    String order(long id);

    String invoice(long id);

    /** Jira's page of the issue. */
    String issue(String key);
}
