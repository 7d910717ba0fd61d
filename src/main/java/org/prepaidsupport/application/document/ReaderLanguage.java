package org.prepaidsupport.application.document;

import org.prepaidsupport.domain.customer.Language;

/** The language in which the current user reads Jira. */
public interface ReaderLanguage {

    /** English where it is none that documents are written in. */
    Language get();
}
