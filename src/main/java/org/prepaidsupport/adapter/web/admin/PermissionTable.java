package org.prepaidsupport.adapter.web.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code docs/permissions.csv}, which the build puts into the jar; tests hold the plugin to it. */
@Component
public class PermissionTable {

    private static final String FILE = "/META-INF/prepaid/permissions.csv";
    private static final int ROLES_FROM = 4;

    /**
     * A row.
     *
     * @param kind {@code rest}, {@code page}, {@code panel} or {@code menu}
     * @param project {@code own}, {@code foreign}, or empty where it does not matter
     * @param verdicts in the order of the columns: {@code yes}, {@code no}, {@code hidden}, {@code login}
     */
    record Entry(String kind, String method, String path, String project, List<String> verdicts) {

        Entry {
            verdicts = List.copyOf(verdicts);
        }

        static Entry of(String line) {
            List<String> cells = List.of(line.split(",", -1));
            return new Entry(
                    cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.subList(ROLES_FROM, cells.size()));
        }
    }

    /** Names of the roles, in the order of their columns. */
    List<String> roles() {
        List<String> head = List.of(lines().get(0).split(",", -1));
        return head.subList(ROLES_FROM, head.size());
    }

    List<Entry> entries() {
        return lines().stream().skip(1).map(Entry::of).toList();
    }

    private static List<String> lines() {
        try (InputStream file = PermissionTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
