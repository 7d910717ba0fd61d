package org.prepaidsupport.adapter.store.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.Difference;
import org.prepaidsupport.application.delivery.WrongTotal;
import org.prepaidsupport.domain.delivery.Placement;

/** Differences as text, one a line: ids and figures first, the author's key, which may hold any character, last. */
final class DifferenceText {

    private static final String NO_LINE = "-";
    private static final int COLUMNS = 8;

    private DifferenceText() {}

    static String of(List<Difference> differences) {
        return lines(differences, each -> {
            Placement at = each.placement();
            return String.join(
                    " ",
                    String.valueOf(each.worklogId()),
                    at.lineId() == null ? NO_LINE : String.valueOf(at.lineId()),
                    String.valueOf(at.workDate().toEpochDay()),
                    String.valueOf(at.issueId()),
                    String.valueOf(at.projectId()),
                    String.valueOf(each.posted()),
                    String.valueOf(each.due()),
                    at.authorKey());
        });
    }

    static List<Difference> differences(@Nullable String stored) {
        return parts(stored).stream()
                .map(part -> new Difference(
                        Long.parseLong(part[0]),
                        new Placement(
                                part[1].equals(NO_LINE) ? null : Long.valueOf(part[1]),
                                LocalDate.ofEpochDay(Long.parseLong(part[2])),
                                part[7],
                                Long.parseLong(part[3]),
                                Long.parseLong(part[4])),
                        Long.parseLong(part[5]),
                        Long.parseLong(part[6])))
                .toList();
    }

    static String ofTotals(List<WrongTotal> totals) {
        return lines(totals, each -> each.lineId() + " " + each.shown() + " " + each.posted());
    }

    static List<WrongTotal> totals(@Nullable String stored) {
        return parts(stored).stream()
                .map(part -> new WrongTotal(Long.parseLong(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2])))
                .toList();
    }

    private static <T> String lines(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static List<String[]> parts(@Nullable String stored) {
        // Oracle keeps an empty text as none.
        return stored == null || stored.isEmpty()
                ? List.of()
                : stored.lines().map(line -> line.split(" ", COLUMNS)).toList();
    }
}
