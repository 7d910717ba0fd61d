package org.prepaidsupport.adapter.web.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A form that a script sends to the REST API, or a browser without scripts to the page it stands on.
 *
 * @param url below the REST API's base
 * @param version of the record that is edited; empty for a new one
 * @param submit what the button says
 * @param done what the flag says afterwards
 * @param next where to go afterwards; {@code {id}} stands for the answer's id
 * @param cancel where leaving goes
 * @param question asked before it is sent, where that can't be undone; empty: not asked
 * @param explanation below the question
 * @param previews whether {@code url/preview} tells what time saving would move, which is then asked about
 * @param readOnly whether this reader can't change it
 */
public record FormView(
        String method,
        String url,
        String version,
        List<Section> sections,
        String submit,
        String done,
        String next,
        String cancel,
        String question,
        String explanation,
        boolean previews,
        boolean readOnly)
        implements Sendable {

    /** What the version is sent as. */
    static final String VERSION = "version";

    public FormView {
        sections = List.copyOf(sections);
    }

    public static FormView create(String url, List<Section> sections, String submit, String done, String next) {
        return new FormView("POST", url, "", sections, submit, done, next, next, "", "", false, false);
    }

    public static FormView replace(
            String url, int version, List<Section> sections, String submit, String done, String next) {
        return new FormView(
                "PUT", url, String.valueOf(version), sections, submit, done, next, next, "", "", false, false);
    }

    /** One of a part of a page, which is shown again afterwards. */
    public static FormView put(String url, List<Section> sections, String submit, String done) {
        return new FormView("PUT", url, "", sections, submit, done, "", "", "", "", false, false);
    }

    /** The same form of a new record, with these values by the names of its fields; other names mean nothing. */
    public FormView prefilled(Map<String, String> wanted) {
        return with(version, section -> section.prefilled(wanted));
    }

    /** The same form, which leads back to where the reader is led from. */
    public FormView leadingTo(String address) {
        return new FormView(
                method,
                url,
                version,
                sections,
                submit,
                done,
                address,
                address,
                question,
                explanation,
                previews,
                readOnly);
    }

    public FormView readOnlyUnless(boolean writes) {
        return new FormView(
                method, url, version, sections, submit, done, next, cancel, question, explanation, previews, !writes);
    }

    /** The same form, asking before it moves time. */
    public FormView askingWhatMoves() {
        return new FormView(
                method, url, version, sections, submit, done, next, cancel, question, explanation, true, readOnly);
    }

    /** The same form, asking before it is sent. */
    public FormView asking(String title, String text) {
        return new FormView(
                method, url, version, sections, submit, done, next, cancel, title, text, previews, readOnly);
    }

    /** The same form, which is left for another page than the one after it. */
    public FormView cancelling(String address) {
        return new FormView(
                method, url, version, sections, submit, done, next, address, question, explanation, previews, readOnly);
    }

    @Override
    public List<FormView> forms() {
        return List.of(this);
    }

    @Override
    public FormView with(FormView form) {
        return form;
    }

    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    /** The field that is called so; an empty one where there is none. */
    public Field field(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseGet(() -> Field.text(name, "", ""));
    }

    /** What is wrong with a field; empty: nothing. */
    public String error(String name) {
        return field(name).error();
    }

    /** The same of a field of a row. */
    public String error(String row, String name) {
        return error(row + "." + name);
    }

    /** Whether a row is ticked to be taken away. */
    public boolean removes(String row) {
        return field(row + FormBody.REMOVED).value().equals("true");
    }

    /** The same form, whose numbers are written as they are in this language. */
    public FormView written(Locale language) {
        return with(version, section -> section.with(field -> field.written(language)));
    }

    /** The same form as it was sent, of the version it was sent for. */
    public FormView entered(Sent sent) {
        String held = version.isEmpty() ? "" : sent.text(VERSION);
        return with(held, section -> section.with(field -> field.entered(sent)));
    }

    /** The same form with what is wrong with its fields, by their names. */
    public FormView refused(Map<String, String> errors) {
        return with(version, section -> section.with(field -> field.refused(errors.getOrDefault(field.name(), ""))));
    }

    private FormView with(String held, UnaryOperator<Section> change) {
        return new FormView(
                method,
                url,
                held,
                sections.stream().map(change).toList(),
                submit,
                done,
                next,
                cancel,
                question,
                explanation,
                previews,
                readOnly);
    }
}
