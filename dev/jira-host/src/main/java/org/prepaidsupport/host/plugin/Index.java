package org.prepaidsupport.host.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.Bundle;

/** The component scanner's files: read line by line, verbatim, as the scanner does; one that is missing is empty. */
final class Index {

    /** A line: a class and what stands behind the hash, or an empty text. */
    record Line(String type, String rest) {

        static Line of(String line) {
            int hash = line.indexOf('#');
            return hash < 0 ? new Line(line, "") : new Line(line.substring(0, hash), line.substring(hash + 1));
        }
    }

    private Index() {}

    static List<Line> read(Bundle bundle, String name) {
        URL file = bundle.getEntry("META-INF/plugin-components/" + name);
        if (file == null) {
            return List.of();
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines().map(Line::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
