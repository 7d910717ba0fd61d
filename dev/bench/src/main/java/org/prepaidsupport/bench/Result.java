package org.prepaidsupport.bench;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What was measured of a case.
 *
 * @param database what it ran on; empty: on none
 * @param median of all runs, in microseconds
 * @param slowest 99th percentile, in microseconds; of fewer than a hundred runs the slowest
 * @param runs how many runs were measured
 * @param statements SQL statements of one run; empty: not counted
 * @param rows rows read and written by one run; empty: not counted
 * @param ratio median over that of the same statements in bare JDBC, in the same run; empty: not compared
 * @param note what else is to be said; empty: nothing
 */
public record Result(
        String name,
        String database,
        double median,
        double slowest,
        int runs,
        OptionalLong statements,
        OptionalLong rows,
        OptionalDouble ratio,
        String note) {

    static final String HEAD = String.format(
            Locale.ROOT,
            "%-58s %-10s %12s %12s %6s %6s %9s %7s  %s",
            "case",
            "database",
            "median ms",
            "99 % ms",
            "runs",
            "SQL",
            "rows",
            "x JDBC",
            "");

    static final String CSV_HEAD = "case,database,median_us,p99_us,runs,statements,rows,ratio_to_jdbc,note";

    String line() {
        return String.format(
                        Locale.ROOT,
                        "%-58s %-10s %12.3f %12.3f %6d %6s %9s %7s  %s",
                        name,
                        database,
                        median / 1000,
                        slowest / 1000,
                        runs,
                        text(statements),
                        text(rows),
                        ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "-",
                        note)
                .stripTrailing();
    }

    String csv() {
        return String.format(
                Locale.ROOT,
                "\"%s\",%s,%.1f,%.1f,%d,%s,%s,%s,\"%s\"",
                name,
                database,
                median,
                slowest,
                runs,
                text(statements),
                text(rows),
                ratio.isPresent() ? String.format(Locale.ROOT, "%.3f", ratio.getAsDouble()) : "",
                note);
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
    }
}
