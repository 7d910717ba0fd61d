package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

public class UserLoggedInCondition implements Condition {
    public UserLoggedInCondition() {}

    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return ComponentAccessor.getComponent(JiraAuthenticationContext.class).getLoggedInUser() != null;
    }
}
