package org.prepaidsupport.application.settings;

import org.prepaidsupport.domain.settings.Settings;

/** The settings, as whoever is asked knows them. */
public interface KnownSettings {

    Settings get();
}
