package org.prepaidsupport.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.PlannedProject;
import org.prepaidsupport.application.order.ProjectDraft;
import org.prepaidsupport.application.order.Projects;
import org.prepaidsupport.domain.InvalidInput;

/** Makes projects in {@link FakeJira}, unless told to refuse as Jira may. */
public final class FakeOrderProjects implements Projects {

    private final FakeJira jira;
    private final List<ProjectDraft> made = new ArrayList<>();
    private final Map<Long, String> leads = new HashMap<>();
    private Optional<FakeTasks.Refusal> refusal = Optional.empty();
    private Runnable beforeMake = () -> {};

    public FakeOrderProjects(FakeJira jira) {
        this.jira = jira;
    }

    public void refuse(FakeTasks.Refusal when) {
        refusal = Optional.of(when);
    }

    /** Runs whenever a project is about to be made. */
    public void beforeMake(Runnable meanwhile) {
        beforeMake = meanwhile;
    }

    /** Drafts that became projects, also those that were discarded again. */
    public List<ProjectDraft> made() {
        return made;
    }

    @Override
    public int longestKey() {
        return 10;
    }

    @Override
    public int longestName() {
        return 80;
    }

    @Override
    public boolean isKeyTaken(String key) {
        return jira.projectByKey(key).isPresent();
    }

    @Override
    public boolean isNameTaken(String name) {
        return jira.projects.values().stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    @Override
    public Checked check(ProjectDraft draft, String field) {
        require(FakeTasks.Refusal.CHECK, field);
        return () -> {
            beforeMake.run();
            require(FakeTasks.Refusal.MAKE, field);
            ProjectRef project = new ProjectRef(jira.nextId(), draft.key(), draft.name());
            jira.projects.put(project.id(), project);
            leads.put(project.id(), draft.actingUserKey());
            made.add(draft);
            return project;
        };
    }

    @Override
    public Optional<ProjectRef> made(PlannedProject plan) {
        return jira.projectByKey(plan.key())
                .filter(each -> each.name().equals(plan.name()))
                .filter(each -> plan.actingUserKey().equals(leads.get(each.id())));
    }

    @Override
    public void discard(long projectId, String actingUserKey) {
        jira.projects.remove(projectId);
    }

    private void require(FakeTasks.Refusal when, String field) {
        if (refusal.filter(when::equals).isPresent()) {
            throw InvalidInput.at(field + ".project", "test.jira.says", "You must be an administrator.");
        }
    }
}
