package org.prepaidsupport.application.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/** Keeps helpdesk teams. */
public interface TeamStore extends RecordStore<HelpdeskTeam> {

    /** The team whose tickets are this project's issues. */
    Optional<HelpdeskTeam> byProject(long projectId);

    /** The same of many, by project. */
    Map<Long, HelpdeskTeam> byProjects(Collection<Long> projectIds);

    /** All projects of all teams; one statement. */
    List<Long> projects();
}
