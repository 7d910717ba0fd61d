package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.PlannedTaskStore.Planned;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/**
 * Makes in Jira what the lines of an order lack, and takes it back where the order can't be stored with it. Projects come
 * first; tasks in existing projects are checked before anything is made, those in new ones when their projects are.
 */
@Component
class OrderWork {

    private record Wanted(
            ProjectDrafts.Needed projects,
            Map<Integer, TaskDraft> tasks,
            Map<Integer, Tasks.Checked> checkedTasks,
            List<Projects.Checked> checkedProjects,
            String actingUser,
            ConfirmationProgress.Running running) {

        boolean isNothing() {
            return tasks.isEmpty() && projects.missing().isEmpty();
        }
    }

    private final ProjectDrafts projectDrafts;
    private final TaskDrafts taskDrafts;
    private final Projects projects;
    private final Tasks tasks;
    private final TaskPlans plans;
    private final UnkeptWork unkept;
    private final ConfirmationProgress progress;
    private final Reading reading;

    OrderWork(
            ProjectDrafts projectDrafts,
            TaskDrafts taskDrafts,
            Projects projects,
            Tasks tasks,
            TaskPlans plans,
            UnkeptWork unkept,
            ConfirmationProgress progress,
            Reading reading) {
        this.projectDrafts = projectDrafts;
        this.taskDrafts = taskDrafts;
        this.projects = projects;
        this.tasks = tasks;
        this.plans = plans;
        this.unkept = unkept;
        this.progress = progress;
        this.reading = reading;
    }

    /**
     * Makes it, and takes back what was made where not all can be.
     *
     * @param actingUser asked only where there is something to make
     * @throws InvalidInput naming order and product, or with Jira's own messages
     */
    MadeWork make(SalesOrder stored, SalesOrder confirmed, Supplier<String> actingUser) {
        try {
            return made(stored, confirmed, actingUser);
        } finally {
            progress.end(stored.id());
        }
    }

    private MadeWork made(SalesOrder stored, SalesOrder confirmed, Supplier<String> actingUser) {
        Planned before = plans.ofOrder(stored.id());
        Planned open = unkept.withoutProjects(before);
        Wanted wanted = reading.of(() -> wanted(confirmed, actingUser));
        MadeWork made = new MadeWork(!before.isNothing() || !wanted.isNothing(), wanted.actingUser());
        made.projects().putAll(wanted.projects().shared());
        if (wanted.isNothing() && open.tasks().isEmpty()) {
            return made;
        }
        Map<Integer, IssueRef> adopted = unkept.adopt(stored, confirmed, open, wanted.tasks());
        try {
            make(stored, confirmed, wanted, adopted, made);
            return made;
        } catch (RuntimeException failure) {
            unkept.takeBack(stored.id(), made, failure);
            throw failure;
        }
    }

    private Wanted wanted(SalesOrder confirmed, Supplier<String> actingUser) {
        boolean any = confirmed.lines().stream().anyMatch(line -> !line.isMade() || line.taskIssueId() == null);
        String user = any ? actingUser.get() : "";
        List<FieldError> errors = new ArrayList<>();
        ProjectDrafts.Needed needed = projects(confirmed, user, errors);
        Map<Integer, TaskDraft> drafts = taskDrafts.of(confirmed, needed.shared(), user, errors);
        ConfirmationProgress.Running running =
                progress.begin(confirmed.id(), needed.missing().size(), drafts.size());
        List<Projects.Checked> checked = new ArrayList<>();
        for (ProjectDrafts.Draft draft : needed.missing()) {
            String field = confirmed.path(draft.lines().get(0));
            collect(errors, () -> checked.add(projects.check(draft.project(), field)));
        }
        Map<Integer, Tasks.Checked> known = checked(confirmed, drafts, errors);
        refuse(errors);
        return new Wanted(needed, drafts, known, checked, user, running);
    }

    private ProjectDrafts.Needed projects(SalesOrder confirmed, String user, List<FieldError> errors) {
        try {
            return projectDrafts.of(confirmed, user);
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
            return new ProjectDrafts.Needed(Map.of(), List.of());
        }
    }

    /** Of those whose project is there. */
    private Map<Integer, Tasks.Checked> checked(
            SalesOrder confirmed, Map<Integer, TaskDraft> drafts, List<FieldError> errors) {
        Map<Integer, Tasks.Checked> checked = new TreeMap<>();
        drafts.forEach((index, draft) -> {
            if (draft.projectId() != TaskDraft.NO_PROJECT) {
                collect(errors, () -> checked.put(index, tasks.check(draft, confirmed.path(index))));
            }
        });
        return checked;
    }

    private static void collect(List<FieldError> errors, Runnable check) {
        try {
            check.run();
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
        }
    }

    /** Without fields to show the errors at, people need the reason itself. */
    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            Message summary = errors.size() == 1
                    ? errors.get(0).message()
                    : Message.of("prepaid.order.refused.tasks", errors.size());
            throw new InvalidInput(summary, errors);
        }
    }

    private void make(
            SalesOrder stored, SalesOrder confirmed, Wanted wanted, Map<Integer, IssueRef> adopted, MadeWork made) {
        made.tasks().putAll(adopted);
        List<ProjectDrafts.Draft> missing = wanted.projects().missing();
        ConfirmationProgress.Running running = wanted.running();
        running.tasksMade(adopted.size());
        makeProjects(stored, missing, wanted.checkedProjects(), made, running);
        Map<Integer, TaskDraft> drafts = new TreeMap<>(wanted.tasks());
        drafts.keySet().removeAll(adopted.keySet());
        drafts.replaceAll((index, draft) -> draft.projectId() == TaskDraft.NO_PROJECT
                ? draft.in(Objects.requireNonNull(made.projects().get(index)).id())
                : draft);
        Map<Integer, Tasks.Checked> checked = new TreeMap<>(wanted.checkedTasks());
        checked.keySet().retainAll(drafts.keySet());
        Map<Integer, TaskDraft> unchecked = new TreeMap<>(drafts);
        unchecked.keySet().removeAll(checked.keySet());
        List<FieldError> errors = new ArrayList<>();
        checked.putAll(checked(confirmed, unchecked, errors));
        refuse(errors);
        plans.write(stored, confirmed, drafts);
        checked.forEach((index, each) -> {
            made.tasks().put(index, each.make());
            running.tasksMade(1);
        });
    }

    private void makeProjects(
            SalesOrder stored,
            List<ProjectDrafts.Draft> missing,
            List<Projects.Checked> checked,
            MadeWork made,
            ConfirmationProgress.Running running) {
        if (missing.isEmpty()) {
            return;
        }
        plans.writeProjects(
                stored, missing.stream().map(ProjectDrafts.Draft::project).toList());
        for (int number = 0; number < missing.size(); number++) {
            ProjectDrafts.Draft draft = missing.get(number);
            ProjectRef project = checked.get(number).make();
            made.add(project, draft.line());
            draft.lines().forEach(index -> made.projects()
                    .put(index, new MadeProject(project.id(), draft.project().templateId())));
            running.projectMade();
        }
    }
}
