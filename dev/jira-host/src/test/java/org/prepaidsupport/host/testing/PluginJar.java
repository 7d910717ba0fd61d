package org.prepaidsupport.host.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes a small plugin: compiles its classes and packs them with a descriptor and a manifest. */
public final class PluginJar {

    /** The key of all of them. */
    public static final String KEY = "org.example.small";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private String imports = "";

    /** @param modules what stands in the descriptor */
    public PluginJar(String modules) {
        file(
                "atlassian-plugin.xml",
                "<atlassian-plugin key='" + KEY + "' name='Small' plugins-version='2'><plugin-info/>" + modules
                        + "</atlassian-plugin>");
    }

    /** The {@code Import-Package} of the manifest. */
    public PluginJar imports(String packages) {
        this.imports = packages;
        return this;
    }

    public PluginJar file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** The scanner's index of components. */
    public PluginJar components(String... classes) {
        return file("META-INF/plugin-components/component", String.join("\n", classes));
    }

    /** A class of package {@code org.example}, with its name and what follows the package statement. */
    public PluginJar source(String name, String text) {
        sources.put("org/example/" + name + ".java", "package org.example;\n" + text);
        return this;
    }

    public Path build() {
        try {
            Path folder = TestHost.folder();
            compile(folder);
            Path jar = folder.resolve("small.jar");
            try (OutputStream stream = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(stream, manifest())) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    put(out, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
                try (Stream<Path> classes = Files.walk(folder)) {
                    for (Path each : classes.filter(path -> path.toString().endsWith(".class"))
                            .toList()) {
                        put(out, folder.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
                    }
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compile(Path folder) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        List<String> paths = sources.keySet().stream()
                .map(folder::resolve)
                .map(Path::toString)
                .toList();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromStrings(paths))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", KEY);
        attributes.putValue("Bundle-Version", "1.0.0");
        attributes.putValue("Atlassian-Plugin-Key", KEY);
        attributes.putValue("Spring-Context", "*");
        if (!imports.isEmpty()) {
            attributes.putValue("Import-Package", imports);
        }
        return manifest;
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
