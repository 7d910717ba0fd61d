package org.prepaidsupport.host.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code docs/permissions.csv}.
 *
 * @param kind {@code rest}, {@code page}, {@code panel} or {@code menu}
 * @param project {@code own}, {@code foreign}, or empty where it does not matter
 * @param answers by the name of who asks, empty for nobody: {@code yes}, {@code no}, {@code hidden}, {@code login}
 */
public record PermissionRow(String kind, String method, String path, String project, Map<String, String> answers) {

    private static final Path TABLE = Path.of("../../docs/permissions.csv");
    private static final int FIRST_ROLE = 4;
    /** In the order of the columns. */
    private static final List<String> WHO =
            List.of(People.ADMINISTRATOR, People.BILLING, People.VIEWER, People.AGENT, People.OTHER, "");

    public static List<PermissionRow> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static PermissionRow of(String[] cells) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int column = 0; column < WHO.size(); column++) {
            answers.put(WHO.get(column), cells[FIRST_ROLE + column]);
        }
        return new PermissionRow(cells[0], cells[1], cells[2], cells[3], answers);
    }

    public boolean isFor(String who) {
        return "yes".equals(answers.get(who));
    }

    @Override
    public String toString() {
        return String.join(" ", kind, method, path, project).strip();
    }
}
