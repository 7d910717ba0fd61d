package org.prepaidsupport.adapter.web.form;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** @param title above the fields; empty: none */
public record Section(String title, List<Field> fields) implements View {

    public Section {
        fields = List.copyOf(fields);
    }
}
