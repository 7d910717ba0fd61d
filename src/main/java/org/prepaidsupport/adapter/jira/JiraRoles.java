package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.Optional;
import org.prepaidsupport.application.access.Roles;
import org.springframework.stereotype.Component;

@Component
class JiraRoles implements Roles {

    private final UserManager users;
    private final GlobalPermissionManager globalPermissions;
    private final GroupManager groups;

    JiraRoles(UserManager users, GlobalPermissionManager globalPermissions, GroupManager groups) {
        this.users = users;
        this.globalPermissions = globalPermissions;
        this.groups = groups;
    }

    @Override
    public boolean isAdministrator(String userKey) {
        return user(userKey)
                .filter(user -> globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user))
                .isPresent();
    }

    @Override
    public boolean isInAnyGroup(String userKey, Collection<String> names) {
        return user(userKey)
                .filter(user -> names.stream().anyMatch(name -> groups.isUserInGroup(user, name)))
                .isPresent();
    }

    private Optional<ApplicationUser> user(String key) {
        return Optional.ofNullable(users.getUserByKey(key)).filter(ApplicationUser::isActive);
    }
}
