package org.prepaidsupport.dev.buildtools;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that Jira shall let templates call: the public ones of the classes that carry the plugin's marker. Jira
 * goes by the class of the object and not by what it inherits from, so inherited methods are listed once for each
 * class.
 */
final class TemplateMethods {

    private static final String MARKER = "org/prepaidsupport/adapter/web/View";
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "<init>", "<clinit>");
    private static final int NOT_CALLABLE = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    private static final int NOT_CONCRETE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE;

    private TemplateMethods() {}

    static NavigableSet<String> of(PluginClasses classes) {
        NavigableSet<String> lines = new TreeSet<>();
        classes.all().stream()
                .filter(type -> classes.isSubtype(type, MARKER))
                .filter(type -> (type.access & NOT_CONCRETE) == 0)
                .forEach(type -> addMethods(classes, type, lines));
        return lines;
    }

    private static void addMethods(PluginClasses classes, ClassNode type, NavigableSet<String> lines) {
        if ((type.access & Opcodes.ACC_FINAL) == 0) {
            throw new IllegalStateException(
                    type.name + " is shown to templates, so it must be final: a subclass would be on no list");
        }
        classes.lineage(type).stream()
                .flatMap(ancestor -> ancestor.methods.stream())
                .filter(TemplateMethods::isCallable)
                .map(method -> line(type, method))
                .forEach(lines::add);
    }

    private static boolean isCallable(MethodNode method) {
        return (method.access & Opcodes.ACC_PUBLIC) != 0
                && (method.access & NOT_CALLABLE) == 0
                && !OF_EVERY_OBJECT.contains(method.name);
    }

    private static String line(ClassNode type, MethodNode method) {
        String parameters = Arrays.stream(Type.getArgumentTypes(method.desc))
                .map(Type::getClassName)
                .collect(Collectors.joining(" "));
        return type.name.replace('/', '.') + "#" + method.name + "(" + parameters + ")";
    }
}
