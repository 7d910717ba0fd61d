package org.prepaidsupport.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.prepaidsupport.bench.database.Product;

/**
 * Fills the ledger without the plugin, which would take long: postings that it made itself are multiplied, each with
 * worklogs of its own, so that all columns are as it writes them.
 */
public final class Postings {

    private static final String SERIES = "series";
    private static final long FREE_IDS = 1_000_000_000L;

    private final Installation installation;
    private final String table;
    private final List<String> columns;
    private final long patterns;
    private long present;

    /** @param installation whose ledger holds one posting for each ticket, and no others */
    public Postings(Installation installation) {
        this.installation = installation;
        this.table = installation.tables().named("POSTING");
        this.columns = installation.tables().columns(table);
        this.patterns = installation.tables().mark().get(table) - first() + 1;
        this.present = patterns;
    }

    private long first() {
        return 1;
    }

    /** Adds what is missing to so many postings, as many for each ticket. */
    public void growTo(long wanted) {
        long copies = (wanted - present) / patterns;
        if (copies <= 0) {
            return;
        }
        long from = present / patterns;
        String values = columns.stream().map(Postings::value).collect(Collectors.joining(", "));
        present += installation
                .database()
                .execute("INSERT INTO %s (%s) SELECT %s FROM %s p CROSS JOIN %s WHERE p.\"ID\" <= %d"
                        .formatted(table, String.join(", ", columns), values, table, series(from, copies), patterns));
        installation.database().settle();
    }

    private String series(long from, long copies) {
        String numbers = installation.database().product() == Product.H2 ? "SYSTEM_RANGE" : "generate_series";
        return "%s(%d, %d) AS %s(n)".formatted(numbers, from, from + copies - 1, SERIES);
    }

    private static String value(String column) {
        String worklog = "(%d + p.\"ID\" * 10000000 + %s.n)".formatted(FREE_IDS, SERIES);
        return switch (column) {
            case "\"WORKLOG_ID\"" -> worklog;
            case "\"REVISION_KEY\"" -> worklog + " || ':1:0'";
            case "\"SECONDS\"" -> "(1 + MOD(%s.n, 16)) * 900".formatted(SERIES);
            case "\"WORK_DAY\"" -> "p.\"WORK_DAY\" - MOD(%s.n, 365)".formatted(SERIES);
            default -> "p." + column;
        };
    }
}
