package org.prepaidsupport.application.access;

import java.util.Collection;

/** What Jira knows of a user that our rules build on. */
public interface Roles {

    boolean isAdministrator(String userKey);

    boolean isInAnyGroup(String userKey, Collection<String> groups);
}
