package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.TimesheetQuery;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.springframework.stereotype.Component;

@Component
class AoLedgerStore implements LedgerStore {

    private static final String BY_REVISION =
            PostingRow.WORKLOG_ID + " ASC, " + PostingRow.REVISION + " ASC, " + PostingRow.PART + " ASC";

    private static final String COLUMNS = String.join(
            ", ",
            PostingRow.WORKLOG_ID,
            PostingRow.REVISION,
            PostingRow.PART,
            PostingRow.SECONDS,
            PostingRow.WORK_DAY,
            PostingRow.AUTHOR_KEY,
            PostingRow.ISSUE_ID,
            PostingRow.PROJECT_ID,
            PostingRow.LINE_ID,
            PostingRow.RULE_NAME,
            PostingRow.REASON);

    private final ActiveObjects rows;
    private final Clock clock;

    AoLedgerStore(ActiveObjects rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Posting> ofWorklog(long worklogId) {
        return read(query -> query.where(PostingRow.WORKLOG_ID + " = ?", worklogId));
    }

    @Override
    public Map<Long, List<Posting>> ofWorklogs(Collection<Long> worklogIds) {
        Map<Long, List<Posting>> found = new LinkedHashMap<>();
        worklogIds.forEach(id -> found.put(id, new ArrayList<>()));
        for (List<Long> some : In.parts(worklogIds)) {
            read(query -> query.where(In.list(PostingRow.WORKLOG_ID, some.size()), some.toArray()))
                    .forEach(each ->
                            Objects.requireNonNull(found.get(each.worklogId())).add(each));
        }
        return found;
    }

    /** In the order of their worklogs: two who post many of the same would wait for each other in any other. */
    @Override
    public void append(List<Posting> batch) {
        long now = clock.millis();
        Inserts.into(
                rows,
                PostingRow.class,
                batch.stream()
                        .sorted(Comparator.comparing(Posting::worklogId))
                        .map(each -> values(each, now))
                        .toList());
    }

    private static Map<String, Object> values(Posting posting, long now) {
        Placement placement = posting.placement();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(PostingRow.REVISION_KEY, posting.worklogId() + ":" + posting.revision() + ":" + posting.part());
        values.put(PostingRow.WORKLOG_ID, posting.worklogId());
        values.put(PostingRow.REVISION, posting.revision());
        values.put(PostingRow.PART, posting.part());
        values.put(PostingRow.SECONDS, posting.seconds());
        values.put(PostingRow.WORK_DAY, placement.workDate().toEpochDay());
        values.put(PostingRow.AUTHOR_KEY, placement.authorKey());
        values.put(PostingRow.ISSUE_ID, placement.issueId());
        values.put(PostingRow.PROJECT_ID, placement.projectId());
        values.put(PostingRow.LINE_ID, placement.lineId());
        values.put(PostingRow.RULE_NAME, posting.rule().name());
        values.put(PostingRow.REASON, ReasonText.write(posting.reason()));
        values.put(PostingRow.POSTED_AT, now);
        return values;
    }

    @Override
    public Map<Long, Long> secondsByIssue(long lineId) {
        Map<Long, Long> sums = new HashMap<>();
        Query query = Query.select(PostingRow.ISSUE_ID + ", SUM(" + PostingRow.SECONDS + ") AS " + PostingRow.SECONDS)
                .where(PostingRow.LINE_ID + " = ?", lineId)
                .group(PostingRow.ISSUE_ID);
        rows.stream(PostingRow.class, query, row -> sums.put(row.getIssueId(), row.getSeconds()));
        sums.values().removeIf(seconds -> seconds == 0);
        return sums;
    }

    @Override
    public Map<Long, Map<Long, Long>> secondsByWorklog(Collection<Long> lineIds) {
        Map<Long, Map<Long, Long>> byLine = new LinkedHashMap<>();
        for (List<Long> some : In.parts(lineIds)) {
            Query query = Query.select(PostingRow.LINE_ID + ", " + PostingRow.WORKLOG_ID + ", SUM(" + PostingRow.SECONDS
                            + ") AS " + PostingRow.SECONDS)
                    .where(In.list(PostingRow.LINE_ID, some.size()), some.toArray())
                    .group(PostingRow.LINE_ID + ", " + PostingRow.WORKLOG_ID);
            rows.stream(PostingRow.class, query, row -> {
                if (row.getSeconds() != 0) {
                    byLine.computeIfAbsent(row.getLineId(), any -> new LinkedHashMap<>())
                            .put(row.getWorklogId(), row.getSeconds());
                }
            });
        }
        return byLine;
    }

    @Override
    public List<Long> worklogsBy(Rule rule, long lineId) {
        return distinct(
                PostingRow.WORKLOG_ID,
                Query.select(PostingRow.WORKLOG_ID)
                        .where(PostingRow.LINE_ID + " = ? AND " + PostingRow.RULE_NAME + " = ?", lineId, rule.name()));
    }

    @Override
    public List<Long> worklogsBy(Rule rule) {
        return distinct(
                PostingRow.WORKLOG_ID,
                Query.select(PostingRow.WORKLOG_ID).where(PostingRow.RULE_NAME + " = ?", rule.name()));
    }

    @Override
    public List<Long> worklogsOfIssues(Collection<Long> issueIds) {
        Set<Long> found = new LinkedHashSet<>();
        for (List<Long> some : In.parts(issueIds)) {
            found.addAll(distinct(
                    PostingRow.WORKLOG_ID,
                    Query.select(PostingRow.WORKLOG_ID)
                            .where(In.list(PostingRow.ISSUE_ID, some.size()), some.toArray())));
        }
        return List.copyOf(found);
    }

    @Override
    public List<Long> worklogsAfter(long worklogId, int limit) {
        return next(
                PostingRow.WORKLOG_ID,
                Query.select(PostingRow.WORKLOG_ID)
                        .where(PostingRow.WORKLOG_ID + " > ?", worklogId)
                        .order(PostingRow.WORKLOG_ID + " ASC")
                        .limit(limit));
    }

    @Override
    public List<Long> issuesAfter(long issueId, int limit) {
        return next(
                PostingRow.ISSUE_ID,
                Query.select(PostingRow.ISSUE_ID)
                        .where(PostingRow.ISSUE_ID + " > ?", issueId)
                        .order(PostingRow.ISSUE_ID + " ASC")
                        .limit(limit));
    }

    @Override
    public long postingCount() {
        return rows.count(PostingRow.class, Query.select());
    }

    @Override
    public long worklogCount() {
        // Each worklog has exactly one posting that is the first of its first revision.
        return rows.count(
                PostingRow.class,
                Query.select().where(PostingRow.REVISION + " = ? AND " + PostingRow.PART + " = ?", 1, 0));
    }

    @Override
    public List<Long> lines() {
        List<Long> found = new ArrayList<>();
        rows.stream(
                PostingRow.class,
                Query.select(PostingRow.LINE_ID)
                        .where(PostingRow.LINE_ID + " IS NOT NULL")
                        .group(PostingRow.LINE_ID),
                row -> found.add(row.getLineId()));
        return found;
    }

    @Override
    public List<Long> issuesOfProject(long timesheetProjectId) {
        return distinct(
                PostingRow.ISSUE_ID,
                Query.select(PostingRow.ISSUE_ID).where(PostingRow.PROJECT_ID + " = ?", timesheetProjectId));
    }

    @Override
    public List<Posting> find(TimesheetQuery wanted) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        wanted.from().ifPresent(day -> one(PostingRow.WORK_DAY + " >= ?", day.toEpochDay(), conditions, values));
        wanted.to().ifPresent(day -> one(PostingRow.WORK_DAY + " <= ?", day.toEpochDay(), conditions, values));
        wanted.authorKey().ifPresent(key -> one(PostingRow.AUTHOR_KEY + " = ?", key, conditions, values));
        wanted.lines().ifPresent(ids -> in(PostingRow.LINE_ID, ids, conditions, values));
        wanted.projects().ifPresent(ids -> in(PostingRow.PROJECT_ID, ids, conditions, values));
        wanted.issues().ifPresent(ids -> in(PostingRow.ISSUE_ID, ids, conditions, values));
        wanted.covered()
                .ifPresent(covered -> conditions.add(PostingRow.LINE_ID + (covered ? " IS NOT NULL" : " IS NULL")));
        return read(query ->
                conditions.isEmpty() ? query : query.where(String.join(" AND ", conditions), values.toArray()));
    }

