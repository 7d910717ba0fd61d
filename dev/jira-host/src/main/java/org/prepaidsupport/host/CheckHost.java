package org.prepaidsupport.host;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Compares what a plugin jar says it calls with the libraries of an installed Jira. */
public final class CheckHost {

    private CheckHost() {}

    public static void main(String[] arguments) throws IOException {
        List<String> members = members(Path.of(arguments[0]));
        List<String> missing = new ArrayList<>();
        try (URLClassLoader host = new URLClassLoader(jars(Path.of(arguments[1])), null)) {
            for (String member : members) {
                if (!isThere(member, host)) {
                    missing.add(member);
                }
            }
        }
        missing.forEach(member -> System.out.println("missing: " + member));
        System.out.printf("%d of %d members found%n", members.size() - missing.size(), members.size());
        System.exit(missing.isEmpty() ? 0 : 1);
    }

    private static List<String> members(Path plugin) throws IOException {
        try (JarFile jar = new JarFile(plugin.toFile());
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        jar.getInputStream(jar.getEntry("META-INF/prepaid/host-members.txt")),
                        StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toFile)
                    .map(CheckHost::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param member {@code owner} or {@code owner name descriptor} */
    private static boolean isThere(String member, ClassLoader host) {
        String[] parts = member.split(" ");
        try {
            Class<?> owner = Class.forName(parts[0].replace('/', '.'), false, host);
            return parts.length == 1 || hasMember(owner, parts[1]);
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            return false;
        }
    }

    private static boolean hasMember(Class<?> owner, String name) {
        return name.equals("<init>")
                || Arrays.stream(owner.getMethods())
                        .anyMatch(each -> each.getName().equals(name))
                || Arrays.stream(owner.getDeclaredMethods())
                        .anyMatch(each -> each.getName().equals(name))
                || Arrays.stream(owner.getFields())
                        .anyMatch(each -> each.getName().equals(name));
    }
}
