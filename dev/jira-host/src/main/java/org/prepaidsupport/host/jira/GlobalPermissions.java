package org.prepaidsupport.host.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;

/** Administrators are who is in their group; everything else is for nobody. */
public final class GlobalPermissions implements GlobalPermissionManager {

    private final Groups groups;

    GlobalPermissions(Groups groups) {
        this.groups = groups;
    }

    @Override
    public boolean hasPermission(GlobalPermissionKey permissionKey, ApplicationUser user) {
        return switch (permissionKey.getKey()) {
            case "ADMINISTER", "SYSTEM_ADMIN" -> isAdministrator(user);
            default -> false;
        };
    }

    public boolean isAdministrator(ApplicationUser user) {
        return user != null && user.isActive() && groups.isUserInGroup(user, Groups.ADMINISTRATORS);
    }

    public boolean isLicensed(ApplicationUser user) {
        return user != null && user.isActive() && groups.isUserInGroup(user, Groups.LICENSED);
    }
}
