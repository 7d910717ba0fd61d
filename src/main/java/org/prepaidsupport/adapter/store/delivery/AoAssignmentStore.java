package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.delivery.AssignmentStore;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.prepaidsupport.domain.delivery.Choice;
import org.springframework.stereotype.Component;

@Component
class AoAssignmentStore implements AssignmentStore {

    private final ActiveObjects rows;
    private final FactsChanges changes;
    private final Clock clock;

    AoAssignmentStore(ActiveObjects rows, FactsChanges changes, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void addAll(List<Assignment> decisions, Optional<String> userKey) {
        long now = clock.millis();
        Inserts.into(
                rows,
                AssignmentRow.class,
                decisions.stream().map(each -> values(each, userKey, now)).toList());
        Set<Long> issues = new HashSet<>();
        boolean others = false;
        for (Assignment each : decisions) {
            switch (each.kind().subject()) {
                case ISSUE -> issues.add(each.subjectId());
                case PROJECT, TEAM -> others = true;
            }
        }
        if (others) {
            changes.aboutAll();
        }
        changes.about(issues);
    }

    private static Map<String, Object> values(Assignment decision, Optional<String> userKey, long now) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(AssignmentRow.KIND, decision.kind().name());
        values.put(AssignmentRow.SUBJECT_ID, decision.subjectId());
        values.put(AssignmentRow.FROM_DAY, decision.from().toEpochDay());
        values.put(AssignmentRow.VALUE_ID, decision.value());
        values.put(AssignmentRow.SET_BY, userKey.orElse(null));
        values.put(AssignmentRow.SET_AT, now);
        return values;
    }

    @Override
    public List<Assignment> about(Map<Subject, Set<Long>> wanted) {
        Set<Long> subjects = new HashSet<>();
        wanted.values().forEach(subjects::addAll);
        List<Assignment> found = new ArrayList<>();
        for (List<Long> some : In.parts(subjects)) {
            Query query = Query.select().where(In.list(AssignmentRow.SUBJECT_ID, some.size()), some.toArray());
            Arrays.stream(rows.find(AssignmentRow.class, query))
                    .map(AoAssignmentStore::assignment)
                    .filter(each ->
                            wanted.getOrDefault(each.kind().subject(), Set.of()).contains(each.subjectId()))
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public List<Long> subjectsNaming(AssignmentKind kind, Collection<Long> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(kind.name()));
        parameters.addAll(values);
        Query query = Query.select()
                .where(
                        AssignmentRow.KIND + " = ? AND " + In.list(AssignmentRow.VALUE_ID, values.size()),
                        parameters.toArray());
        return Arrays.stream(rows.find(AssignmentRow.class, query))
                .map(AssignmentRow::getSubjectId)
                .distinct()
                .toList();
    }

    @Override
    public List<Long> subjects(AssignmentKind kind) {
        List<Long> found = new ArrayList<>();
        rows.stream(
                AssignmentRow.class,
                Query.select(AssignmentRow.SUBJECT_ID)
                        .where(AssignmentRow.KIND + " = ?", kind.name())
                        .group(AssignmentRow.SUBJECT_ID),
                row -> found.add(row.getSubjectId()));
        return found;
    }

    @Override
    public Map<Long, Optional<Long>> latest(AssignmentKind kind) {
        Map<Long, Optional<Long>> found = new HashMap<>();
        rows.stream(
                AssignmentRow.class,
                Query.select(Row.ID + ", " + AssignmentRow.SUBJECT_ID + ", " + AssignmentRow.VALUE_ID)
                        .where(AssignmentRow.KIND + " = ?", kind.name())
                        .order(Row.ID + " ASC"),
                row -> found.put(row.getSubjectId(), Optional.ofNullable(row.getValueId())));
        return found;
    }

    @Override
    public List<Long> worklogsWithChoice() {
        List<Long> found = new ArrayList<>();
        rows.stream(
                ChoiceRow.class,
                Query.select(Row.ID + ", " + ChoiceRow.WORKLOG_ID).order(ChoiceRow.WORKLOG_ID + " ASC"),
                row -> found.add(row.getWorklogId()));
        return found;
    }

    @Override
    public Map<Long, Choice> choices(Collection<Long> worklogIds) {
        Map<Long, Choice> found = new HashMap<>();
        for (List<Long> some : In.parts(worklogIds)) {
            for (ChoiceRow row : rows.find(
                    ChoiceRow.class,
                    Query.select().where(In.list(ChoiceRow.WORKLOG_ID, some.size()), some.toArray()))) {
                found.put(row.getWorklogId(), new Choice(row.getLineId(), row.isBillable()));
            }
        }
        return found;
    }

    @Override
    public void choose(long worklogId, Optional<Choice> choice, Optional<String> userKey) {
        rows.deleteWithSQL(ChoiceRow.class, ChoiceRow.WORKLOG_ID + " = ?", worklogId);
        choice.ifPresent(each -> {
            List<DBParam> values = new ArrayList<>(List.of(
                    new DBParam(ChoiceRow.WORKLOG_ID, worklogId), new DBParam(ChoiceRow.BILLABLE, each.billable())));
            if (each.lineId() != null) {
                values.add(new DBParam(ChoiceRow.LINE_ID, each.lineId()));
            }
            userKey.ifPresent(key -> values.add(new DBParam(ChoiceRow.SET_BY, key)));
            rows.create(ChoiceRow.class, values.toArray(DBParam[]::new));
        });
    }

    private static Assignment assignment(AssignmentRow row) {
        return new Assignment(
                row.getID(),
                AssignmentKind.valueOf(row.getKind()),
                row.getSubjectId(),
                LocalDate.ofEpochDay(row.getFromDay()),
                row.getValueId());
    }
}
