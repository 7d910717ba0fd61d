package org.prepaidsupport.host.web;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.prepaidsupport.host.plugin.Html;

/** The host's own templates; everything is escaped but what ends with Html. */
final class Templates {

    private final VelocityEngine engine = new VelocityEngine();

    Templates() {
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "classpath");
        engine.setProperty("classpath.resource.loader.class", ClasspathResourceLoader.class.getName());
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.init();
    }

    String render(String name, Map<String, Object> values) {
        VelocityContext context = new VelocityContext(new HashMap<>(values));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler((ReferenceInsertionEventHandler) Templates::escape);
        cartridge.attachToContext(context);
        StringWriter writer = new StringWriter();
        engine.mergeTemplate("host/templates/" + name + ".vm", "UTF-8", context, writer);
        return writer.toString();
    }

    private static Object escape(String reference, Object value) {
        if (value == null) {
            return null;
        }
        return reference.replaceAll("[${}!]", "").endsWith("Html") ? value : Html.escape(value.toString());
    }
}
