package org.prepaidsupport.host.plugin;

import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Renders the templates of one plugin: every reference is escaped unless its name ends with Html. */
public final class PluginTemplates implements TemplateRenderer {

    private final VelocityEngine engine = new VelocityEngine();

    public PluginTemplates(Plugin plugin) {
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
        engine.setProperty("plugin.resource.loader.instance", new FromBundle(plugin));
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedUberspect.class.getName());
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, NullLogChute.class.getName());
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.VM_PERM_INLINE_LOCAL, "true");
        engine.setApplicationAttribute(GuardedUberspect.ALLOW_LIST, new AllowList(plugin));
        engine.init();
    }

    /** What templates called although no list allows it. */
    public static List<String> blockedCalls() {
        return List.copyOf(GuardedUberspect.BLOCKED);
    }

    /** For tests that provoke such calls. */
    public static void forgetBlockedCalls() {
        GuardedUberspect.BLOCKED.clear();
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) throws IOException {
        VelocityContext velocity = new VelocityContext(new java.util.HashMap<>(context));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler((ReferenceInsertionEventHandler) PluginTemplates::escape);
        cartridge.attachToContext(velocity);
        try {
            engine.mergeTemplate(templateName, "UTF-8", velocity, writer);
        } catch (VelocityException failure) {
            throw new RenderingException("Could not render " + templateName, failure);
        }
    }

    private static Object escape(String reference, Object value) {
        if (value == null) {
            return null;
        }
        String name = reference.replaceAll("\\(.*\\)|[${}!]", "");
        return name.endsWith("Html") ? value : Html.escape(value.toString());
    }

    /** Finds templates in the plugin's jar. */
    private static final class FromBundle extends ResourceLoader {

        private final Plugin plugin;

        FromBundle(Plugin plugin) {
            this.plugin = plugin;
        }

        @Override
        public void init(ExtendedProperties configuration) {
            // Nothing to be configured.
        }

        @Override
        public InputStream getResourceStream(String source) {
            URL found = plugin.resource(source);
            if (found == null) {
                throw new ResourceNotFoundException("no template " + source);
            }
            try {
                return found.openStream();
            } catch (IOException failure) {
                throw new ResourceNotFoundException("could not read " + source, failure);
            }
        }

        @Override
        public boolean isSourceModified(Resource resource) {
            return false;
        }

        @Override
        public long getLastModified(Resource resource) {
            return 0;
        }
    }
}
