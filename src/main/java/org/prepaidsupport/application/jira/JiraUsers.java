package org.prepaidsupport.application.jira;

import java.util.Optional;

/** Jira's users, found by the key they keep for ever or by the name people know. */
public interface JiraUsers {

    /** The key of the user with this name or, failing that, this key. */
    Optional<String> key(String nameOrKey);

    /** The name the user logs in with; the key itself for one who is gone. */
    String name(String key);

    /** How the user is called now; the key itself for one who is gone. */
    String displayName(String key);

    /** The e-mail address; empty where the user is gone or has none. */
    Optional<String> email(String key);

    boolean groupExists(String group);
}
