package org.prepaidsupport.host.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.TextBundles;
import org.prepaidsupport.host.plugin.Descriptor;
import org.prepaidsupport.host.plugin.Fragments;
import org.prepaidsupport.host.plugin.PluginText;

/** The links that plugins put into the top bar and the administration. */
final class Navigation {

    private final Fragments fragments;
    private final TextBundles texts;

    Navigation(Fragments fragments, TextBundles texts) {
        this.fragments = fragments;
        this.texts = texts;
    }

    /** Items of the section with id, label, address, and the sections of items below them. */
    List<Map<String, Object>> items(String section, Map<String, Object> context) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Fragments.Fragment fragment : fragments.at("web-item", "section", section)) {
            if (fragment.isShown(context)) {
                items.add(item(fragment, context));
            }
        }
        return items;
    }

    private Map<String, Object> item(Fragments.Fragment fragment, Map<String, Object> context) {
        Map<String, Object> item = new LinkedHashMap<>();
        Descriptor.Entry link = fragment.entry().child("link").orElse(null);
        String id = link == null ? "" : link.attribute("linkId").orElse("");
        item.put("id", id);
        item.put("key", fragment.entry().required("key"));
        item.put("label", PluginText.label(fragment.entry(), texts));
        item.put("address", link == null ? "" : PluginText.expand(link.text(), context));
        item.put("sections", id.isEmpty() ? List.of() : sections(id, context));
        return item;
    }

    /** The sections of a place with their items; empty ones left out. */
    List<Map<String, Object>> sections(String location, Map<String, Object> context) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Fragments.Fragment fragment : fragments.at("web-section", "location", location)) {
            if (fragment.isShown(context)) {
                String key = fragment.entry().required("key");
                List<Map<String, Object>> items = items(location + "/" + key, context);
                if (!items.isEmpty()) {
                    sections.add(
                            Map.of("label", PluginText.label(fragment.entry(), texts), "items", items, "key", key));
                }
            }
        }
        return sections;
    }
}
