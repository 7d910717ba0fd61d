package org.prepaidsupport.descriptor;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.access.Role;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.diagnostics.HostDifference;
import org.prepaidsupport.application.document.CustomerDocument;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.DownPayments;
import org.prepaidsupport.application.permission.Right;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.ProductType;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.unit.UnitCategory;

/** Every text that is asked for exists, and none waits for nobody. */
class TextsTest {

    private static final Set<String> TRANSITIONS = wires(OrderTransition.values());
    private static final Set<String> EMPTY_LIST = Set.of("empty", "empty.hint");

    /** Keys that are put together: what the code writes of them, and all that can follow. */
    private static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            entry("prepaid.order.refused.", and(namesOf(OrderState.values()), "locked")),
            entry("prepaid.access.role.", and(and(wires(Role.values()), "other"), "anonymous")),
            entry(
                    "prepaid.access.",
                    Set.of("administrator.not", "group.not", "browse.not", "work.not", "link.not", "waive.not")),
            entry("prepaid.access.deed.", wires(Right.Deed.values())),
            entry("prepaid.access.kind.", Set.of("page", "panel", "menu", "rest")),
            entry("prepaid.access.verdict.", Set.of("yes", "no", "hidden", "login")),
            entry("prepaid.access.project.", Set.of("own", "foreign")),
            entry("prepaid.order.state.", wires(OrderState.values())),
            entry("prepaid.order.do.", TRANSITIONS),
            entry("prepaid.order.done.", TRANSITIONS),
            entry("prepaid.orders.", EMPTY_LIST),
            entry("prepaid.customers.", EMPTY_LIST),
            entry("prepaid.language.", wires(Language.values())),
            entry("prepaid.products.", EMPTY_LIST),
            entry("prepaid.taxes.", EMPTY_LIST),
            entry("prepaid.units.", EMPTY_LIST),
            entry("prepaid.teams.", EMPTY_LIST),
            entry("prepaid.invoices.", EMPTY_LIST),
            entry("prepaid.changes.", EMPTY_LIST),
            entry("prepaid.diagnostics.feed.", Set.of("updated", "deleted")),
            entry("prepaid.diagnostics.recount.", wires(RecountKind.values())),
            entry("prepaid.diagnostics.jira.", wires(HostDifference.Kind.values())),
            entry("prepaid.history.field.", wires(OrderField.values())),
            entry("prepaid.history.flag.", Set.of("true", "false")),
            entry("prepaid.invoice.status.", wires(InvoiceStatus.values())),
            entry("prepaid.invoice.state.", wires(InvoiceState.values())),
            entry("prepaid.down.kind.", wires(DownPayments.Share.values())),
            entry("prepaid.invoice.kind.", wires(InvoiceKind.values())),
            entry("prepaid.payment.state.", wires(PaymentState.values())),
            entry("prepaid.product.type.", wires(ProductType.values())),
            entry("prepaid.product.policy.", wires(InvoicingPolicy.values())),
            entry("prepaid.product.create.", wires(CreateOnOrder.values())),
            entry("prepaid.unit.category.", wires(UnitCategory.values())),
            entry("prepaid.team.auto.", wires(AutoAssign.values())),
            entry("prepaid.team.zero.", wires(AtZero.values())),
            entry("prepaid.settings.rounding.", wires(TaxRounding.values())),
            entry("prepaid.document.title.", wires(CustomerDocument.Kind.values())),
            entry("prepaid.document.mark.", Set.of("draft", "cancelled")),
            entry(
                    "prepaid.timesheets.group.",
                    Set.of("project", "order", "customer", "issue", "author", "day", "week", "month", "billable")));

    private static final Pattern IN_CODE = Pattern.compile("\"(prepaid\\.[\\w.]*)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("[\"'](prepaid\\.[\\w.]*)");
    private static final Path ENGLISH = PluginFiles.TEXTS.resolve("prepaid.properties");
    private static final Set<String> KEYS =
            new TreeSet<>(PluginFiles.texts(ENGLISH).stringPropertyNames());

    @Test
    void everyBeginningOfAKeyHasKnownEndings() {
        assertThat(written().filter(key -> key.endsWith(".")))
                .as("beginnings of keys; say in ENDINGS what can follow")
                .isSubsetOf(ENDINGS.keySet());
    }

    @Test
    void everyTextThatIsAskedForExists() {
        assertThat(KEYS).containsAll(askedFor());
    }

    @Test
    void everyTextIsAskedFor() {
        assertThat(askedFor()).containsAll(KEYS);
    }

    @Test
    void everyTextCanTakeItsArguments() {
        assertThat(allTexts()).allSatisfy(text -> assertThat(new MessageFormat(text).getFormats())
                .hasSameSizeAs(Pattern.compile("\\{\\d").matcher(text).results().toList()));
    }

    @Test
    void everyApostropheIsDoubledForJiraReadsOneAsAQuote() {
        assertThat(allTexts()).noneMatch(text -> text.replace("''", "").contains("'"));
    }

    @Test
    void everyFileIsAsciiForJirasReadThemInSeveralWays() {
        assertThat(languages()).allSatisfy(file -> assertThat(PluginFiles.text(file))
                .matches(text -> StandardCharsets.US_ASCII.newEncoder().canEncode(text)));
    }

    @Test
    void everyLanguageHasTheTextsOfEnglish() {
        assertThat(languages())
                .allSatisfy(file -> assertThat(PluginFiles.texts(file).stringPropertyNames())
                        .containsExactlyInAnyOrderElementsOf(KEYS));
    }

    private static List<String> askedFor() {
        Stream<String> whole = written().filter(key -> !key.endsWith("."));
        Stream<String> composed = ENDINGS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(ending -> entry.getKey() + ending));
        return Stream.of(whole, composed, PluginDescriptor.built().textKeys().stream())
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    private static Stream<String> written() {
        return Stream.concat(
                keys(IN_CODE, PluginFiles.files(PluginFiles.SOURCES, ".java")),
                keys(IN_TEMPLATE, PluginFiles.files(PluginFiles.RESOURCES, ".vm", ".js")));
    }

    private static Stream<String> keys(Pattern pattern, Collection<Path> files) {
        return files.stream()
                .map(PluginFiles::text)
                .flatMap(text -> pattern.matcher(text).results().map(match -> match.group(1)));
    }

    private static List<Path> languages() {
        return PluginFiles.files(PluginFiles.TEXTS, ".properties");
    }

    private static List<String> allTexts() {
        return languages().stream()
                .flatMap(file -> PluginFiles.texts(file).values().stream().map(Object::toString))
                .toList();
    }

    private static Set<String> namesOf(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> wires(Enum<?>... values) {
        return Stream.of(values).map(Input::wire).collect(Collectors.toSet());
    }

    private static Set<String> and(Set<String> names, String more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toSet());
    }
}
