package org.prepaidsupport.adapter.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.access.TopBar;

/** Whether any of our pages is for the reader: billing staff, viewers, and agents of a helpdesk team. */
public class ReaderCondition implements Condition {

    private final TopBar topBar;

    public ReaderCondition(TopBar topBar) {
        this.topBar = topBar;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return topBar.isForAgents();
    }
}
