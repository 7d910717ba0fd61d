package org.prepaidsupport.dev.jiraapi;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;

/** What a compiled class offers to others, written as in the list of evidence. */
final class Declared {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private Declared() {}

    static Stream<String> of(String className) {
        try {
            Class<?> type = Class.forName(className, false, Declared.class.getClassLoader());
            return isOffered(type.getModifiers()) ? lines(type) : Stream.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> lines(Class<?> type) {
        Stream<String> fields = Stream.of(type.getDeclaredFields())
                .filter(Declared::isOffered)
                .map(field -> member(field, field.getName(), field.getType().descriptorString()));
        Stream<String> constructors = Stream.of(type.getDeclaredConstructors())
                .filter(Declared::isOffered)
                .map(constructor -> member(constructor, "<init>", descriptor(void.class, constructor)));
        Stream<String> methods = Stream.of(type.getDeclaredMethods())
                .filter(Declared::isOffered)
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .filter(method -> !(type.isEnum() && OF_EVERY_ENUM.contains(method.getName())))
                .map(method -> member(method, method.getName(), descriptor(method.getReturnType(), method)));
        return Stream.of(Stream.of(type.getName() + " " + kind(type)), fields, constructors, methods)
                .flatMap(lines -> lines);
    }

    private static String member(Member member, String name, String descriptor) {
        return member.getDeclaringClass().getName() + " " + name + " " + descriptor;
    }

    private static String descriptor(Class<?> returned, Executable executable) {
        return MethodType.methodType(returned, executable.getParameterTypes()).descriptorString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isInterface() ? "interface" : "class";
    }

    private static boolean isOffered(Member member) {
        return isOffered(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isOffered(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
