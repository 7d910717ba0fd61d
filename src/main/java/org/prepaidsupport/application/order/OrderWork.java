package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.PlannedTaskStore.Planned;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.SalesOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes in Jira what the lines of an order lack, and takes it back where the order can't be stored with it. Projects come
 * first; tasks in existing projects are checked before anything is made, those in new ones when their projects are.
 */
@Component
class OrderWork {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWork.class);

    /** What was made for an order just now, by index of the line. */
    static final class Made {

        private final Map<Integer, MadeProject> projects = new HashMap<>();
        private final Map<Integer, IssueRef> tasks = new HashMap<>();
        private final List<ProjectRef> newProjects = new ArrayList<>();
        private final Map<Long, Integer> newDefaults = new HashMap<>();
        private final boolean planned;
        private final String actingUser;

        private Made(boolean planned, String actingUser) {
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
    }

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
    private final JiraIssues issues;
    private final ConfirmationProgress progress;
    private final Reading reading;
    private final Transactions transactions;

    OrderWork(
            ProjectDrafts projectDrafts,
            TaskDrafts taskDrafts,
            Projects projects,
            Tasks tasks,
            TaskPlans plans,
            JiraIssues issues,
            ConfirmationProgress progress,
            Reading reading,
            Transactions transactions) {
        this.projectDrafts = projectDrafts;
        this.taskDrafts = taskDrafts;
        this.projects = projects;
        this.tasks = tasks;
        this.plans = plans;
        this.issues = issues;
        this.progress = progress;
        this.reading = reading;
        this.transactions = transactions;
    }

    /**
     * Makes it, and takes back what was made where not all can be.
     *
     * @param actingUser asked only where there is something to make
     * @throws InvalidInput naming order and product, or with Jira's own messages
     */
    Made make(SalesOrder stored, SalesOrder confirmed, Supplier<String> actingUser) {
        try {
            return made(stored, confirmed, actingUser);
        } finally {
            progress.end(stored.id());
        }
    }

    private Made made(SalesOrder stored, SalesOrder confirmed, Supplier<String> actingUser) {
        Planned before = plans.ofOrder(stored.id());
        Planned open = withoutProjects(before);
        Wanted wanted = reading.of(() -> wanted(confirmed, actingUser));
        Made made = new Made(!before.isNothing() || !wanted.isNothing(), wanted.actingUser());
        made.projects.putAll(wanted.projects().shared());
        if (wanted.isNothing() && open.tasks().isEmpty()) {
            return made;
        }
        Map<Integer, IssueRef> adopted = leftOver(stored, confirmed, open, wanted.tasks());
        try {
            make(stored, confirmed, wanted, adopted, made);
            return made;
        } catch (RuntimeException failure) {
            takeBack(stored.id(), made, failure);
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
            SalesOrder stored, SalesOrder confirmed, Wanted wanted, Map<Integer, IssueRef> adopted, Made made) {
        made.tasks.putAll(adopted);
        List<ProjectDrafts.Draft> missing = wanted.projects().missing();
        ConfirmationProgress.Running running = wanted.running();
        running.tasksMade(adopted.size());
        makeProjects(stored, missing, wanted.checkedProjects(), made, running);
        Map<Integer, TaskDraft> drafts = new TreeMap<>(wanted.tasks());
        drafts.keySet().removeAll(adopted.keySet());
        drafts.replaceAll((index, draft) -> draft.projectId() == TaskDraft.NO_PROJECT
                ? draft.in(Objects.requireNonNull(made.projects.get(index)).id())
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
            made.tasks.put(index, each.make());
            running.tasksMade(1);
        });
    }

    private void makeProjects(
            SalesOrder stored,
            List<ProjectDrafts.Draft> missing,
            List<Projects.Checked> checked,
            Made made,
            ConfirmationProgress.Running running) {
        if (missing.isEmpty()) {
            return;
        }
        plans.writeProjects(
                stored, missing.stream().map(ProjectDrafts.Draft::project).toList());
        for (int number = 0; number < missing.size(); number++) {
            ProjectDrafts.Draft draft = missing.get(number);
            ProjectRef project = checked.get(number).make();
            made.newProjects.add(project);
            draft.line().ifPresent(index -> made.newDefaults.put(project.id(), index));
            draft.lines()
                    .forEach(index -> made.projects.put(
                            index, new MadeProject(project.id(), draft.project().templateId())));
            running.projectMade();
        }
    }

    /** Tasks that are there already, because making them was broken off by a crash, are taken as they are. */
    private Map<Integer, IssueRef> leftOver(
            SalesOrder stored, SalesOrder confirmed, Planned before, Map<Integer, TaskDraft> wanted) {
        Map<Integer, IssueRef> adopted = new HashMap<>();
        for (TaskPlans.Made each : before.tasks().isEmpty() ? List.<TaskPlans.Made>of() : plans.made(before.tasks())) {
            PlannedTask plan = each.plan();
            OptionalInt line = plan.orderVersion() == stored.version() && plan.lineId() != 0
                    ? index(confirmed, plan.lineId())
                    : OptionalInt.empty();
            if (line.isPresent() && isWhole(wanted.get(line.getAsInt()), plan)) {
                adopted.put(line.getAsInt(), each.issue());
            } else {
                tasks.discard(each.issue().id(), plan.actingUserKey());
            }
        }
        return adopted;
    }

    /** One that is copied from a template may lack some of its parts: it is made anew. */
    private static boolean isWhole(@Nullable TaskDraft draft, PlannedTask plan) {
        return draft != null && draft.templateIssueId() == null && draft.projectId() == plan.projectId();
    }

    private static OptionalInt index(SalesOrder order, long lineId) {
        return IntStream.range(0, order.lines().size())
                .filter(index -> order.lines().get(index).id() == lineId)
                .findFirst();
    }

    /**
     * Deletes projects that a crash left, with their tasks: Jira makes a project in several steps, and one that was broken
     * off may lack some.
     *
     * @return what is left of the plans
     */
    private Planned withoutProjects(Planned planned) {
        if (planned.projects().isEmpty()) {
            return planned;
        }
        Map<Long, String> gone = new LinkedHashMap<>();
        plans.madeProjects(planned.projects())
                .forEach(each -> gone.put(each.project().id(), each.plan().actingUserKey()));
        List<PlannedTask> inside = planned.tasks().stream()
                .filter(task -> gone.containsKey(task.projectId()))
                .toList();
        plans.made(inside)
                .forEach(each -> tasks.discard(each.issue().id(), each.plan().actingUserKey()));
        gone.forEach(this::discard);
        List<PlannedTask> left = new ArrayList<>(planned.tasks());
        left.removeAll(inside);
        return new Planned(List.of(), left);
    }

    /** Deletes all that was made of what was planned, and forgets it. */
    void discard(long orderId, Planned planned) {
        plans.made(withoutProjects(planned).tasks())
                .forEach(each -> tasks.discard(each.issue().id(), each.plan().actingUserKey()));
        transactions.run(() -> plans.drop(orderId));
    }

    /** One that somebody put an issue into meanwhile stays. */
    private void discard(long projectId, String actingUser) {
        if (issues.ofProject(projectId).isEmpty()) {
            projects.discard(projectId, actingUser);
        } else {
            LOG.warn("Project {} was made for an order that is not confirmed; it stays, for it has issues", projectId);
        }
    }

    /** Deletes what was made and no order has; what can't be deleted stays written down, to be tried again. */
    void takeBack(long orderId, Made made, RuntimeException failure) {
        if (!made.planned) {
            return;
        }
        int before = failure.getSuppressed().length;
        tryTo(
                () -> plans.free(made.tasks.values())
                        .forEach(issue -> tryTo(() -> tasks.discard(issue.id(), made.actingUser), failure)),
                failure);
        tryTo(
                () -> plans.freeProjects(made.newProjectIds())
                        .forEach(project -> tryTo(() -> discard(project, made.actingUser), failure)),
                failure);
        if (failure.getSuppressed().length == before) {
            tryTo(() -> transactions.run(() -> plans.drop(orderId)), failure);
        }
    }

    static void tryTo(Runnable undo, RuntimeException failure) {
        try {
            undo.run();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
