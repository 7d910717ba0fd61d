package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.springframework.stereotype.Component;

/** Recorded time, one entry per worklog and placement. */
@Component
public class Timesheets {

    private static final Comparator<Map.Entry<Placement, Posting>> NEWEST_FIRST = Comparator.comparing(
                    (Map.Entry<Placement, Posting> each) -> each.getKey().workDate())
            .reversed()
            .thenComparing(each -> each.getValue().worklogId());

    private final Access access;
    private final Agents agents;
    private final LedgerStore ledger;
    private final OrderLines lines;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final JiraUsers users;
    private final IssuePermissions permissions;
    private final Reasons reasons;

    Timesheets(
            Access access,
            Agents agents,
            LedgerStore ledger,
            OrderLines lines,
            JiraIssues issues,
            JiraProjects projects,
            JiraUsers users,
            IssuePermissions permissions,
            Reasons reasons) {
        this.access = access;
        this.agents = agents;
        this.ledger = ledger;
        this.lines = lines;
        this.issues = issues;
        this.projects = projects;
        this.users = users;
        this.permissions = permissions;
        this.reasons = reasons;
    }

    /**
     * Billing and viewers see all time; agents that recorded in projects they work in. Issues and projects are named to
     * who may browse the projects, and to agents only issues that they may browse.
     */
    public Page<TimesheetEntry> list(TimesheetQuery query, PageRequest page) {
        return page(all(query), page);
    }

    /** As {@link #list}, all of it. */
    public List<TimesheetEntry> all(TimesheetQuery query) {
        return entries(access.isBillingViewer() ? query : ofOwnProjects(query));
    }

    /** A part of a list that is at hand as a whole. */
    public static Page<TimesheetEntry> page(List<TimesheetEntry> all, PageRequest page) {
        int from = Math.min(page.start(), all.size());
        int to = Math.min(from + page.limit(), all.size());
        return new Page<>(all.subList(from, to), all.size(), page.start(), page.limit());
    }

    /** What the delivered time of these lines is made of. */
    public List<TimesheetEntry> ofLines(List<Long> lineIds) {
        access.requireBillingViewer();
        return lineIds.isEmpty() ? List.of() : entries(TimesheetQuery.ofLines(lineIds));
    }

    /** The same for a document, which names all issues to whom it is sent, whoever makes it. */
    public List<TimesheetEntry> billedOn(List<Long> lineIds) {
        access.requireBillingViewer();
        return lineIds.isEmpty() ? List.of() : entries(TimesheetQuery.ofLines(lineIds), true);
    }

    /** Time of these issues, for somebody who may see them. */
    public List<TimesheetEntry> ofIssues(List<Long> issueIds) {
        return issueIds.isEmpty() ? List.of() : entries(TimesheetQuery.ofIssues(issueIds));
    }

    /** As {@link #ofLines}, for somebody who may see the task of the line. */
    List<TimesheetEntry> reaching(long lineId) {
        return entries(TimesheetQuery.ofLines(List.of(lineId)));
    }

    private TimesheetQuery ofOwnProjects(TimesheetQuery query) {
        List<Long> own = projects.all().stream()
                .map(ProjectRef::id)
                .filter(permissions::mayWorkInProject)
                .toList();
        if (own.isEmpty() || !agents.isAgent()) {
            throw new Forbidden();
        }
        return query.withProjects(own.stream()
                .filter(id ->
                        query.projects().map(wanted -> wanted.contains(id)).orElse(true))
                .toList());
    }

    private List<TimesheetEntry> entries(TimesheetQuery query) {
        return entries(query, false);
    }

    private List<TimesheetEntry> entries(TimesheetQuery query, boolean namesAll) {
        List<Map.Entry<Placement, Posting>> standing = standing(ledger.find(query));
        Map<Long, LineFacts> named = lines.byIds(standing.stream()
                .map(each -> each.getKey().lineId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Long> worked = standing.stream()
                .map(each -> each.getKey().issueId())
                .distinct()
                .toList();
        Map<Long, IssueRef> found = namesAll ? issues.byIds(worked) : visible(worked);
        Map<Long, ProjectRef> recordedIn = new HashMap<>(projects.byIds(standing.stream()
                .map(each -> each.getKey().projectId())
                .distinct()
                .toList()));
        recordedIn.keySet().removeIf(id -> !permissions.mayBrowseProject(id));
        List<Message> told = reasons.named(
                standing.stream().map(each -> each.getValue().reason()).toList());
        Map<String, String> names = new HashMap<>();
        List<TimesheetEntry> entries = new ArrayList<>();
        for (Map.Entry<Placement, Posting> each : standing) {
            entries.add(
                    entry(each.getKey(), each.getValue(), told.get(entries.size()), named, found, recordedIn, names));
        }
        return entries;
    }

    private Map<Long, IssueRef> visible(List<Long> issueIds) {
        Map<Long, IssueRef> found = new HashMap<>(issues.byIds(issueIds));
        if (access.isBillingViewer()) {
            Map<Long, Boolean> browsed = new HashMap<>();
            found.values()
                    .removeIf(issue -> !browsed.computeIfAbsent(issue.projectId(), permissions::mayBrowseProject));
        } else {
            found.keySet().removeIf(id -> !permissions.mayBrowse(id));
        }
        return found;
    }

    private TimesheetEntry entry(
            Placement placement,
            Posting posting,
            Message reason,
            Map<Long, LineFacts> named,
            Map<Long, IssueRef> found,
            Map<Long, ProjectRef> recordedIn,
            Map<String, String> names) {
        return new TimesheetEntry(
                posting.worklogId(),
                placement.issueId(),
                Optional.ofNullable(found.get(placement.issueId())),
                Optional.ofNullable(recordedIn.get(placement.projectId())),
                placement.authorKey(),
                names.computeIfAbsent(placement.authorKey(), users::displayName),
                placement.workDate(),
                posting.seconds(),
                Optional.ofNullable(placement.lineId()).map(named::get),
                posting.rule(),
                reason);
    }

    /** Postings of a worklog added up by placement; the last one's rule and reason stand for them. */
    private static List<Map.Entry<Placement, Posting>> standing(List<Posting> postings) {
        Map<Long, Map<Placement, Posting>> byWorklog = new LinkedHashMap<>();
        for (Posting each : postings) {
            byWorklog
                    .computeIfAbsent(each.worklogId(), any -> new LinkedHashMap<>())
                    .merge(each.placement(), each, Posting::plus);
        }
        List<Map.Entry<Placement, Posting>> standing = new ArrayList<>();
        byWorklog.values().forEach(placements -> placements.entrySet().stream()
                .filter(each -> each.getValue().seconds() != 0)
                .forEach(standing::add));
        standing.sort(NEWEST_FIRST);
        return standing;
    }
}
