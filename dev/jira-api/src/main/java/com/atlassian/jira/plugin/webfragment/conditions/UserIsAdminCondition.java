package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

public class UserIsAdminCondition implements Condition {
    public UserIsAdminCondition() {}

    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        ApplicationUser user =
                ComponentAccessor.getComponent(JiraAuthenticationContext.class).getLoggedInUser();
        return user != null
                && ComponentAccessor.getComponent(GlobalPermissionManager.class)
                        .hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }
}
