package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.prepaidsupport.application.jira.JiraUsers;
import org.springframework.stereotype.Component;

@Component
class JiraUsersAdapter implements JiraUsers {

    private final UserManager users;
    private final GroupManager groups;

    JiraUsersAdapter(UserManager users, GroupManager groups) {
        this.users = users;
        this.groups = groups;
    }

    @Override
    public Optional<String> key(String nameOrKey) {
        return Optional.ofNullable(users.getUserByName(nameOrKey))
                .or(() -> Optional.ofNullable(users.getUserByKey(nameOrKey)))
                .map(ApplicationUser::getKey);
    }

    @Override
    public String name(String key) {
        return Optional.ofNullable(users.getUserByKey(key))
                .map(ApplicationUser::getName)
                .orElse(key);
    }

    @Override
    public String displayName(String key) {
        return Optional.ofNullable(users.getUserByKey(key))
                .map(ApplicationUser::getDisplayName)
                .orElse(key);
    }

    @Override
    public Optional<String> email(String key) {
        return Optional.ofNullable(users.getUserByKey(key)).map(ApplicationUser::getEmailAddress);
    }

    @Override
    public boolean groupExists(String group) {
        return groups.groupExists(group);
    }
}
