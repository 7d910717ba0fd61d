package org.prepaidsupport.adapter.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.access.TopBar;

/** Whether the reader may see orders and invoices. */
public class BillingViewerCondition implements Condition {

    private final TopBar topBar;

    public BillingViewerCondition(TopBar topBar) {
        this.topBar = topBar;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return topBar.isForViewers();
    }
}
