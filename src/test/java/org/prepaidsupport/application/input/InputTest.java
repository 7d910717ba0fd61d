package org.prepaidsupport.application.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.CreateOnOrder;

class InputTest {

    @Test
    void textIsTrimmedAndEmptyTextIsAbsent() {
        assertThat(input("name", "  Acme ").text("name")).contains("Acme");
        assertThat(input("name", "   ").text("name")).isEmpty();
        assertThat(input("name", null).text("name")).isEmpty();
        assertThat(input().text("name")).isEmpty();
    }

    @Test
    void textThatIsTooLongOrNoTextIsRefused() {
        assertRefused(input("name", "x".repeat(256)), each -> each.text("name", 255), "name: prepaid.error.too.long");
        assertRefused(input("name", 7), each -> each.text("name"), "name: prepaid.error.not.text");
        assertRefused(input("name", " "), each -> each.requiredText("name", 9), "name: prepaid.error.required");
        assertThat(input("name", "x".repeat(255)).text("name", 255)).isPresent();
    }

    @Test
    void aFieldIsNamedEvenAsNull() {
        assertThat(input("task", null).names("task")).isTrue();
        assertThat(input().names("task")).isFalse();
    }

    @Test
    void decimalsAreTakenAsTextOrNumberAndNeverRounded() {
        assertThat(input("price", "4.50").decimal("price")).contains(Decimal.of("4.5"));
        assertThat(input("price", 4.5).decimal("price")).contains(Decimal.of("4.5"));
        assertThat(input("price", new BigDecimal("1E+2")).decimal("price")).contains(Decimal.HUNDRED);
        assertThat(input("price", "").decimal("price")).isEmpty();
        assertThat(input("price", "0.1234560").decimal("price")).contains(Decimal.of("0.123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "1,5", "0x10", "NaN", "Infinity", "1 000", "--1", "1e", "1e1000000", "٣"})
    void textWhereANumberBelongsIsRefused(String text) {
        assertRefused(input("price", text), each -> each.decimal("price"), "price: prepaid.error.not.number");
    }

    @Test
    void numbersTooLargeOrTooFineAreRefused() {
        assertRefused(input("p", "1000000000001"), each -> each.decimal("p"), "p: prepaid.error.number.large");
        assertRefused(input("p", "1e99"), each -> each.decimal("p"), "p: prepaid.error.number.large");
        assertRefused(input("p", "0.1234567"), each -> each.decimal("p"), "p: prepaid.error.number.places");
        assertRefused(input("p", "9".repeat(41)), each -> each.decimal("p"), "p: prepaid.error.not.number");
        assertRefused(input("p", List.of(1)), each -> each.decimal("p"), "p: prepaid.error.not.number");
        assertRefused(input("p", true), each -> each.decimal("p"), "p: prepaid.error.not.number");
    }

    @Test
    void wholeNumbersAreWhole() {
        assertThat(input("id", "7").whole("id")).contains(7L);
        assertThat(input("id", 7.0).whole("id")).contains(7L);
        assertRefused(input("id", "7.5"), each -> each.whole("id"), "id: prepaid.error.not.whole");
        assertRefused(input("id", "1e30"), each -> each.whole("id"), "id: prepaid.error.not.whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "23.11.2026", "1969-12-31", "+10000-01-01"})
    void whatIsNoDateIsRefused(String text) {
        assertRefused(input("date", text), each -> each.date("date"), "date: prepaid.error.not.date");
    }

    @Test
    void datesAreIso() {
        assertThat(input("date", "2026-11-23").date("date")).contains(LocalDate.of(2026, 11, 23));
    }

    @Test
    void flagsAreBooleansOrTheirWords() {
        assertThat(input("active", true).flag("active")).contains(true);
        assertThat(input("active", "false").flag("active")).contains(false);
        assertThat(input("active", "").flag("active")).isEmpty();
        assertRefused(input("active", "yes"), each -> each.flag("active"), "active: prepaid.error.not.flag");
        assertRefused(input("active", 1), each -> each.flag("active"), "active: prepaid.error.not.flag");
    }

    @Test
    void choicesAreWrittenInLowerCaseWithHyphens() {
        assertThat(input("create", "project-and-task").choice("create", CreateOnOrder.class))
                .contains(CreateOnOrder.PROJECT_AND_TASK);
        assertRefused(
                input("create", "PROJECT_AND_TASK"),
                each -> each.choice("create", CreateOnOrder.class),
                "create: prepaid.error.not.choice");
    }

    @Test
    void everyItemOfAListThatDoesNotFitIsNamed() {
        assertRefused(
                input("keys", Arrays.asList("A", 7, null)),
                each -> each.texts("keys"),
                "keys[1]: prepaid.error.not.texts",
                "keys[2]: prepaid.error.not.texts");
        assertRefused(input("ids", List.of(1, "x")), each -> each.wholes("ids"), "ids[1]: prepaid.error.not.whole");
        assertRefused(input("keys", "A"), each -> each.texts("keys"), "keys: prepaid.error.not.texts");
        assertThat(input("keys", List.of(" A ")).texts("keys")).containsExactly("A");
    }

    @Test
    void errorsBelowARecordNameTheWholePath() {
        Input order = input("company", fields("email", 7), "lines", List.of(fields("quantity", "ten")));
        assertRefusedAt(
                () -> {
                    order.object("company").orElseThrow().text("email");
                    order.objects("lines").forEach(line -> line.decimal("quantity"));
                    order.validation().check();
                },
                "company.email: prepaid.error.not.text",
                "lines[0].quantity: prepaid.error.not.number");
        assertRefused(input("company", "x"), each -> each.object("company"), "company: prepaid.error.not.object");
    }

    @Test
    void fieldsNobodyKnowsAreRefusedAndThoseOfAnswersIgnored() {
        assertRefused(
                input("name", "Acme", "id", 7, "colour", "red"),
                each -> each.allowOnly(Set.of("name"), Set.of("id")),
                "colour: prepaid.error.unknown.field");
    }

    @Test
    void anAbsentFieldIsToldOnceAndNotBesideAnotherError() {
        Input bad = input("price", "free");
        assertRefusedAt(
                () -> {
                    bad.requirePresent("price", bad.decimal("price").isPresent());
                    bad.requirePresent("name", false);
                    bad.requirePresent("name", false);
                    bad.validation().check();
                },
                "price: prepaid.error.not.number",
                "name: prepaid.error.required");
    }

    private static void assertRefused(Input input, Consumer<Input> read, String... errors) {
        assertRefusedAt(
                () -> {
                    read.accept(input);
                    input.validation().check();
                },
                errors);
    }

    @Test
    void aMapFromAFormIsReadAsOneFromJson() {
        Map<String, Object> form = fields("quantity", "10", "active", "true", "unit", "3");
        assertThat(input(form).decimal("quantity")).contains(Decimal.of(10));
        assertThat(input(form).whole("unit")).contains(3L);
    }
}
