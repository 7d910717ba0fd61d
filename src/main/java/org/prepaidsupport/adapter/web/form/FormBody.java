package org.prepaidsupport.adapter.web.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.input.TypedNumber;

/**
 * What was entered in a form, as its script would send it to the REST API: the same names, the same kinds of values.
 *
 * <p>Without scripts fields are there that other fields leave without a meaning. They are left out, unless somebody
 * entered something: that is sent, to be refused rather than lost.
 */
public final class FormBody {

    /** Stands for something that other fields make. */
    private static final String MADE = "+";

    private final Map<String, Field> fields;
    private final Sent sent;
    private final Locale language;

    private FormBody(FormView form, Sent sent, Locale language) {
        this.fields = form.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        this.sent = sent;
        this.language = language;
    }

    /**
     * @param form as the page offers it
     * @param language that numbers are written in
     */
    public static Map<String, Object> of(FormView form, Sent sent, Locale language) {
        FormBody body = new FormBody(form, sent, language);
        Map<String, Object> record = new HashMap<>();
        form.fields().stream()
                .filter(field -> body.isShown(field) || body.isChanged(field))
                .forEach(field -> put(record, field.name(), body.value(field)));
        if (!form.version().isEmpty()) {
            record.put(FormView.VERSION, sent.text(FormView.VERSION));
        }
        return record;
    }

    /** Whether something was changed that may hold from a day of work on. */
    public static boolean isDated(FormView form, Sent sent, Locale language) {
        FormBody body = new FormBody(form, sent, language);
        return form.fields().stream()
                .filter(Field::fromDay)
                .anyMatch(field -> (body.isShown(field) && sent.flag(field.name()))
                        != field.value().equals("true"));
    }

    private List<String> entered(Field field) {
        boolean kept = field.locked() || field.kind().equals("hidden");
        return kept ? field.held() : sent.all(field.name());
    }

    private String text(Field field) {
        List<String> entered = entered(field);
        return entered.isEmpty() ? "" : entered.get(entered.size() - 1).strip();
    }

    private @Nullable Object value(Field field) {
        return switch (field.type()) {
            case "flag" -> text(field).equals("true");
            case "wholes" -> chosen(field);
            case "texts" -> field.kind().equals("choices") ? chosen(field) : listed(text(field));
            case "number" -> orNull(TypedNumber.read(text(field), language));
            default -> orNull(text(field));
        };
    }

    private List<String> chosen(Field field) {
        return entered(field).stream().filter(each -> !each.isEmpty()).toList();
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split("[\n,]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() || text.equals(MADE) ? null : text;
    }

    private boolean isChanged(Field field) {
        return switch (field.kind()) {
            case "flag" -> !String.valueOf(text(field).equals("true")).equals(field.value());
            case "choices" -> !entered(field).equals(field.held());
            default -> !text(field).equals(String.join("", field.held()).strip());
        };
    }

    private boolean isShown(Field field) {
        String[] condition = field.shownIf().split("=", 2);
        if (condition.length < 2) {
            return true;
        }
        return Optional.ofNullable(fields.get(condition[0]))
                .filter(this::isShown)
                .map(other ->
                        other.kind().equals("flag") ? String.valueOf(text(other).equals("true")) : text(other))
                .filter(List.of(condition[1].split("\\|"))::contains)
                .isPresent();
    }

    @SuppressWarnings("unchecked") // only records are put at the beginning of a path
    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        String[] steps = name.split("\\.");
        Map<String, Object> inner = record;
        for (int index = 0; index < steps.length - 1; index++) {
            inner = (Map<String, Object>) inner.computeIfAbsent(steps[index], step -> new HashMap<String, Object>());
        }
        inner.put(steps[steps.length - 1], value);
    }
}
