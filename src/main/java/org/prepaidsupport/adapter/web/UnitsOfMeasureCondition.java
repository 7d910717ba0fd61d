package org.prepaidsupport.adapter.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.access.TopBar;

/** Whether units of measure are switched on, and the reader may see them. */
public class UnitsOfMeasureCondition implements Condition {

    private final TopBar topBar;

    public UnitsOfMeasureCondition(TopBar topBar) {
        this.topBar = topBar;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return topBar.hasUnits();
    }
}
