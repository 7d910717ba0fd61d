package org.prepaidsupport.adapter.web.issue;

import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Whether the panel of a ticket is drawn. */
public class TicketPanelCondition implements Condition {

    private final IssuePanels panels;

    public TicketPanelCondition(IssuePanels panels) {
        this.panels = panels;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return IssuePanels.issue(context).filter(panels::showsTicket).isPresent();
    }
}
