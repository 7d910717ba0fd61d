package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where time on an issue counts, worked out for every day: what {@link AttributionRules} answer to its facts, as long as
 * nothing is chosen by hand. Between the days that decisions hold from, nothing changes.
 *
 * @param concerned whether time on the issue is any concern of ours
 * @param timesheetProjectId where its time is recorded
 * @param periods by day, without gaps; the first begins before any work
 */
public record IssueAttribution(boolean concerned, long timesheetProjectId, List<Period> periods) {

    /** What holds for work from this day on, up to the next period. */
    public record Period(LocalDate from, Attribution attribution) {}

    public IssueAttribution {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("an attribution holds for some day");
        }
    }

    public static IssueAttribution of(IssueFacts facts) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(Assignment.ALWAYS));
        facts.decisions().forEach(each -> days.add(each.from()));
        List<Period> periods = new ArrayList<>();
        for (LocalDate day : days) {
            Attribution holds =
                    AttributionRules.explain(facts, day, Optional.empty()).attribution();
            if (periods.isEmpty()
                    || !periods.get(periods.size() - 1).attribution().equals(holds)) {
                periods.add(new Period(day, holds));
            }
        }
        return new IssueAttribution(facts.isConcerned(), facts.timesheetProjectId(), periods);
    }

    /** @param day work date, in the author's time zone */
    public Attribution on(LocalDate day) {
        Attribution holds = periods.get(0).attribution();
        for (Period each : periods) {
            if (each.from().isAfter(day)) {
                return holds;
            }
            holds = each.attribution();
        }
        return holds;
    }
}
