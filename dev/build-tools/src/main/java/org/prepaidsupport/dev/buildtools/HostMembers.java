package org.prepaidsupport.dev.buildtools;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Everything of Jira's that the plugin's class files link to. A line is the name of a class; or the name of a class and
 * its kind, {@code class} or {@code interface}, where linking fails if it is the other; or the name of a class, a member
 * and the member's descriptor; with blanks between.
 */
final class HostMembers {

    private static final List<String> HOST_PACKAGES = List.of("com/atlassian/", "net/java/ao/");

    private final SortedSet<String> lines = new TreeSet<>();

    private HostMembers() {}

    /** The links of the classes, and the classes of the host that only the descriptor names. */
    static SortedSet<String> of(PluginClasses classes, Collection<String> namedInDescriptor) {
        HostMembers members = new HostMembers();
        members.new Links().mapTypes(namedInDescriptor.toArray(String[]::new));
        for (ClassNode type : classes.all()) {
            // The remapper changes nothing: it is the one visitor that comes by every name in a class file.
            type.accept(new ClassRemapper(new ClassNode(), members.new Links()));
            members.addKinds(type);
        }
        classes.all().forEach(type -> onlyForTools(type)
                .map(annotation -> Type.getType(annotation.desc).getClassName())
                .forEach(members.lines::remove));
        return members.lines;
    }

    /** Annotations that are not kept for the running plugin: Jira need not have them. */
    private static Stream<AnnotationNode> onlyForTools(ClassNode type) {
        Stream<List<AnnotationNode>> ofMembers = Stream.concat(
                type.fields.stream().map(field -> field.invisibleAnnotations),
                type.methods.stream()
                        .flatMap(method -> Stream.concat(
                                Stream.of(method.invisibleAnnotations),
                                Stream.ofNullable(method.invisibleParameterAnnotations)
                                        .flatMap(Stream::of))));
        return Stream.concat(Stream.of(type.invisibleAnnotations), ofMembers)
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private void addKinds(ClassNode type) {
        addKind(type.superName, false);
        type.interfaces.forEach(parent -> addKind(parent, true));
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (instruction instanceof MethodInsnNode call) {
                    addKind(call.owner, call.itf);
                } else if (instruction instanceof InvokeDynamicInsnNode lambda) {
                    addKinds(lambda.bsmArgs);
                }
            }
        }
    }

    private void addKinds(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Handle method) {
                addKind(method.getOwner(), method.isInterface());
            }
        }
    }

    private void addKind(String owner, boolean isInterface) {
        if (isHost(owner)) {
            lines.add(owner.replace('/', '.') + (isInterface ? " interface" : " class"));
        }
    }

    private final class Links extends Remapper {

        @Override
        public String map(String owner) {
            if (isHost(owner)) {
                lines.add(owner.replace('/', '.'));
            }
            return owner;
        }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            return member(owner, name, descriptor);
        }

        @Override
        public String mapFieldName(String owner, String name, String descriptor) {
            return member(owner, name, descriptor);
        }

        private String member(String owner, String name, String descriptor) {
            if (isHost(owner)) {
                lines.add(owner.replace('/', '.') + " " + name + " " + descriptor);
            }
            return name;
        }
    }

    private static boolean isHost(String internalName) {
        return HOST_PACKAGES.stream().anyMatch(internalName::startsWith);
    }
}
