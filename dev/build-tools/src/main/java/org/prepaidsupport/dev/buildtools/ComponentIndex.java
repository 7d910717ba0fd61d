package org.prepaidsupport.dev.buildtools;

import java.beans.Introspector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The lines of {@code META-INF/plugin-components}, as Atlassian's scanner would write them. Jira reads each line
 * verbatim and looks nowhere else for components, so two beans of one name are refused here and not on a customer's
 * server.
 */
record ComponentIndex(NavigableSet<String> components, NavigableSet<String> imports, NavigableSet<String> exports) {

    private static final String SCANNER = "Lcom/atlassian/plugin/spring/scanner/annotation/";
    private static final String COMPONENT = "Lorg/springframework/stereotype/Component;";
    private static final String IMPORT = SCANNER + "imports/ComponentImport;";
    private static final String EXPORT = SCANNER + "export/ExportAsService;";

    static ComponentIndex of(PluginClasses classes) {
        NavigableSet<String> components = new TreeSet<>();
        NavigableSet<String> imports = new TreeSet<>();
        NavigableSet<String> exports = new TreeSet<>();
        for (ClassNode type : classes.all()) {
            Annotations.ofClass(type, COMPONENT).ifPresent(component -> components.add(component(type, component)));
            Annotations.ofClass(type, EXPORT).ifPresent(export -> exports.add(export(type, export)));
            importsOf(type).forEach(imports::add);
        }
        refuseTwins(components, imports);
        return new ComponentIndex(components, imports, exports);
    }

    private static String component(ClassNode type, AnnotationNode annotation) {
        if ((type.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0) {
            throw new IllegalStateException(className(type) + " is a component but can't be made: it is abstract");
        }
        return named(className(type), Annotations.text(annotation));
    }

    private static String export(ClassNode type, AnnotationNode annotation) {
        if (Annotations.ofClass(type, COMPONENT).isEmpty()) {
            throw new IllegalStateException(className(type) + " is exported as a service but is no component");
        }
        List<String> interfaces = Annotations.types(annotation);
        return interfaces.isEmpty() ? className(type) : className(type) + "#" + String.join(",", interfaces);
    }

    private static Stream<String> importsOf(ClassNode type) {
        Stream<String> fields = type.fields.stream().flatMap(ComponentIndex::fieldImport);
        Stream<String> parameters = type.methods.stream()
                .filter(method -> method.name.equals("<init>"))
                .flatMap(ComponentIndex::parameterImports);
        return Stream.concat(fields, parameters);
    }

    private static Stream<String> fieldImport(FieldNode field) {
        return Annotations.ofField(field, IMPORT).stream()
                .map(annotation -> imported(Type.getType(field.desc), annotation));
    }

    private static Stream<String> parameterImports(MethodNode constructor) {
        Type[] types = Type.getArgumentTypes(constructor.desc);
        return IntStream.range(0, types.length)
                .boxed()
                .flatMap(index -> Annotations.ofParameter(constructor, index, IMPORT).stream()
                        .map(annotation -> imported(types[index], annotation)));
    }

    private static String imported(Type type, AnnotationNode annotation) {
        return named(type.getClassName(), Annotations.text(annotation));
    }

    private static String named(String className, Optional<String> beanName) {
        return beanName.map(name -> className + "#" + name).orElse(className);
    }

    private static String className(ClassNode type) {
        return type.name.replace('/', '.');
    }

    private static void refuseTwins(NavigableSet<String> components, NavigableSet<String> imports) {
        Map<String, String> lineByBean = new HashMap<>();
        Stream.concat(components.stream(), imports.stream()).forEach(line -> {
            String twin = lineByBean.putIfAbsent(beanName(line), line);
            if (twin != null) {
                throw new IllegalStateException("Two beans of one name: " + twin + " and " + line);
            }
        });
    }

    private static String beanName(String line) {
        int hash = line.indexOf('#');
        String simpleName = line.substring(line.lastIndexOf('.') + 1);
        return hash >= 0 ? line.substring(hash + 1) : Introspector.decapitalize(simpleName);
    }
}
