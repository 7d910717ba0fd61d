package org.prepaidsupport.adapter.store.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.application.delivery.FactsStamps;
import org.prepaidsupport.application.delivery.KnownIssue;
import org.prepaidsupport.application.delivery.KnownIssueStore.Kept;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.IssueAttribution;
import org.prepaidsupport.domain.delivery.IssueAttribution.Period;
import org.prepaidsupport.domain.delivery.Rule;

/**
 * The text of a row: a line of what is known of the issue and of the stamps, and a line for each period; tabs between
 * fields. A text of another form than this version writes reads as none.
 */
final class KnownIssueText {

    private static final String FORM = "2";
    private static final String NONE = "-";
    private static final int HEAD = 12;
    private static final int REASON = 3;

    private KnownIssueText() {}

    static String write(Kept kept) {
        KnownIssue issue = kept.issue();
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "\t",
                FORM,
                String.valueOf(issue.projectId()),
                orNone(issue.parentId()),
                issue.reporterKey() == null ? NONE : "=" + plain(issue.reporterKey()),
                In.text(List.copyOf(issue.subjects())),
                issue.assigns() ? "1" : "0",
                issue.attribution().concerned() ? "1" : "0",
                String.valueOf(issue.attribution().timesheetProjectId()),
                stamps(kept.stamps()),
                orNone(issue.customerId()),
                orNone(issue.ownTimesheetProjectId()),
                issue.decisions().stream().map(KnownIssueText::decision).collect(Collectors.joining(","))));
        issue.attribution().periods().forEach(each -> lines.add(period(each)));
        return String.join("\n", lines);
    }

    static Optional<Kept> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        List<String> lines = text.lines().toList();
        List<String> head = fields(lines.get(0));
        if (head.size() != HEAD || !head.get(0).equals(FORM) || lines.size() == 1) {
            return Optional.empty();
        }
        Set<Long> subjects = new LinkedHashSet<>(In.ids(head.get(4)));
        IssueAttribution attribution = new IssueAttribution(
                head.get(6).equals("1"),
                Long.parseLong(head.get(7)),
                lines.stream().skip(1).map(KnownIssueText::period).toList());
        return Optional.of(new Kept(
                new KnownIssue(
                        Long.parseLong(head.get(1)),
                        number(head.get(2)),
                        head.get(3).equals(NONE) ? null : head.get(3).substring(1),
                        subjects,
                        head.get(5).equals("1"),
                        number(head.get(9)),
                        number(head.get(10)),
                        parts(head.get(11)).map(KnownIssueText::decision).toList(),
                        attribution),
                stamps(head.get(8))));
    }

    private static String stamps(FactsStamps stamps) {
        return new TreeMap<>(stamps.byGroup())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(","));
    }

    private static FactsStamps stamps(String text) {
        Map<Long, String> byGroup = new HashMap<>();
        parts(text).forEach(each -> {
            int sign = each.indexOf('=');
            byGroup.put(Long.valueOf(each.substring(0, sign)), each.substring(sign + 1));
        });
        return new FactsStamps(byGroup);
    }

    private static String decision(Assignment decision) {
        return String.join(
                ":",
                String.valueOf(decision.id()),
                decision.kind().name(),
                String.valueOf(decision.subjectId()),
                String.valueOf(decision.from().toEpochDay()),
                orNone(decision.value()));
    }

    private static Assignment decision(String text) {
        List<String> parts = List.of(text.split(":", -1));
        return new Assignment(
                Long.parseLong(parts.get(0)),
                AssignmentKind.valueOf(parts.get(1)),
                Long.parseLong(parts.get(2)),
                LocalDate.ofEpochDay(Long.parseLong(parts.get(3))),
                number(parts.get(4)));
    }

    private static String period(Period period) {
        Attribution attribution = period.attribution();
        return String.join(
                "\t",
                String.valueOf(period.from().toEpochDay()),
                orNone(attribution.lineId()),
                attribution.rule().name(),
                ReasonText.write(attribution.reason()).replace('\t', ' ').replace('\n', '\t'));
    }

    private static Period period(String line) {
        List<String> fields = fields(line);
        String reason = String.join("\n", fields.subList(REASON, fields.size()));
        return new Period(
                LocalDate.ofEpochDay(Long.parseLong(fields.get(0))),
                new Attribution(number(fields.get(1)), Rule.valueOf(fields.get(2)), ReasonText.read(reason)));
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",", -1)).filter(each -> !each.isEmpty());
    }

    private static List<String> fields(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static String plain(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static String orNone(@Nullable Long number) {
        return number == null ? NONE : Objects.toString(number);
    }

    private static @Nullable Long number(String text) {
        return text.equals(NONE) ? null : Long.valueOf(text);
    }
}
