package org.prepaidsupport.host;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.prepaidsupport.adapter.jira.HostMembers;
import org.prepaidsupport.application.diagnostics.HostDifference;

/** Compares what the plugin jar, which is on the class path, links to with the libraries of an installed Jira. */
public final class CheckHost {

    private CheckHost() {}

    /** @param arguments the folder of jars; those in its subfolders and in other jars count too */
    public static void main(String[] arguments) throws IOException {
        HostMembers members = HostMembers.packed();
        List<HostDifference> differences;
        try (URLClassLoader host = new URLClassLoader(
                urls(jars(Path.of(arguments[0]))).toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            differences = members.differences(host);
        }
        differences.forEach(each -> System.out.println(text(each)));
        System.out.printf("%d links compared, %d differences%n", members.links().size(), differences.size());
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    private static String text(HostDifference difference) {
        return switch (difference.kind()) {
            case NO_CLASS -> "no such class: " + difference.member();
            case OTHER_KIND -> "is of another kind: " + difference.member() + "; it is: " + difference.found();
            case NO_MEMBER ->
                "no such member: " + difference.member()
                        + (difference.found().isEmpty() ? "" : "; there is: " + difference.found());
            case UNREADABLE -> "could not be looked into: " + difference.member() + "; " + difference.found();
        };
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> jars = new ArrayList<>();
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar);
                jars.addAll(inside(jar));
            }
            return jars;
        }
    }

    /** Plugins of Jira's bring libraries in their own jars. */
    private static List<Path> inside(Path jar) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        try (JarFile outer = new JarFile(jar.toFile())) {
            for (JarEntry entry : outer.stream()
                    .filter(each -> each.getName().endsWith(".jar"))
                    .toList()) {
                Path copy = Files.createTempFile("check-host", ".jar");
                copy.toFile().deleteOnExit();
                try (InputStream content = outer.getInputStream(entry)) {
                    Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                unpacked.add(copy);
            }
        } catch (ZipException unreadable) {
            System.out.println("left out, no jar: " + jar);
        }
        return unpacked;
    }

    private static List<URL> urls(List<Path> jars) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        return urls;
    }
}
