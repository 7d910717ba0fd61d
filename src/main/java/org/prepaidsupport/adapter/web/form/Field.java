package org.prepaidsupport.adapter.web.form;

import java.util.List;
import java.util.Locale;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.application.input.TypedNumber;

/**
 * A field of a form.
 *
 * @param name as the REST API calls it; dots lead into nested records
 * @param kind how it is drawn: text, area, letter, date, number, choice, choices, flag, hidden
 * @param type what is sent: text, number, whole, wholes, texts, flag; {@link #UNSENT}: nothing
 * @param value as text; flags: {@code true} or {@code false}
 * @param options of choices
 * @param help in one line below; empty: none
 * @param shownIf condition {@code field=value|value}; empty: always shown. What is not shown is not sent.
 * @param locked why it can't be changed is in the help then
 * @param fromDay whether a change of it may hold for work from a day on, which is asked before saving
 * @param error what is wrong with what was entered; empty: nothing
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
        boolean fromDay,
        String error)
        implements View {

    /** Of a field that only decides which others are sent. */
    static final String UNSENT = "unsent";

    public Field {
        options = List.copyOf(options);
    }

    private static Field of(String name, String label, String kind, String type, String value, List<Option> options) {
        return new Field(name, label, kind, type, value, options, false, "", "", false, false, "");
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

    /** One that is not sent itself, and decides by {@link #shownIf} which other fields are. */
    public static Field way(String name, String label, List<Option> options) {
        return of(name, label, "choice", UNSENT, "", options);
    }

    public static Field choices(String name, String label, List<Option> options) {
        return of(name, label, "choices", "texts", "", options);
    }

    /** Whether a row is taken away, which leaves it out of what is sent. */
    public static Field removal(String row, String label) {
        return of(row + FormBody.REMOVED, label, "flag", UNSENT, "false", List.of());
    }

    /** An id that is sent as it is. */
    public static Field hidden(String name, long id) {
        return of(name, "", "hidden", "whole", String.valueOf(id), List.of());
    }

    /** A text that is sent as it is. */
    public static Field hidden(String name, String text) {
        return of(name, "", "hidden", "text", text, List.of());
    }

    /** A list of texts, one to a line. */
    public static Field lines(String name, String label, List<String> values) {
        return of(name, label, "area", "texts", String.join("\n", values), List.of());
    }

    /** The same field, unless it can't be changed. */
    public Field lockedIf(boolean fixed) {
        return new Field(name, label, kind, type, value, options, required, help, shownIf, fixed, fromDay, error);
    }

    /** Whether the choices are ids. */
    public Field ids() {
        String ids = kind.equals("choices") ? "wholes" : "whole";
        return new Field(name, label, kind, ids, value, options, required, help, shownIf, locked, fromDay, error);
    }

    /** The same field with another value or choice; what can't be chosen stays as it was. */
    Field prefilled(String wanted) {
        if (!isChosen()) {
            return holding(wanted, options);
        }
        boolean offered = options.stream().anyMatch(each -> each.value().equals(wanted));
        return offered ? choosing(List.of(wanted)) : this;
    }

    /** The same field as it was sent, whatever that was. */
    Field entered(Sent sent) {
        if (locked || kind.equals("hidden")) {
            return this;
        }
        if (isChosen()) {
            return choosing(sent.all(name));
        }
        return holding(kind.equals("flag") ? String.valueOf(sent.flag(name)) : sent.text(name), options);
    }

    /** The same field, whose number is written as it is in this language. */
    Field written(Locale language) {
        return type.equals("number") ? holding(TypedNumber.write(value, language), options) : this;
    }

    /** What a browser would send of it as it is. */
    public List<String> held() {
        return isChosen()
                ? options.stream().filter(Option::selected).map(Option::value).toList()
                : List.of(value);
    }

    private boolean isChosen() {
        return kind.equals("choice") || kind.equals("choices");
    }

    private Field choosing(List<String> chosen) {
        return holding(
                value,
                options.stream()
                        .map(each -> new Option(each.value(), each.label(), chosen.contains(each.value())))
                        .toList());
    }

    private Field holding(String held, List<Option> offered) {
        return new Field(name, label, kind, type, held, offered, required, help, shownIf, locked, fromDay, error);
    }

    public Field needed() {
        return new Field(name, label, kind, type, value, options, true, help, shownIf, locked, fromDay, error);
    }

    public Field helped(String text) {
        return new Field(name, label, kind, type, value, options, required, text, shownIf, locked, fromDay, error);
    }

    public Field shownIf(String condition) {
        return new Field(name, label, kind, type, value, options, required, help, condition, locked, fromDay, error);
    }

    /** The same field, whose change may hold for work from a day on. */
    public Field dated() {
        return new Field(name, label, kind, type, value, options, required, help, shownIf, locked, true, error);
    }

    /** The same field with what is wrong with it; empty: nothing. */
    Field refused(String reason) {
        return new Field(name, label, kind, type, value, options, required, help, shownIf, locked, fromDay, reason);
    }
}
