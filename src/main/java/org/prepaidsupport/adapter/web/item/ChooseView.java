package org.prepaidsupport.adapter.web.item;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/** Which project or task is meant. */
public record ChooseView(String address, List<Option> projects) implements View {

    public ChooseView {
        projects = List.copyOf(projects);
    }
}
