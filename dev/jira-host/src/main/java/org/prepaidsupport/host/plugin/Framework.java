package org.prepaidsupport.host.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * The OSGi framework plugins live in. It gives them the packages of a checked-in list and nothing else, so that a
 * missing import, or one that Jira can't satisfy, fails here too.
 */
public final class Framework implements AutoCloseable {

    private static final long STOP_MILLISECONDS = 10_000;

    private final org.osgi.framework.launch.Framework felix;

    private Framework(org.osgi.framework.launch.Framework felix) {
        this.felix = felix;
    }

    /** @param cache a folder of its own for this run */
    public static Framework start(Path cache) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        configuration.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, exports());
        configuration.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_FRAMEWORK);
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "");
        configuration.put("felix.bootdelegation.implicit", "false");
        try {
            org.osgi.framework.launch.Framework felix = new FrameworkFactory().newFramework(configuration);
            felix.start();
            return new Framework(felix);
        } catch (BundleException failure) {
            throw new IllegalStateException("The OSGi framework does not start", failure);
        }
    }

    Bundle install(Path jar) {
        try {
            Bundle bundle = felix.getBundleContext().installBundle(jar.toUri().toString());
            bundle.start();
            return bundle;
        } catch (BundleException failure) {
            throw new PluginRefused(jar.getFileName() + " can't be resolved: " + failure.getMessage(), failure);
        }
    }

    private static String exports() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Framework.class.getResourceAsStream("/host/exports.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining(","));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            felix.stop();
            felix.waitForStop(STOP_MILLISECONDS);
        } catch (BundleException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
