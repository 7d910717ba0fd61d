package org.prepaidsupport.adapter.web;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.log.NullLogChute;

/** Renders as Jira does, escaping whatever is inserted, and fails where a template asks for what isn't there. */
public final class VelocityTemplates implements TemplateRenderer {

    public static final Path FOLDER = Path.of("src/main/resources");

    @Override
    public void render(String template, Map<String, Object> values, Writer writer) throws IOException {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        EventCartridge escaping = new EventCartridge();
        escaping.addEventHandler((ReferenceInsertionEventHandler) (reference, value) -> escape(String.valueOf(value)));
        escaping.attachToContext(context);
        engine().evaluate(context, writer, template, Files.readString(FOLDER.resolve(template)));
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
}
