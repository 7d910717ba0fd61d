package org.prepaidsupport.adapter.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.input.TypedNumber;

/**
 * What was entered in a form, as its script would send it to the REST API: the same names, the same kinds of values.
 *
 * <p>Without scripts fields are there that other fields leave without a meaning. They are left out, unless somebody
 * entered something: that is sent, to be refused rather than lost.
 *
 * <p>Fields named {@code lines[0].quantity} are of rows. A row without {@code id} is new: of it only what was changed is
 * sent, and nothing where nothing was; so the API fills in the rest. Rows can be taken away, too.
 */
public final class FormBody {

    /** Stands for something that other fields make. */
    private static final String MADE = "+";

    /** Behind the name of a row: it is taken away. */
    static final String REMOVED = ".removed";

    private final Map<String, Field> fields;
    private final Sent sent;
    private final Locale language;

    private FormBody(FormView form, Sent sent, Locale language) {
        this.fields = form.fields().stream()
                .collect(Collectors.toMap(
                        Field::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
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
                .filter(field -> rowOf(field.name()).isEmpty())
                .filter(body::isSent)
                .forEach(field -> put(record, field.name(), body.value(field)));
        body.rows().forEach((list, rows) -> record.put(list, rows));
        if (!form.version().isEmpty()) {
            record.put(FormView.VERSION, sent.text(FormView.VERSION));
        }
        return record;
    }

    /** The rows that are sent, as {@code lines[2]}, in the order in which they are sent. */
    static List<String> sentRows(FormView form, Sent sent, Locale language) {
        FormBody body = new FormBody(form, sent, language);
        return body.fieldsByRow().entrySet().stream()
                .filter(row -> !body.row(row.getKey(), row.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the form has all rows that were sent; else some were taken away since it was drawn. */
    public static boolean fits(FormView form, Sent sent) {
        return rowNames(form).containsAll(rows(sent.values().keySet().stream()));
    }

    /** All rows of the form, in their order. */
    static List<String> rowNames(FormView form) {
        return rows(form.fields().stream().map(Field::name));
    }

    private static List<String> rows(Stream<String> fields) {
        return fields.map(FormBody::rowOf).flatMap(Optional::stream).distinct().toList();
    }

    /** Rows by their list; one whose rows were all taken away is there, and empty. */
    private Map<String, List<Map<String, Object>>> rows() {
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        fieldsByRow().forEach((name, row) -> {
            List<Map<String, Object>> rows =
                    lists.computeIfAbsent(name.substring(0, name.indexOf('[')), list -> new ArrayList<>());
            Map<String, Object> record = row(name, row);
            if (!record.isEmpty()) {
                rows.add(record);
            }
        });
        return lists;
    }

    private Map<String, List<Field>> fieldsByRow() {
        Map<String, List<Field>> rows = new LinkedHashMap<>();
        fields.values().forEach(field -> rowOf(field.name())
                .ifPresent(row ->
                        rows.computeIfAbsent(row, name -> new ArrayList<>()).add(field)));
        return rows;
    }

    private Map<String, Object> row(String name, List<Field> row) {
        Map<String, Object> record = new HashMap<>();
        if (sent.flag(name + REMOVED)) {
            return record;
        }
        boolean stored = row.stream().anyMatch(field -> field.kind().equals("hidden"));
        row.stream()
                .filter(field -> stored ? isSent(field) : isChanged(field))
                .forEach(field -> record.put(field.name().substring(name.length() + 1), value(field)));
        return record;
    }

    /** What was entered where another way was chosen is left out; other fields that are not shown are sent if changed. */
    private boolean isSent(Field field) {
        if (field.type().equals(Field.UNSENT)) {
            return false;
        }
        return isShown(field)
                || (isChanged(field) && wayOf(field).filter(this::isChanged).isEmpty());
    }

    private Optional<Field> wayOf(Field field) {
        return Optional.ofNullable(fields.get(field.shownIf().split("=", 2)[0]))
                .filter(decides -> decides.type().equals(Field.UNSENT));
    }

    /** Which row a field is of; empty: of none. */
    static Optional<String> rowOf(String field) {
        int end = field.indexOf("].");
        return end < 0 ? Optional.empty() : Optional.of(field.substring(0, end + 1));
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
        return Arrays.stream(text.split("[\n,]", -1))
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
                .filter(List.of(condition[1].split("\\|", -1))::contains)
                .isPresent();
    }

    @SuppressWarnings("unchecked") // only records are put at the beginning of a path
    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        String[] steps = name.split("\\.", -1);
        Map<String, Object> inner = record;
        for (int index = 0; index < steps.length - 1; index++) {
            inner = (Map<String, Object>) inner.computeIfAbsent(steps[index], step -> new HashMap<String, Object>());
        }
        inner.put(steps[steps.length - 1], value);
    }
}
