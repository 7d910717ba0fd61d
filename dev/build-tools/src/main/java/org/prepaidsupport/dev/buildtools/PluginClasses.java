package org.prepaidsupport.dev.buildtools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The plugin's own compiled classes, in the order of their names so that what is written from them never varies. */
record PluginClasses(SortedMap<String, ClassNode> byName) {

    static PluginClasses read(Path folder) throws IOException {
        SortedMap<String, ClassNode> byName = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .map(PluginClasses::parse)
                    .forEach(type -> byName.put(type.name, type));
        }
        return new PluginClasses(byName);
    }

    private static ClassNode parse(Path file) {
        try {
            ClassNode type = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<ClassNode> all() {
        return byName.values();
    }

    Optional<ClassNode> find(String internalName) {
        return Optional.ofNullable(byName.get(internalName));
    }

    /** The class itself and all of its supertypes that are the plugin's own, the nearest first. */
    Set<ClassNode> lineage(ClassNode type) {
        Set<ClassNode> found = new LinkedHashSet<>();
        found.add(type);
        find(type.superName == null ? "" : type.superName).ifPresent(parent -> found.addAll(lineage(parent)));
        type.interfaces.forEach(name -> find(name).ifPresent(parent -> found.addAll(lineage(parent))));
        return found;
    }

    /** Whether a class is a subtype of one of the plugin's own types, however far up. */
    boolean isSubtype(ClassNode type, String internalName) {
        return lineage(type).stream().anyMatch(ancestor -> ancestor.interfaces.contains(internalName));
    }
}
