package org.prepaidsupport.adapter.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;

/**
 * What is wrong with what was entered in a form.
 *
 * @param atFields by the names of the fields
 * @param summary all of it, each with what people call its field
 */
public record FormErrors(Map<String, String> atFields, List<String> summary) {

    public FormErrors {
        atFields = Map.copyOf(atFields);
        summary = List.copyOf(summary);
    }

    public static FormErrors of(FormView form, InvalidInput invalid, Texts texts) {
        Map<String, String> atFields = new LinkedHashMap<>();
        List<String> summary = new ArrayList<>();
        for (FieldError error : invalid.errors()) {
            String reason = texts.text(error.message());
            Optional<Field> field = field(form, error.field());
            field.ifPresent(each -> atFields.putIfAbsent(each.name(), reason));
            summary.add(texts.text("prepaid.js.field", field.map(Field::label).orElse(error.field()), reason));
        }
        return new FormErrors(atFields, summary.stream().distinct().toList());
    }

    /** The one that is called so, or the nearest: of one of several values, of a record or of something within. */
    private static Optional<Field> field(FormView form, String path) {
        String name = path.replaceFirst("\\[\\d+].*$", "");
        return Stream.of(name, name + ".name", name.replaceFirst("\\.\\w+$", ""))
                .flatMap(each ->
                        form.fields().stream().filter(field -> field.name().equals(each)))
                .filter(field -> !field.kind().equals("hidden"))
                .findFirst();
    }
}
