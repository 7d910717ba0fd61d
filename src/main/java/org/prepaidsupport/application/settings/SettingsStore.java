package org.prepaidsupport.application.settings;

import org.prepaidsupport.domain.settings.Settings;

/** Keeps the one settings record. */
public interface SettingsStore extends KnownSettings {

    /** What was saved last, or {@link Settings#INITIAL}; one SQL statement at the most. */
    @Override
    Settings get();

    /**
     * Stores the settings as the next version.
     *
     * @throws org.prepaidsupport.domain.Conflict if the version is not the current one
     */
    Settings save(Settings settings);
}
