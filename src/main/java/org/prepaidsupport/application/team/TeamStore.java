package org.prepaidsupport.application.team;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/** Keeps helpdesk teams. */
public interface TeamStore extends RecordStore<HelpdeskTeam> {

    /** The team whose tickets are this project's issues. */
    Optional<HelpdeskTeam> byProject(long projectId);

    /** All projects of all teams; one statement. */
    List<Long> projects();
}
