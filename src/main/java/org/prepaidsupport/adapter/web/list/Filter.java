package org.prepaidsupport.adapter.web.list;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/** @param name of the parameter in the address */
public record Filter(String name, String label, List<Option> options) implements View {

    public Filter {
        options = List.copyOf(options);
    }
}
