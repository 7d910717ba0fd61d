package org.prepaidsupport.adapter.jira;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prepaidsupport.application.diagnostics.HostDifference;
import org.prepaidsupport.application.diagnostics.HostDifference.Kind;

/**
 * All of Jira's that the plugin's class files link to, as the build listed it. Uses nothing but Java, so that it compares
 * with a running Jira as well as with the libraries of one that isn't.
 *
 * @param links each the name of a class; or of a class and its kind, {@code class} or {@code interface}; or of a class,
 *     a member and the member's descriptor; with blanks between
 */
public record HostMembers(List<String> links) {

    private static final String LIST = "/META-INF/prepaid/host-members.txt";

    public HostMembers {
        links = List.copyOf(links);
    }

    /** The list in the jar that this class comes from. */
    public static HostMembers packed() {
        try (InputStream list = Objects.requireNonNull(HostMembers.class.getResourceAsStream(LIST), LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new HostMembers(
                    reader.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Looks for all of it as the virtual machine does when it links; of a class that is missing, the class alone is told. */
    public List<HostDifference> differences(ClassLoader host) {
        Map<String, List<String[]>> byClass = links.stream()
                .map(link -> link.split(" "))
                .collect(Collectors.groupingBy(parts -> parts[0], LinkedHashMap::new, Collectors.toList()));
        return byClass.entrySet().stream()
                .flatMap(each -> ofClass(each.getKey(), each.getValue(), host))
                .toList();
    }

    private static Stream<HostDifference> ofClass(String name, List<String[]> links, ClassLoader host) {
        try {
            Class<?> type = Class.forName(name, false, host);
            return links.stream().map(parts -> compare(type, parts)).flatMap(Optional::stream).toList().stream();
        } catch (ClassNotFoundException absent) {
            return Stream.of(new HostDifference(name, Kind.NO_CLASS, ""));
        } catch (LinkageError unreadable) {
            return Stream.of(new HostDifference(name, Kind.UNREADABLE, unreadable.toString()));
        }
    }

    private static Optional<HostDifference> compare(Class<?> type, String[] parts) {
        String link = String.join(" ", parts);
        if (parts.length == 2) {
            String kind = type.isInterface() ? "interface" : "class";
            return kind.equals(parts[1])
                    ? Optional.empty()
                    : Optional.of(new HostDifference(link, Kind.OTHER_KIND, kind));
        }
        if (parts.length == 3) {
            Set<String> there = descriptors(type, parts[1]);
            return there.contains(parts[2])
                    ? Optional.empty()
                    : Optional.of(new HostDifference(link, Kind.NO_MEMBER, String.join(" ", there)));
        }
        return Optional.empty();
    }

    /** Of all members of that name that can be reached through the class. */
    private static Set<String> descriptors(Class<?> type, String name) {
        if (name.equals("<init>")) {
            return Arrays.stream(type.getDeclaredConstructors())
                    .filter(HostMembers::canBeLinked)
                    .map(each -> MethodType.methodType(void.class, each.getParameterTypes())
                            .descriptorString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> found = new TreeSet<>();
        for (Class<?> each : lineage(type)) {
            Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name) && canBeLinked(method))
                    .map(method -> MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                            .descriptorString())
                    .forEach(found::add);
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> field.getName().equals(name) && canBeLinked(field))
                    .map(field -> field.getType().descriptorString())
                    .forEach(found::add);
        }
        return found;
    }

    /** From another package, as ours are. */
    private static boolean canBeLinked(Member member) {
        return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
    }

    /** The class and all it inherits from; of interfaces too, what every object has. */
    private static Set<Class<?>> lineage(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            all.add(each);
            Arrays.stream(each.getInterfaces()).map(HostMembers::lineage).forEach(all::addAll);
        }
        all.add(Object.class);
        return all;
    }
}
