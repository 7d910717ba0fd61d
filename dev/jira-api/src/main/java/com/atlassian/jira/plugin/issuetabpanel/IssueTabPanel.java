package com.atlassian.jira.plugin.issuetabpanel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

public interface IssueTabPanel {
    void init(IssueTabPanelModuleDescriptor descriptor);

    @SuppressWarnings("rawtypes")
    List getActions(Issue issue, ApplicationUser remoteUser);

    boolean showPanel(Issue issue, ApplicationUser remoteUser);
}
