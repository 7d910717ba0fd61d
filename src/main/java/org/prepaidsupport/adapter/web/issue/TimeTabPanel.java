package org.prepaidsupport.adapter.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.issuetabpanel.AbstractIssueTabPanel;
import com.atlassian.jira.plugin.issuetabpanel.IssueAction;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;
import java.util.List;

/** The tab <i>Timesheets</i> of an issue. */
public class TimeTabPanel extends AbstractIssueTabPanel {

    /** All of the tab as one entry: a table is not a stream of events. */
    private record Table(String html, Date time) implements IssueAction {

        @Override
        public String getHtml() {
            return html;
        }

        @Override
        public Date getTimePerformed() {
            return time;
        }

        @Override
        public boolean isDisplayActionAllTab() {
            return false;
        }
    }

    private final IssuePanels panels;
    private final TimeTab tab;

    public TimeTabPanel(IssuePanels panels, TimeTab tab) {
        this.panels = panels;
        this.tab = tab;
    }

    @Override
    public boolean showPanel(Issue issue, ApplicationUser remoteUser) {
        return panels.showsTime(issue);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Jira declares it
    public List getActions(Issue issue, ApplicationUser remoteUser) {
        return List.of(new Table(tab.html(issue), issue.getCreated()));
    }
}
