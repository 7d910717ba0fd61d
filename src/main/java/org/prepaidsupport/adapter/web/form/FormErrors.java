package org.prepaidsupport.adapter.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern ROW = Pattern.compile("^lines\\[(\\d{1,6})]");

    public FormErrors {
        atFields = Map.copyOf(atFields);
        summary = List.copyOf(summary);
    }

    public static FormErrors of(FormView form, Sent sent, InvalidInput invalid, Texts texts, Locale language) {
        List<String> rows = FormBody.sentRows(form, sent, language);
        Map<String, String> atFields = new LinkedHashMap<>();
        List<String> summary = new ArrayList<>();
        for (FieldError error : invalid.errors()) {
            String reason = texts.text(error.message());
            Optional<Field> field = field(form, shown(error.field(), rows));
            field.ifPresent(each -> atFields.putIfAbsent(each.name(), reason));
            summary.add(texts.text(
                    "prepaid.js.field",
                    field.map(each -> name(form, each)).orElseGet(() -> named(error.field(), texts)),
                    reason));
        }
        return new FormErrors(atFields, summary.stream().distinct().toList());
    }

    /** The path by the row as it stands in the form: not all of them may have been sent. */
    private static String shown(String path, List<String> rows) {
        Matcher row = ROW.matcher(path);
        if (!row.find() || Integer.parseInt(row.group(1)) >= rows.size()) {
            return path;
        }
        return rows.get(Integer.parseInt(row.group(1))) + path.substring(row.end());
    }

    /** All rows together are no field of the form. */
    private static String named(String path, Texts texts) {
        return path.equals("lines") ? texts.text("prepaid.order.lines") : path;
    }

    /** What people call the field, with the number of its row. */
    private static String name(FormView form, Field field) {
        return FormBody.rowOf(field.name())
                .map(row -> FormBody.rowNames(form).indexOf(row) + 1 + ". " + field.label())
                .orElse(field.label());
    }

    /** The one that is called so, or the nearest: of one of several values, of a record or of something within. */
    private static Optional<Field> field(FormView form, String path) {
        String name = path.replaceFirst("\\[\\d+]$", "");
        return Stream.of(
                        path,
                        name,
                        name + ".name",
                        name.replaceFirst("\\.\\w+$", ""),
                        path + ".product",
                        path.replaceFirst("\\[\\d+].*$", ""))
                .flatMap(each ->
                        form.fields().stream().filter(field -> field.name().equals(each)))
                .filter(field -> !field.kind().equals("hidden"))
                .findFirst();
    }
}
