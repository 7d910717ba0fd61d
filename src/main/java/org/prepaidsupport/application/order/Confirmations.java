package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.order.Confirmation.Share;
import org.prepaidsupport.application.order.Confirmation.State;
import org.prepaidsupport.application.order.PlannedTaskStore.Planned;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Tells billing staff how far a confirmation is, whoever began it and on whatever node. */
@Component
public class Confirmations {

    private final Access access;
    private final CurrentUser currentUser;
    private final OrderStore orders;
    private final TaskPlans plans;
    private final ConfirmationProgress progress;
    private final ProjectDrafts projects;
    private final TaskDrafts tasks;
    private final Reading reading;

    Confirmations(
            Access access,
            CurrentUser currentUser,
            OrderStore orders,
            TaskPlans plans,
            ConfirmationProgress progress,
            ProjectDrafts projects,
            TaskDrafts tasks,
            Reading reading) {
        this.access = access;
        this.currentUser = currentUser;
        this.orders = orders;
        this.plans = plans;
        this.progress = progress;
        this.projects = projects;
        this.tasks = tasks;
        this.reading = reading;
    }

    /** @throws NotFound if there is no such order */
    public Confirmation of(long orderId) {
        return reading.of(() -> {
            access.requireBillingViewer();
            return of(orders.byId(orderId).orElseThrow(NotFound::new));
        });
    }

    /** The same of one that was read; a statement more at the most. */
    public Confirmation of(SalesOrder order) {
        access.requireBillingViewer();
        return running(order).orElseGet(() -> order.isConfirmed() ? done(order) : open(order));
    }

    private Optional<Confirmation> running(SalesOrder order) {
        Optional<Confirmation> here = progress.of(order.id())
                .map(each -> new Confirmation(State.RUNNING, each.projects(), each.tasks(), List.of()));
        return here.or(() -> Optional.of(plans.ofOrder(order.id()))
                .filter(planned -> !planned.isNothing())
                .map(this::elsewhere));
    }

    /** What another node has made by now is in Jira; how many tasks there will be is known once its projects are made. */
    private Confirmation elsewhere(Planned planned) {
        return new Confirmation(
                State.RUNNING,
                new Share(
                        plans.madeProjects(planned.projects()).size(),
                        planned.projects().size()),
                new Share(plans.made(planned.tasks()).size(), planned.tasks().size()),
                List.of());
    }

    private static Confirmation done(SalesOrder order) {
        int made = (int) order.lines().stream()
                .map(OrderLine::project)
                .filter(Objects::nonNull)
                .map(MadeProject::id)
                .distinct()
                .count();
        int tasks = (int) order.lines().stream()
                .filter(line -> line.taskIssueId() != null)
                .count();
        return new Confirmation(State.DONE, new Share(made, made), new Share(tasks, tasks), List.of());
    }

    /** What is wrong with it is told when it is confirmed. */
    private Confirmation open(SalesOrder order) {
        List<ProjectDraft> wanted = List.of();
        try {
            wanted = projects.of(order, currentUser.key().orElse("")).missing().stream()
                    .map(ProjectDrafts.Draft::project)
                    .toList();
        } catch (Refused later) {
            wanted = List.of();
        }
        return new Confirmation(
                State.OPEN,
                new Share(0, wanted.size()),
                new Share(0, tasks.lacking(order).size()),
                wanted);
    }
}