    private List<Long> distinct(String column, Query query) {
        List<Long> ids = new ArrayList<>();
        rows.stream(
                PostingRow.class,
                query.group(column),
                row -> ids.add(column.equals(PostingRow.ISSUE_ID) ? row.getIssueId() : row.getWorklogId()));
        return ids;
    }

    /**
     * Ids in the order of an index, each once. Sorted out here: asked for each once, a database may gather all that
     * follow before it gives the first.
     */
    private List<Long> next(String column, Query query) {
        Set<Long> ids = new LinkedHashSet<>();
        rows.stream(
                PostingRow.class,
                query,
                row -> ids.add(column.equals(PostingRow.ISSUE_ID) ? row.getIssueId() : row.getWorklogId()));
        return List.copyOf(ids);
    }

    private List<Posting> read(Function<Query, Query> where) {
        List<Posting> found = new ArrayList<>();
        rows.stream(
                PostingRow.class,
                where.apply(Query.select(COLUMNS)).order(BY_REVISION),
                row -> found.add(posting(row)));
        return found;
    }

    private static Posting posting(PostingRow row) {
        return new Posting(
                row.getWorklogId(),
                row.getRevision(),
                row.getPart(),
                new Placement(
                        row.getLineId(),
                        LocalDate.ofEpochDay(row.getWorkDay()),
                        row.getAuthorKey(),
                        row.getIssueId(),
                        row.getProjectId()),
                row.getSeconds(),
                Rule.valueOf(row.getRuleName()),
                ReasonText.read(Optional.ofNullable(row.getReason()).orElse("prepaid.rule.none")));
    }

    private static void one(String condition, Object value, List<String> conditions, List<Object> values) {
        conditions.add(condition);
        values.add(value);
    }

    /** An empty list finds nothing. */
    private static void in(String column, List<Long> ids, List<String> conditions, List<Object> values) {
        List<Long> wanted = ids.isEmpty() ? List.of(-1L) : ids;
        conditions.add(In.list(column, wanted.size()));
        values.addAll(wanted);
    }
}
