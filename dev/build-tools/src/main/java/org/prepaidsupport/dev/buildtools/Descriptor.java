package org.prepaidsupport.dev.buildtools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The compiled {@code atlassian-plugin.xml}, in which one comment stands for the methods that templates may call. */
record Descriptor(Path file, String text) {

    /** What the source says where the methods go. */
    static final String PLACEHOLDER = "<!-- template-methods -->";

    private static final Pattern LIST = Pattern.compile(
            "( *)(?:<!-- template-methods -->|<!-- template-methods: -->.*?<!-- end -->)", Pattern.DOTALL);
    private static final Pattern HOST_CLASS =
            Pattern.compile("[\">](com\\.atlassian(?:\\.[a-z]\\w*)+\\.[A-Z][\\w$]*)[\"<]");

    static Descriptor read(Path file) throws IOException {
        return new Descriptor(file, Files.readString(file));
    }

    /** The classes of Jira that the descriptor names, as class files write them. */
    SortedSet<String> classNames() {
        return HOST_CLASS
                .matcher(text)
                .results()
                .map(match -> match.group(1).replace('.', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With the list in place of the comment; also where an earlier run has put an older list. */
    Descriptor withTemplateMethods(Collection<String> methods) {
        Matcher place = LIST.matcher(text);
        if (!place.find()) {
            if (methods.isEmpty()) {
                return this;
            }
            throw new IllegalStateException(file + " has no " + PLACEHOLDER
                    + " inside a <velocity-allowlist>, but there are classes for templates");
        }
        String indent = place.group(1);
        String list = methods.stream()
                .map(method -> indent + "<method>" + method + "</method>\n")
                .collect(Collectors.joining());
        String expanded = indent + "<!-- template-methods: -->\n" + list + indent + "<!-- end -->";
        return new Descriptor(file, place.replaceFirst(Matcher.quoteReplacement(expanded)));
    }

    void write() throws IOException {
        // Only when it differs: the build copies the source again whenever the copy is newer.
        if (!Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
