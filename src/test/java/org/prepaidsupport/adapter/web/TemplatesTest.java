package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.log.NullLogChute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prepaidsupport.adapter.web.admin.SetupView;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.invoice.InvoiceView;
import org.prepaidsupport.adapter.web.issue.TaskPanelView;
import org.prepaidsupport.adapter.web.issue.TicketPanelView;
import org.prepaidsupport.adapter.web.issue.TimeTabView;
import org.prepaidsupport.adapter.web.item.ChooseView;
import org.prepaidsupport.adapter.web.list.ListView;
import org.prepaidsupport.adapter.web.order.DeliveredView;
import org.prepaidsupport.adapter.web.order.OrderFormView;
import org.prepaidsupport.adapter.web.order.OrderView;
import org.prepaidsupport.adapter.web.time.TimesheetsView;
import org.prepaidsupport.application.Texts;

/** Every template can be rendered from its view alone, whatever that holds, and lets nothing through unescaped. */
class TemplatesTest {

    private static final Map<String, Class<? extends View>> VIEWS = Map.ofEntries(
            Map.entry("common/head", Frame.class),
            Map.entry("common/foot", Frame.class),
            Map.entry("common/problem", Link.class),
            Map.entry("common/list", ListView.class),
            Map.entry("common/form", FormView.class),
            Map.entry("invoice/invoice", InvoiceView.class),
            Map.entry("issue/ticket-panel", TicketPanelView.class),
            Map.entry("issue/task-panel", TaskPanelView.class),
            Map.entry("issue/time-tab", TimeTabView.class),
            Map.entry("time/timesheets", TimesheetsView.class),
            Map.entry("item/choose", ChooseView.class),
            Map.entry("admin/setup", SetupView.class),
            Map.entry("order/order", OrderView.class),
            Map.entry("order/form", OrderFormView.class),
            Map.entry("order/delivered", DeliveredView.class));

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    private static final Properties ENGLISH = english();

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
        VelocityContext context = new VelocityContext();
        context.put("frame", samples.of(Frame.class));
        context.put("view", samples.of(VIEWS.get(template)));
        context.put("t", new PageTexts(texts()));
        context.put("base", "/jira");
        EventCartridge escaping = new EventCartridge();
        escaping.addEventHandler((ReferenceInsertionEventHandler) (reference, value) -> escape(String.valueOf(value)));
        escaping.attachToContext(context);
        StringWriter html = new StringWriter();
        engine().evaluate(context, html, template, text(FOLDER.resolve(template + ".vm")));
        return html.toString();
    }

    private static VelocityEngine engine() {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("runtime.references.strict", "true");
        engine.setProperty("runtime.log.logsystem.class", NullLogChute.class.getName());
        engine.init();
        return engine;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Texts texts() {
        return message -> {
            String pattern = ENGLISH.getProperty(message.key());
            assertThat(pattern).as(message.key()).isNotNull();
            return new MessageFormat(pattern, Locale.ENGLISH)
                    .format(message.arguments().toArray());
        };
    }

    private static Properties english() {
        Properties texts = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("i18n/prepaid.properties"))) {
            texts.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
