package org.prepaidsupport.host.plugin;

import java.util.Map;
import org.prepaidsupport.host.jira.TextBundles;

/** Labels and addresses as descriptors write them. */
public final class PluginText {

    private PluginText() {}

    /** The text of the {@code label} child, or nothing. */
    public static String label(Descriptor.Entry entry, TextBundles texts) {
        return entry.child("label")
                .map(label -> label.attribute("key").map(texts::getText).orElseGet(label::text))
                .orElse("");
    }

    /** Puts the context's plain values where the address names them, like {@code $projectKeyEncoded}. */
    public static String expand(String address, Map<String, Object> context) {
        String expanded = address;
        for (Map.Entry<String, Object> each : context.entrySet()) {
            if (each.getValue() instanceof String text) {
                expanded = expanded.replace("${" + each.getKey() + "}", text).replace("$" + each.getKey(), text);
            }
        }
        return expanded;
    }
}
