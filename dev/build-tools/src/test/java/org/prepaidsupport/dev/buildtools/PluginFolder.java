package org.prepaidsupport.dev.buildtools;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A small plugin, compiled from text against annotations of the real names. */
record PluginFolder(Path folder) {

    private static final List<String> LIBRARIES = List.of(
            "package org.springframework.stereotype; import java.lang.annotation.*;"
                    + " @Retention(RetentionPolicy.RUNTIME) public @interface Component { String value() default \"\"; }",
            "package com.atlassian.plugin.spring.scanner.annotation.imports;"
                    + " public @interface ComponentImport { String value() default \"\"; }",
            "package com.atlassian.plugin.spring.scanner.annotation.export;"
                    + " public @interface ExportAsService { Class<?>[] value() default {}; }",
            "package com.atlassian.jira.issue; public interface Issue { String getKey(); }",
            "package com.atlassian.sal.api.lifecycle; public interface LifecycleAware { void onStart(); }",
            "package org.prepaidsupport.adapter.web; public interface View {}");

    static PluginFolder compiled(Path folder, String... sources) throws IOException {
        Files.writeString(
                folder.resolve("atlassian-plugin.xml"),
                "<atlassian-plugin>\n  <velocity-allowlist key=\"a\">\n    " + Descriptor.PLACEHOLDER
                        + "\n  </velocity-allowlist>\n</atlassian-plugin>\n");
        List<Source> all = Stream.concat(Stream.of(sources), LIBRARIES.stream())
                .map(Source::new)
                .toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "--release", "17");
        if (!compiler.getTask(null, null, null, options, null, all).call()) {
            throw new IllegalArgumentException("The sources don't compile");
        }
        return new PluginFolder(folder);
    }

    PluginFolder described() throws IOException {
        DescribePlugin.main(new String[] {folder.toString()});
        return this;
    }

    void add(String module) throws IOException {
        String descriptor = text("atlassian-plugin.xml");
        Files.writeString(
                folder.resolve("atlassian-plugin.xml"),
                descriptor.replace("</atlassian-plugin>", module + "</atlassian-plugin>"));
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String text) {
            super(URI.create("text:///" + nameOf(text) + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String nameOf(String text) {
            return text.replaceFirst("(?s).*?(?:class|interface|record) (\\w+).*", "$1");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
