package org.prepaidsupport.host.plugin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods that a plugin's templates may call: those its descriptor lists, and the values of the JDK. */
final class AllowList {

    private final Set<String> listed = new HashSet<>();

    AllowList(Plugin plugin) {
        for (Descriptor.Entry module : plugin.descriptor().modules("velocity-allowlist")) {
            module.children("method").forEach(method -> listed.add(method.text()));
        }
    }

    boolean allows(Object target, Method method) {
        return isOfValues(target)
                || listed.contains(signature(target.getClass(), method))
                || listed.contains(signature(method.getDeclaringClass(), method));
    }

    static String signature(Class<?> type, Method method) {
        return type.getName() + "#" + method.getName() + "("
                + Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(" ")) + ")";
    }

    private static boolean isOfValues(Object target) {
        return target instanceof CharSequence
                || target instanceof Number
                || target instanceof Boolean
                || target instanceof Collection
                || target instanceof Map
                || target instanceof Map.Entry
                || target instanceof java.util.Iterator;
    }
}
