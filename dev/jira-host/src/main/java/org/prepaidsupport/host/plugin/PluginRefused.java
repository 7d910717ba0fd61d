package org.prepaidsupport.host.plugin;

/** A plugin that Jira would not enable, and why. */
public final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginRefused(String message) {
        super(message);
    }

    PluginRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
