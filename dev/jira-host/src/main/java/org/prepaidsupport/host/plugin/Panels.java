package org.prepaidsupport.host.plugin;

import com.atlassian.plugin.web.ContextProvider;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.prepaidsupport.host.jira.TextBundles;

/** Draws the web panels of a place. */
public final class Panels {

    /** A panel's key, heading and drawn content. */
    public record Panel(String key, String label, String html) {}

    private final Fragments fragments;
    private final TextBundles texts;
    private final Function<Plugin, PluginTemplates> templates;
    private final Map<String, Optional<ContextProvider>> providers = new ConcurrentHashMap<>();

    public Panels(Fragments fragments, TextBundles texts, Function<Plugin, PluginTemplates> templates) {
        this.fragments = fragments;
        this.texts = texts;
        this.templates = templates;
    }

    /** Those with something in them. */
    public List<Panel> at(String location, Map<String, Object> context) {
        return fragments.at("web-panel", "location", location).stream()
                .filter(fragment -> fragment.isShown(context))
                .map(fragment -> fragment.plugin().call(() -> draw(fragment, context)))
                .filter(panel -> !panel.html().isBlank())
                .toList();
    }

    private Panel draw(Fragments.Fragment fragment, Map<String, Object> context) {
        Map<String, Object> all = new HashMap<>(context);
        provider(fragment).ifPresent(provider -> all.putAll(provider.getContextMap(new HashMap<>(context))));
        String template = fragment.entry()
                .child("resource")
                .orElseThrow(() -> new PluginRefused("a panel without view"))
                .required("location");
        StringWriter html = new StringWriter();
        try {
            templates.apply(fragment.plugin()).render(template, all, html);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        String label = fragment.entry()
                .child("label")
                .map(each -> texts.getText(each.required("key")))
                .orElse("");
        return new Panel(fragment.key(), label, html.toString());
    }

    private Optional<ContextProvider> provider(Fragments.Fragment fragment) {
        return providers.computeIfAbsent(
                fragment.key(),
                key -> fragment.entry().child("context-provider").map(entry -> {
                    ContextProvider made = (ContextProvider) fragment.plugin().make(entry.required("class"));
                    made.init(entry.parameters());
                    return made;
                }));
    }
}
