package org.prepaidsupport.dev.buildtools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * Writes into a folder of compiled classes what Jira, and the plugin's own check of its host, read about them: the
 * scanner's index, the list of host members, and the methods that templates may call.
 */
public final class DescribePlugin {

    private DescribePlugin() {}

    /** Takes the folder of classes, where {@code atlassian-plugin.xml} lies as well. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Give one argument: the folder of compiled classes");
        }
        describe(Path.of(arguments[0]));
    }

    static void describe(Path folder) throws IOException {
        PluginClasses classes = PluginClasses.read(folder);
        Descriptor descriptor = Descriptor.read(folder.resolve("atlassian-plugin.xml"));
        ComponentIndex index = ComponentIndex.of(classes);
        Path components = folder.resolve("META-INF/plugin-components");
        write(components.resolve("component"), index.components());
        write(components.resolve("imports"), index.imports());
        write(components.resolve("exports"), index.exports());
        write(folder.resolve("META-INF/prepaid/host-members.txt"), HostMembers.of(classes, descriptor.classNames()));
        descriptor.withTemplateMethods(TemplateMethods.of(classes)).write();
    }

    private static void write(Path file, Collection<String> lines) throws IOException {
        if (lines.isEmpty()) {
            // Jira takes an absent file for an empty list; a file left over from an earlier build would lie.
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
