package org.prepaidsupport.application.access;

import java.util.Optional;

/** Who is asking. */
public interface CurrentUser {

    /** Jira's user key (not the name), empty for somebody who is not logged in. */
    Optional<String> key();
}
