package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prepaidsupport.adapter.web.admin.DiagnosticsView;
import org.prepaidsupport.adapter.web.admin.PermissionsView;
import org.prepaidsupport.adapter.web.admin.SetupView;
import org.prepaidsupport.adapter.web.document.DocumentView;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.help.HelpView;
import org.prepaidsupport.adapter.web.invoice.BillingRunView;
import org.prepaidsupport.adapter.web.invoice.CreditView;
import org.prepaidsupport.adapter.web.invoice.InvoiceFormView;
import org.prepaidsupport.adapter.web.invoice.InvoiceView;
import org.prepaidsupport.adapter.web.issue.TaskPanelView;
import org.prepaidsupport.adapter.web.issue.TicketPanelView;
import org.prepaidsupport.adapter.web.issue.TimeTabView;
import org.prepaidsupport.adapter.web.item.ChooseView;
import org.prepaidsupport.adapter.web.list.ListView;
import org.prepaidsupport.adapter.web.order.DeliveredView;
import org.prepaidsupport.adapter.web.order.OrderFormView;
import org.prepaidsupport.adapter.web.order.OrderView;
import org.prepaidsupport.adapter.web.project.HoursView;
import org.prepaidsupport.adapter.web.project.ProjectSettingsView;
import org.prepaidsupport.adapter.web.record.ImportView;
import org.prepaidsupport.adapter.web.submit.QuestionView;
import org.prepaidsupport.adapter.web.time.TimesheetsView;
import org.prepaidsupport.fakes.EnglishTexts;

/** Every template can be rendered from its view alone, whatever that holds, and lets nothing through unescaped. */
class TemplatesTest {

    private static final Map<String, Class<? extends View>> VIEWS = Map.ofEntries(
            Map.entry("common/head", Frame.class),
            Map.entry("common/foot", Frame.class),
            Map.entry("common/problem", Link.class),
            Map.entry("common/list", ListView.class),
            Map.entry("common/form", FormView.class),
            Map.entry("common/question", QuestionView.class),
            Map.entry("invoice/invoice", InvoiceView.class),
            Map.entry("documents/document", DocumentView.class),
            Map.entry("invoice/form", InvoiceFormView.class),
            Map.entry("invoice/credit", CreditView.class),
            Map.entry("invoice/run", BillingRunView.class),
            Map.entry("common/import", ImportView.class),
            Map.entry("issue/ticket-panel", TicketPanelView.class),
            Map.entry("issue/task-panel", TaskPanelView.class),
            Map.entry("issue/time-tab", TimeTabView.class),
            Map.entry("time/timesheets", TimesheetsView.class),
            Map.entry("item/choose", ChooseView.class),
            Map.entry("help/guide", HelpView.class),
            Map.entry("project/hours", HoursView.class),
            Map.entry("project/settings", ProjectSettingsView.class),
            Map.entry("admin/setup", SetupView.class),
            Map.entry("admin/permissions", PermissionsView.class),
            Map.entry("admin/diagnostics", DiagnosticsView.class),
            Map.entry("order/order", OrderView.class),
            Map.entry("order/form", OrderFormView.class),
            Map.entry("order/delivered", DeliveredView.class));

    private static final Path FOLDER = VelocityTemplates.FOLDER.resolve("templates");

    static Stream<String> templates() {
        return VIEWS.keySet().stream().sorted();
    }

    @Test
    void everyTemplateIsTried() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".vm"))
                            .map(file -> FOLDER.relativize(file).toString().replace(".vm", "")))
                    .containsExactlyInAnyOrderElementsOf(VIEWS.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void rendersWhateverTheViewHolds(String template) {
        for (SampleViews samples :
                new SampleViews[] {SampleViews.full(true), SampleViews.full(false), SampleViews.empty()}) {
            assertThat(render(template, samples))
                    .doesNotContainPattern("\\$!?\\{?[a-z]")
                    .doesNotContain("#end");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapesAllThatTheViewHolds(String template) {
        assertThat(render(template, SampleViews.full(true)) + render(template, SampleViews.full(false)))
                .doesNotContain(SampleViews.EVIL)
                .doesNotContain("<script")
                .doesNotContain("&amp;amp;");
    }

    private static String render(String template, SampleViews samples) {
        StringWriter html = new StringWriter();
        Map<String, Object> context = Map.of(
                "help",
                "/help",
                "frame",
                samples.of(Frame.class),
                "sending",
                samples.of(Sending.class),
                "view",
                samples.of(VIEWS.get(template)),
                "t",
                new PageTexts(new EnglishTexts()),
                "base",
                "/jira",
                "language",
                "en-US");
        try {
            new VelocityTemplates().render("templates/" + template + ".vm", context, html);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return html.toString();
    }
}
