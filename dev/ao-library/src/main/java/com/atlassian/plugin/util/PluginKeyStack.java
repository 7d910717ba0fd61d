package com.atlassian.plugin.util;

/** What the Active Objects library links to for measuring. */
public final class PluginKeyStack {

    private PluginKeyStack() {}

    public static String getFirstPluginKey() {
        return null;
    }
}
