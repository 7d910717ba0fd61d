package org.prepaidsupport.adapter.web.form;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/**
 * A field of a form.
 *
 * @param name as the REST API calls it; dots lead into nested records
 * @param kind how it is drawn: text, area, letter, date, number, choice, choices, flag, hidden
 * @param type what is sent: text, number, whole, wholes, texts, flag
 * @param value as text; flags: {@code true} or {@code false}
 * @param options of choices
 * @param help in one line below; empty: none
 * @param shownIf condition {@code field=value|value}; empty: always shown. What is not shown is not sent.
 * @param locked why it can't be changed is in the help then
 * @param fromDay whether a change of it may hold for work from a day on, which is asked before saving
 */
public record Field(
        String name,
        String label,
        String kind,
        String type,
        String value,
        List<Option> options,
        boolean required,
        String help,
        String shownIf,
        boolean locked,
        boolean fromDay)
        implements View {

    public Field {
        options = List.copyOf(options);
    }

    private static Field of(String name, String label, String kind, String type, String value, List<Option> options) {
        return new Field(name, label, kind, type, value, options, false, "", "", false, false);
    }

    public static Field text(String name, String label, String value) {
        return of(name, label, "text", "text", value, List.of());
    }

    public static Field area(String name, String label, String value) {
        return of(name, label, "area", "text", value, List.of());
    }

    /** A longer text. */
    public static Field letter(String name, String label, String value) {
        return of(name, label, "letter", "text", value, List.of());
    }

    public static Field date(String name, String label, String value) {
        return of(name, label, "date", "text", value, List.of());
    }

    public static Field number(String name, String label, String value) {
        return of(name, label, "number", "number", value, List.of());
    }

    public static Field flag(String name, String label, boolean value) {
        return of(name, label, "flag", "flag", String.valueOf(value), List.of());
    }

    public static Field choice(String name, String label, List<Option> options) {
        return of(name, label, "choice", "text", "", options);
    }

    public static Field choices(String name, String label, List<Option> options) {
        return of(name, label, "choices", "texts", "", options);
    }

    /** An id that is sent as it is. */
    public static Field hidden(String name, long id) {
        return of(name, "", "hidden", "whole", String.valueOf(id), List.of());
    }

    /** A list of texts, one to a line. */
    public static Field lines(String name, String label, List<String> values) {
        return of(name, label, "area", "texts", String.join("\n", values), List.of());
    }

    /** Whether the choices are ids. */
    public Field ids() {
        String ids = kind.equals("choices") ? "wholes" : "whole";
        return new Field(name, label, kind, ids, value, options, required, help, shownIf, locked, fromDay);
    }

    /** The same field with another value or choice; what can't be chosen stays as it was. */
    Field prefilled(String wanted) {
        boolean chosen = kind.equals("choice") || kind.equals("choices");
        if (!chosen) {
            return new Field(name, label, kind, type, wanted, options, required, help, shownIf, locked, fromDay);
        }
        boolean offered = options.stream().anyMatch(each -> each.value().equals(wanted));
        List<Option> selected = options.stream()
                .map(each -> new Option(each.value(), each.label(), each.value().equals(wanted)))
                .toList();
        return offered
                ? new Field(name, label, kind, type, value, selected, required, help, shownIf, locked, fromDay)
                : this;
    }

    public Field needed() {
        return new Field(name, label, kind, type, value, options, true, help, shownIf, locked, fromDay);
    }

    public Field helped(String text) {
        return new Field(name, label, kind, type, value, options, required, text, shownIf, locked, fromDay);
    }

    public Field shownIf(String condition) {
        return new Field(name, label, kind, type, value, options, required, help, condition, locked, fromDay);
    }

    /** The same field, whose change may hold for work from a day on. */
    public Field dated() {
        return new Field(name, label, kind, type, value, options, required, help, shownIf, locked, true);
    }
}
