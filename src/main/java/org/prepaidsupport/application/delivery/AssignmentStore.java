package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.prepaidsupport.domain.delivery.Choice;

/** Keeps what was decided about issues, projects and single worklogs. */
public interface AssignmentStore {

    /** @param decision its id is drawn; who took it is recorded with it */
    default void add(Assignment decision, Optional<String> userKey) {
        addAll(List.of(decision), userKey);
    }

    /** The same of many, by one statement. */
    void addAll(List<Assignment> decisions, Optional<String> userKey);

    /** Decisions about these issues, and about the project where it is not 0; one statement. */
    default List<Assignment> about(Collection<Long> issueIds, long projectId) {
        return about(Map.of(
                Subject.ISSUE, Set.copyOf(issueIds), Subject.PROJECT, projectId == 0 ? Set.of() : Set.of(projectId)));
    }

    /** All decisions about these; one statement for every thousand. */
    List<Assignment> about(Map<Subject, Set<Long>> subjects);

    /** Subjects about which a decision of the kind named this value, whether it still holds or not. */
    List<Long> subjectsNaming(AssignmentKind kind, Collection<Long> values);

    /** Subjects about which something of the kind was ever decided. */
    List<Long> subjects(AssignmentKind kind);

    /** By subject what was decided last, whatever day it holds from; its value empty: to none. */
    Map<Long, Optional<Long>> latest(AssignmentKind kind);

    /** Worklogs that a choice by hand stands for. */
    List<Long> worklogsWithChoice();

    default Optional<Choice> choice(long worklogId) {
        return Optional.ofNullable(choices(Set.of(worklogId)).get(worklogId));
    }

    /** Of those that there is a choice for; one statement for every thousand. */
    Map<Long, Choice> choices(Collection<Long> worklogIds);

    /** Replaces the choice; empty takes it back. */
    void choose(long worklogId, Optional<Choice> choice, Optional<String> userKey);
}
