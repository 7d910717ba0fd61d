package org.prepaidsupport.modeltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.delivery.PostingRow;
import org.prepaidsupport.model.Standing;

/** The postings as they are in the database, read on from where it was read before, and what they add up to. */
final class Ledger {

    private record Entry(
            long worklog,
            int revision,
            int part,
            Optional<String> line,
            String project,
            LocalDate day,
            String author,
            String issue,
            long seconds,
            String rule,
            String reason) {

        Standing placement() {
            return new Standing(line, "", project, day, author, issue, 0);
        }
    }

    private final PluginDesk desk;
    private final List<Entry> read = new ArrayList<>();
    private final Map<Long, Map<Standing, Entry>> standing = new LinkedHashMap<>();
    private final Map<Long, Integer> revisions = new HashMap<>();
    private long last;

    Ledger(PluginDesk desk) {
        this.desk = desk;
    }

    /** Where each worklog stands now, by name. */
    Map<String, Standing> standing() {
        add(readOn(last));
        Map<String, Standing> byName = new LinkedHashMap<>();
        standing.forEach((worklog, places) -> {
            assertThat(places)
                    .as("worklog %s stands in one place", desk.works.name(worklog))
                    .hasSizeLessThan(2);
            places.values()
                    .forEach(each -> byName.put(
                            desk.works.name(worklog),
                            new Standing(
                                    each.line,
                                    each.rule,
                                    each.project,
                                    each.day,
                                    each.author,
                                    each.issue,
                                    each.seconds)));
        });
        return byName;
    }

    int size() {
        return read.size();
    }

    /** Nothing that was ever read has been changed or removed. */
    void assertOnlyAddedTo() {
        long upTo = last;
        last = 0;
        List<Entry> again = readOn(0);
        assertThat(again.subList(0, Math.min(read.size(), again.size()))).isEqualTo(read);
        last = upTo;
    }

    private List<Entry> readOn(long after) {
        List<Entry> entries = new ArrayList<>();
        Query query = Query.select().where("ID > ?", after).order("ID ASC");
        for (PostingRow row : desk.plugin.database().activeObjects().find(PostingRow.class, query)) {
            last = row.getID();
            entries.add(entry(row));
        }
        return entries;
    }

    private Entry entry(PostingRow row) {
        return new Entry(
                row.getWorklogId(),
                row.getRevision(),
                row.getPart(),
                Optional.ofNullable(row.getLineId()).map(desk.lines::name),
                desk.projects.name(row.getProjectId()),
                LocalDate.ofEpochDay(row.getWorkDay()),
                row.getAuthorKey(),
                desk.issues.name(row.getIssueId()),
                row.getSeconds(),
                row.getRuleName(),
                row.getReason());
    }

    private void add(List<Entry> entries) {
        entries.forEach(each -> {
            assertThat(each.seconds).as("seconds of %s", each).isNotZero();
            boolean next = each.part == 0
                    ? each.revision == revisions.getOrDefault(each.worklog, 0) + 1
                    : each.revision == revisions.getOrDefault(each.worklog, 0);
            assertThat(next)
                    .as("%s follows revision %s", each, revisions.get(each.worklog))
                    .isTrue();
            revisions.put(each.worklog, each.revision);
            Map<Standing, Entry> places = standing.computeIfAbsent(each.worklog, any -> new LinkedHashMap<>());
            places.merge(each.placement(), each, Ledger::sum);
            places.values().removeIf(place -> place.seconds == 0);
            read.add(each);
        });
    }

    /** Rule and reason are those of what was posted last. */
    private static Entry sum(Entry before, Entry after) {
        return new Entry(
                after.worklog,
                after.revision,
                after.part,
                after.line,
                after.project,
                after.day,
                after.author,
                after.issue,
                before.seconds + after.seconds,
                after.rule,
                after.reason);
    }
}
