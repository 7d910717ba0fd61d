package org.prepaidsupport.adapter.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.settings.SettingsStore;

/** Whether units of measure are switched on, and the reader may see them. */
public class UnitsOfMeasureCondition implements Condition {

    private final Access access;
    private final SettingsStore settings;

    public UnitsOfMeasureCondition(Access access, SettingsStore settings) {
        this.access = access;
        this.settings = settings;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return settings.get().unitsOfMeasure() && access.isBillingViewer();
    }
}
