package org.prepaidsupport.adapter.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.access.Agents;

/** Whether any of our pages is for the reader: billing staff, viewers, and agents of a helpdesk team. */
public class ReaderCondition implements Condition {

    private final Agents agents;

    public ReaderCondition(Agents agents) {
        this.agents = agents;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return agents.isAgent();
    }
}
