package org.prepaidsupport.adapter.rest;

import java.util.List;
import org.prepaidsupport.application.order.Confirmation;

/**
 * How far a confirmation is, as JSON.
 *
 * @param newProjects as they would be made now; empty unless nothing is going on
 */
record ConfirmationJson(
        Confirmation.State state, Confirmation.Share projects, Confirmation.Share tasks, List<NewProject> newProjects) {

    record NewProject(String key, String name) {}

    static ConfirmationJson of(Confirmation confirmation) {
        return new ConfirmationJson(
                confirmation.state(),
                confirmation.projects(),
                confirmation.tasks(),
                confirmation.newProjects().stream()
                        .map(project -> new NewProject(project.key(), project.name()))
                        .toList());
    }
}
