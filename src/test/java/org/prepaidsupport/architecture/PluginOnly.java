package org.prepaidsupport.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out the modules beside the plugin, whose packages begin with the same name. */
final class PluginOnly implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return !location.contains("org/prepaidsupport/dev/");
    }
}
