package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Choice;

/** Keeps what was decided about issues, projects and single worklogs. */
public interface AssignmentStore {

    /** @param decision its id is drawn; who took it is recorded with it */
    void add(Assignment decision, Optional<String> userKey);

    /** Decisions about these issues, and about the project where it is not 0; one statement. */
    List<Assignment> about(Collection<Long> issueIds, long projectId);

    /** Subjects about which a decision of the kind named this value, whether it still holds or not. */
    List<Long> subjectsNaming(AssignmentKind kind, Collection<Long> values);

    /** Subjects about which something of the kind was ever decided. */
    List<Long> subjects(AssignmentKind kind);

    /** By subject what was decided last, whatever day it holds from; its value empty: to none. */
    Map<Long, Optional<Long>> latest(AssignmentKind kind);

    /** Worklogs that a choice by hand stands for. */
    List<Long> worklogsWithChoice();

    Optional<Choice> choice(long worklogId);

    /** Replaces the choice; empty takes it back. */
    void choose(long worklogId, Optional<Choice> choice, Optional<String> userKey);
}
