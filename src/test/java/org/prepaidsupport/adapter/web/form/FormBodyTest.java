package org.prepaidsupport.adapter.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.Option;

/** What is entered without scripts is read as the script reads it. */
class FormBodyTest {

    private static final List<Option> TYPES =
            List.of(new Option("service", "Service", true), new Option("goods", "Goods", false));
    private static final List<Option> TAXES = List.of(new Option("7", "VAT", true), new Option("8", "Reduced", false));

    @Test
    void readsEachKindOfFieldAsItsKindOfValue() {
        Map<String, Object> body = body(
                Locale.GERMANY,
                sent("name", " Support ", "price", "1.234,5", "days", "30", "type", "goods", "active", "true"),
                Field.text("name", "Name", ""),
                Field.number("price", "Price", ""),
                Field.number("days", "Days", ""),
                Field.choice("type", "Type", TYPES),
                Field.flag("active", "Active", false),
                Field.flag("locked", "Locked", true));

        assertThat(body)
                .containsEntry("name", "Support")
                .containsEntry("price", "1234.5")
                .containsEntry("days", "30")
                .containsEntry("type", "goods")
                .containsEntry("active", true)
                .containsEntry("locked", false);
    }

    @Test
    void readsListsByLinesAndCommasAndChoicesAsTheyAreTicked() {
        Map<String, Object> body = body(
                Locale.US,
                new Sent(Map.of(
                        "members", List.of("anna\n bob, carl\n\n"),
                        "taxes", List.of("7", "8"),
                        "projects", List.of("HELP"))),
                Field.lines("members", "Members", List.of()),
                Field.choices("taxes", "Taxes", TAXES).ids(),
                Field.choices("projects", "Projects", List.of(new Option("HELP", "Help", false))),
                Field.choices("others", "Others", TAXES));

        assertThat(body)
                .containsEntry("members", List.of("anna", "bob", "carl"))
                .containsEntry("taxes", List.of("7", "8"))
                .containsEntry("projects", List.of("HELP"))
                .containsEntry("others", List.of());
    }

    @Test
    void whatIsEmptyIsAbsentAndSoIsWhatOtherFieldsMake() {
        Map<String, Object> body = body(
                Locale.US,
                sent("name", "  ", "project", "+"),
                Field.text("name", "Name", ""),
                Field.text("project", "Project", ""));

        assertThat(body).containsEntry("name", null).containsEntry("project", null);
    }

    @Test
    void dotsLeadIntoNestedRecords() {
        Map<String, Object> body = body(
                Locale.US,
                sent("company.name", "ACME", "company.vatId", "BE1"),
                Field.text("company.name", "Name", ""),
                Field.text("company.vatId", "VAT", ""));

        assertThat(body).containsEntry("company", Map.of("name", "ACME", "vatId", "BE1"));
    }

    @Test
    void leavesOutWhatAnotherFieldLeavesWithoutMeaning() {
        Field type = Field.choice("type", "Type", TYPES);
        Field create = Field.text("create", "Create", "task").shownIf("type=service");

        assertThat(body(Locale.US, sent("type", "goods", "create", "task"), type, create))
                .doesNotContainKey("create");
        assertThat(body(Locale.US, sent("type", "service", "create", "task"), type, create))
                .containsEntry("create", "task");
    }

    @Test
    void whatSomebodyEnteredThereIsSentAllTheSameToBeRefused() {
        assertThat(body(
                        Locale.US,
                        sent("type", "goods", "create", "project"),
                        Field.choice("type", "Type", TYPES),
                        Field.text("create", "Create", "task").shownIf("type=service")))
                .containsEntry("create", "project");
    }

    @Test
    void whatIsShownByAFieldThatIsNotShownIsNotShownEither() {
        assertThat(body(
                        Locale.US,
                        sent("type", "goods", "create", "task", "project", "SER"),
                        Field.choice("type", "Type", TYPES),
                        Field.text("create", "Create", "task").shownIf("type=service"),
                        Field.text("project", "Project", "SER").shownIf("create=task|project")))
                .containsOnlyKeys("type");
    }

    @Test
    void hiddenFieldsAreAsTheyAreWhateverIsSent() {
        assertThat(body(Locale.US, sent("unit", "99"), Field.hidden("unit", 3))).containsEntry("unit", "3");
    }

    @Test
    void theVersionIsTheOneThatWasSent() {
        FormView form = FormView.replace("/taxes/1", 7, List.of(), "Save", "Saved", "/taxes");

        assertThat(FormBody.of(form, sent("version", "5"), Locale.US)).containsEntry("version", "5");
    }

    @Test
    void itIsDatedWhereASwitchWasChangedThatIsShown() {
        Field on = Field.flag("on", "On", true).dated();
        Field also = Field.flag("also", "Also", true).shownIf("on=true").dated();
        FormView form = form(on, also);

        assertThat(FormBody.isDated(form, sent("on", "true", "also", "true"), Locale.US))
                .isFalse();
        assertThat(FormBody.isDated(form, sent("also", "true"), Locale.US)).isTrue();
        assertThat(FormBody.isDated(form, sent("on", "true"), Locale.US)).isTrue();
    }

    private static Map<String, Object> body(Locale language, Sent sent, Field... fields) {
        return FormBody.of(form(fields), sent, language);
    }

    private static FormView form(Field... fields) {
        return FormView.create("/products", List.of(new Section("", Arrays.asList(fields))), "Create", "Made", "/");
    }

    private static Sent sent(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put(namesAndValues[index], List.of(namesAndValues[index + 1]));
        }
        return new Sent(values);
    }
}
