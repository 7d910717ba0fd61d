package com.atlassian.jira.security.groups;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

public interface GroupManager {
    boolean isUserInGroup(ApplicationUser user, String groupName);

    Collection<String> getGroupNamesForUser(ApplicationUser user);

    boolean groupExists(String groupName);

    Collection<ApplicationUser> getUsersInGroup(String groupName);
}
