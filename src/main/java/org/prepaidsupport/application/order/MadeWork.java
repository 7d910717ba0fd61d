package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.order.MadeProject;

/** What was made for an order just now, by index of the line. */
final class MadeWork {

    private final Map<Integer, MadeProject> projects = new HashMap<>();
    private final Map<Integer, IssueRef> tasks = new HashMap<>();
    private final List<ProjectRef> newProjects = new ArrayList<>();
    private final Map<Long, Integer> newDefaults = new HashMap<>();
    private final boolean planned;
    private final String actingUser;

    MadeWork(boolean planned, String actingUser) {
        this.planned = planned;
        this.actingUser = actingUser;
    }

    /** Also those that are shared with other lines. */
    Map<Integer, MadeProject> projects() {
        return projects;
    }

    Map<Integer, IssueRef> tasks() {
        return tasks;
    }

    /** Whether something is written down that is to be dropped when the order is stored. */
    boolean isPlanned() {
        return planned;
    }

    /** By project that was made now the index of the line that time on it counts on. */
    Map<Long, Integer> newDefaults() {
        return newDefaults;
    }

    Set<Long> newProjectIds() {
        Set<Long> ids = new HashSet<>();
        newProjects.forEach(each -> ids.add(each.id()));
        return ids;
    }

    /** Who made it. */
    String actingUser() {
        return actingUser;
    }

    /** @param line index of the line that time on it counts on; empty: of none */
    void add(ProjectRef project, OptionalInt line) {
        newProjects.add(project);
        line.ifPresent(index -> newDefaults.put(project.id(), index));
    }
}
