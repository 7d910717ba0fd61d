package org.prepaidsupport.dev.buildtools;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads annotations out of class files. ASM leaves a list null where there is none, and keeps apart those that are there
 * at run time, which is a thing that may differ between Atlassian's annotations and our signatures of them.
 */
final class Annotations {

    private Annotations() {}

    static Optional<AnnotationNode> ofClass(ClassNode type, String descriptor) {
        return find(type.visibleAnnotations, type.invisibleAnnotations, descriptor);
    }

    static Optional<AnnotationNode> ofField(FieldNode field, String descriptor) {
        return find(field.visibleAnnotations, field.invisibleAnnotations, descriptor);
    }

    static Optional<AnnotationNode> ofParameter(MethodNode method, int index, String descriptor) {
        return find(
                at(method.visibleParameterAnnotations, index),
                at(method.invisibleParameterAnnotations, index),
                descriptor);
    }

    private static List<AnnotationNode> at(List<AnnotationNode>[] annotations, int index) {
        return annotations == null ? List.of() : annotations[index];
    }

    private static Optional<AnnotationNode> find(
            List<AnnotationNode> visible, List<AnnotationNode> invisible, String descriptor) {
        return Stream.of(visible, invisible)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(each -> each.desc.equals(descriptor))
                .findFirst();
    }

    /** The annotation's {@code value} where it is a text that says something. */
    static Optional<String> text(AnnotationNode annotation) {
        return value(annotation).map(String.class::cast).filter(text -> !text.isBlank());
    }

    /** The names of the classes in the annotation's {@code value}. */
    static List<String> types(AnnotationNode annotation) {
        List<?> types = value(annotation).map(List.class::cast).orElse(List.of());
        return types.stream().map(type -> ((Type) type).getClassName()).toList();
    }

    private static Optional<Object> value(AnnotationNode annotation) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        int name = values.indexOf("value");
        return name < 0 ? Optional.empty() : Optional.of(values.get(name + 1));
    }
}
