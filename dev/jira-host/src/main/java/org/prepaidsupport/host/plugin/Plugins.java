package org.prepaidsupport.host.plugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.java.ao.RawEntity;
import org.prepaidsupport.host.jira.TextBundles;

/** All installed plugins; enabled together, so that one that Jira would refuse stops the host with the reason. */
public final class Plugins implements AutoCloseable {

    /** Types of modules the host knows; a plugin with another one is refused rather than half enabled. */
    private static final Set<String> KNOWN = Set.of(
            "plugin-info",
            "resource",
            "rest",
            "rest-migration",
            "ao",
            "servlet",
            "web-section",
            "web-item",
            "web-panel",
            "web-resource",
            "issue-tabpanel",
            "velocity-allowlist",
            "webwork1");

    private final Framework framework;
    private final Services services;
    private final TextBundles texts;
    private final Fragments fragments = new Fragments();
    private final List<Plugin> plugins = new ArrayList<>();

    public Plugins(Framework framework, Services services, TextBundles texts) {
        this.framework = framework;
        this.services = services;
        this.texts = texts;
    }

    /**
     * Installs and enables a plugin.
     *
     * @throws PluginRefused with the reason, if Jira would not enable it
     */
    public Plugin enable(Path jar) {
        Plugin plugin = Plugin.of(framework.install(jar));
        checkTypes(plugin);
        plugin.descriptor().modules("resource").stream()
                .filter(entry -> entry.required("type").equals("i18n"))
                .forEach(entry -> addTexts(plugin, entry.required("location")));
        plugin.start(services);
        migrate(plugin);
        fragments.add(plugin);
        plugins.add(plugin);
        plugin.exported(LifecycleAware.class)
                .forEach(each -> plugin.call(() -> {
                    each.onStart();
                    return null;
                }));
        return plugin;
    }

    public List<Plugin> all() {
        return List.copyOf(plugins);
    }

    public Fragments fragments() {
        return fragments;
    }

    private static void checkTypes(Plugin plugin) {
        for (Descriptor.Entry entry : plugin.descriptor().all()) {
            if (!KNOWN.contains(entry.name())) {
                throw new PluginRefused(plugin.key() + " has a module <" + entry.name() + ">, which nobody knows");
            }
        }
    }

    private void addTexts(Plugin plugin, String location) {
        URL file = plugin.resource(location.replace('.', '/') + ".properties");
        if (file == null) {
            throw new PluginRefused(plugin.key() + " has no texts at " + location);
        }
        texts.add("", file);
        for (String language : Locale.getISOLanguages()) {
            URL translated = plugin.resource(location.replace('.', '/') + "_" + language + ".properties");
            if (translated != null) {
                texts.add(language, translated);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void migrate(Plugin plugin) {
        for (Descriptor.Entry module : plugin.descriptor().modules("ao")) {
            Class<?>[] rows = module.children("entity").stream()
                    .map(entity -> plugin.load(entity.text()))
                    .toArray(Class<?>[]::new);
            ActiveObjects activeObjects = (ActiveObjects)
                    services.find(ActiveObjects.class.getName(), plugin).orElseThrow();
            activeObjects.migrate((Class<? extends RawEntity<?>>[]) rows);
        }
    }

    @Override
    public void close() {
        for (Plugin plugin : plugins) {
            plugin.exported(LifecycleAware.class).forEach(LifecycleAware::onStop);
            plugin.close();
        }
        framework.close();
    }
}
