package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.delivery.RecordWork.Recorded;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.AttributionRules;
import org.prepaidsupport.domain.delivery.Billed;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.IssueAttribution;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.springframework.stereotype.Component;

/**
 * Works out what holds of worklogs now, from all that decides and past all that is kept for quick reading. Many cost
 * hardly more statements than one.
 */
@Component
class WorkNow {

    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final AssignmentStore assignments;
    private final FactsReader facts;
    private final BilledTime billedTime;

    WorkNow(
            JiraWorklogs worklogs,
            JiraIssues issues,
            AssignmentStore assignments,
            FactsReader facts,
            BilledTime billedTime) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.assignments = assignments;
        this.facts = facts;
        this.billedTime = billedTime;
    }

    /**
     * @param before all postings of each worklog, read before anything else
     * @return what holds of those that are there and of concern, and of those that are gone though they are billed
     */
    Map<Long, Recorded> of(Map<Long, List<Posting>> before) {
        Map<Long, WorkEntry> entries = worklogs.byIds(before.keySet());
        Map<Long, Billed> billed = billedTime.billed(before.keySet());
        Map<Long, Choice> choices = assignments.choices(entries.keySet());
        Map<Long, IssueReading> readings = readings(entries.values());
        Map<Long, IssueAttribution> attributions = new HashMap<>();
        readings.forEach((issue, reading) -> attributions.put(issue, IssueAttribution.of(reading.facts())));
        Map<String, ZoneId> zones = new HashMap<>();
        Map<Long, Recorded> now = new LinkedHashMap<>();
        before.forEach((worklogId, postings) -> {
            WorkEntry work = entries.get(worklogId);
            if (billed.containsKey(worklogId)) {
                billed(Optional.ofNullable(work), postings, billed.get(worklogId))
                        .ifPresent(holds -> now.put(worklogId, holds));
                return;
            }
            IssueReading reading = work == null ? null : readings.get(work.issueId());
            Optional<Choice> choice = Optional.ofNullable(choices.get(worklogId));
            if (work != null && reading != null && isConcern(reading, choice, postings)) {
                LocalDate day = day(work, zones.computeIfAbsent(work.authorKey(), worklogs::zone));
                Attribution holds = choice.isPresent()
                        ? attribution(reading, day, choice)
                        : Objects.requireNonNull(attributions.get(work.issueId()))
                                .on(day);
                now.put(worklogId, recorded(work, day, reading, holds));
            }
        });
        return now;
    }

    /**
     * What holds of a worklog that is billed: its line and its timesheet project are those it was billed with.
     *
     * @param work empty where it is gone: then what is taken back is taken back where it stands
     */
    Optional<Recorded> billed(Optional<WorkEntry> work, List<Posting> before, Billed billed) {
        Optional<Posting.Entry> entry = work.isPresent()
                ? work.map(each -> billed(each, billed))
                : Posting.balance(before).keySet().stream()
                        .findFirst()
                        .map(standing -> new Posting.Entry(standing, 0, Rule.CHANGED, billed.deleted()));
        return entry.map(holds -> new Recorded(holds, billed.projectId(), false));
    }

    private Posting.Entry billed(WorkEntry work, Billed billed) {
        Billed.Day day = billedDay(work);
        return entry(work, day.date(), billed.projectId(), billed.attribution(work.seconds(), day));
    }

    /** Whose work of which day it is now. */
    Billed.Day billedDay(WorkEntry work) {
        return new Billed.Day(day(work, worklogs.zone(work.authorKey())), work.authorKey());
    }

    /** Time that we ever recorded stays of concern: it is taken back, or counts nowhere, with a reason. */
    private static boolean isConcern(IssueReading reading, Optional<Choice> choice, List<Posting> postings) {
        return reading.facts().isConcerned() || choice.isPresent() || !postings.isEmpty();
    }

    private static Recorded recorded(WorkEntry work, LocalDate day, IssueReading reading, Attribution holds) {
        return new Recorded(
                entry(work, day, reading.facts().timesheetProjectId(), holds), reading.projectId(), reading.assigns());
    }

    private Map<Long, IssueReading> readings(Collection<WorkEntry> entries) {
        Set<Long> ids = new LinkedHashSet<>();
        entries.forEach(each -> ids.add(each.issueId()));
        return facts.readAll(issues.byIds(ids).values());
    }

    private Attribution attribution(IssueReading reading, LocalDate day, Optional<Choice> choice) {
        return AttributionRules.explain(facts.withChoice(reading.facts(), choice), day, choice)
                .attribution();
    }

    /** The work date: the author's day. */
    static LocalDate day(WorkEntry work, ZoneId zone) {
        return work.started().atZone(zone).toLocalDate();
    }

    static Posting.Entry entry(WorkEntry work, LocalDate day, long timesheetProjectId, Attribution attribution) {
        return new Posting.Entry(
                new Placement(attribution.lineId(), day, work.authorKey(), work.issueId(), timesheetProjectId),
                work.seconds(),
                attribution.rule(),
                attribution.reason());
    }
}
