package org.prepaidsupport.adapter.web.admin;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** The steps of the first run. */
public record SetupView(List<SetupStep> steps) implements View {

    public SetupView {
        steps = List.copyOf(steps);
    }
}
