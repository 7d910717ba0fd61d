package org.prepaidsupport.adapter.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.View;

/**
 * @param title above the fields; empty: none
 * @param preset what a button of the section says that fills in fields; empty: there is none
 * @param presetValues what it fills in, by field of the whole form, as JSON
 */
public record Section(String title, List<Field> fields, String preset, String presetValues) implements View {

    public Section {
        fields = List.copyOf(fields);
    }

    public Section(String title, List<Field> fields) {
        this(title, fields, "", "");
    }

    Section prefilled(Map<String, String> wanted) {
        List<Field> filled = fields.stream()
                .map(field -> Optional.ofNullable(wanted.get(field.name()))
                        .map(field::prefilled)
                        .orElse(field))
                .toList();
        return new Section(title, filled, preset, presetValues);
    }

    /** The same section with other fields in place of its own. */
    Section with(UnaryOperator<Field> change) {
        return new Section(title, fields.stream().map(change).toList(), preset, presetValues);
    }

    /** @param values that need no escaping in JSON */
    public Section offering(String label, Map<String, String> values) {
        String json = values.entrySet().stream()
                .map(each -> '"' + each.getKey() + "\":\"" + each.getValue() + '"')
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
        return new Section(title, fields, label, json);
    }
}
